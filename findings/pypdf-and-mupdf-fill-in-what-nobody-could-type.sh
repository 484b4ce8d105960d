#!/usr/bin/env bash
# Expected: a library that fills a form keeps to what the form takes, as the hand must: five figures of a postcode
#           (MaxLen), one line of a closed list.
# Happens:  pypdf 6.21.4, PyMuPDF 2.0 and PyPDFForm 6.0.1 write six figures, and « Veuf », which is no line of the list,
#           without a word. pikepdf 10.18.0 cuts the figures, with a warning, and refuses the line.
# Product:  the product fills no field of a form.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install PyPDFForm==6.0.1 pypdf==6.21.4 pymupdf==2.0 pikepdf==10.18.0 reportlab==5.1.0
python - <<'PYTHON'
import io
import logging
from importlib.metadata import version

import pikepdf
import pymupdf
from pikepdf.form import Form
from pypdf import PdfReader, PdfWriter
from PyPDFForm import PdfWrapper
from reportlab.pdfgen import canvas

logging.disable()
FILLED = {"postcode": "750119", "state": "Veuf"}


def form():
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Demande")
    fields = page.acroForm
    fields.textfield(name="postcode", x=50, y=700, width=100, height=20, maxlen=5)
    fields.choice(name="state", x=50, y=650, width=150, height=20, options=["Célibataire", "Marié(e)"], value="Marié(e)")
    page.save()
    return file.getvalue()


def by_pypdf():
    writer, file = PdfWriter(clone_from=io.BytesIO(form())), io.BytesIO()
    writer.update_page_form_field_values(writer.pages[0], FILLED, auto_regenerate=False)
    writer.write(file)
    return file.getvalue()


def by_mupdf():
    document = pymupdf.open(stream=form())
    for widget in document[0].widgets():
        widget.field_value = FILLED[widget.field_name]
        widget.update()
    return document.tobytes()


def by_pikepdf():
    document, file = pikepdf.open(io.BytesIO(form())), io.BytesIO()
    fields = Form(document)
    fields["postcode"].value = FILLED["postcode"]
    try:
        fields["state"].value = FILLED["state"]
    except ValueError:
        print("pikepdf refuses the line")
    document.save(file)
    return file.getvalue()


def values(document):
    return {name: field["/V"] for name, field in PdfReader(io.BytesIO(document)).get_fields().items()}


seen = {
    "pypdf": values(by_pypdf()),
    "PyMuPDF": values(by_mupdf()),
    "PyPDFForm": values(PdfWrapper(form()).fill(FILLED).read()),
    "pikepdf": values(by_pikepdf()),
}
print({name: version(name) for name in seen}, seen)
assert seen.pop("pikepdf") == {"postcode": "75011", "state": "Marié(e)"}
assert all(values == FILLED for values in seen.values())
PYTHON
