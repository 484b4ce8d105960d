#!/usr/bin/env bash
# Expected: a name typed into a field is drawn as it was typed, or refused: the font of the form has É, and its encoding
#           (PDFDocEncoding, as reportlab writes it) too.
# Happens:  pikepdf 10.18.0 keeps « Élodie » as the value and draws « ?lodie », with either of its two ways of drawing:
#           it knows WinAnsi and MacRoman alone. pypdf 7.1.1 and PyMuPDF 2.0 draw the name.
# Product:  the product fills no field of a form; it reads what is drawn (linter/reading/pdf.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pikepdf==10.18.0 pypdf==7.1.1 pymupdf==2.0 pypdfium2==5.15.2 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pikepdf
import pymupdf
import pypdfium2
from pikepdf.form import DefaultAppearanceStreamGenerator, ExtendedAppearanceStreamGenerator, Form
from pypdf import PdfWriter
from reportlab.pdfgen import canvas


def form(value):
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Nom")
    page.acroForm.textfield(name="nom", x=50, y=700, width=200, height=20, value=value)
    page.save()
    return file.getvalue()


def drawn(document):
    return pypdfium2.PdfDocument(document)[0].get_textpage().get_text_range().split()[-1]


def by_pikepdf(generator):
    document, file = pikepdf.open(io.BytesIO(form(""))), io.BytesIO()
    field = Form(document, generator)["nom"]
    field.value = "Élodie"
    document.flatten_annotations()
    document.save(file)
    return str(field.value), drawn(file.getvalue())


def by_mupdf():
    document = pymupdf.open(stream=form(""))
    page = document[0]
    for widget in page.widgets():
        widget.field_value = "Élodie"
        widget.update()
    document.bake()
    return drawn(document.tobytes())


def by_pypdf():
    writer, file = PdfWriter(clone_from=io.BytesIO(form(""))), io.BytesIO()
    writer.update_page_form_field_values(writer.pages[0], {"nom": "Élodie"}, flatten=True, auto_regenerate=False)
    writer.remove_annotations(subtypes="/Widget")
    writer.write(file)
    return drawn(file.getvalue())


seen = [by_pikepdf(DefaultAppearanceStreamGenerator), by_pikepdf(ExtendedAppearanceStreamGenerator)]
print("pikepdf", version("pikepdf"), seen, "PyMuPDF", by_mupdf(), "pypdf", by_pypdf())
assert seen == [("Élodie", "?lodie")] * 2
assert by_mupdf() == by_pypdf() == "Élodie"
PYTHON
