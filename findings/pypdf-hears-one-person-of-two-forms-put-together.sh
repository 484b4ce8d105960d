#!/usr/bin/env bash
# Expected: to put the filled forms of two people into one file keeps two answers: the fields that have one name get
#           two, as PyMuPDF 2.0 gives them, or both values are told.
# Happens:  pypdf 7.1.1 (PdfWriter.append) leaves two fields of one name: get_fields and get_form_text_fields tell the
#           last person's alone, though each page still shows its own.
# Product:  linter/ready draws the fields of a form into its page before pages are put together.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdf==7.1.1 pymupdf==2.0 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pymupdf
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas


def form(value):
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Nom")
    page.acroForm.textfield(name="nom", x=50, y=700, width=200, height=20, value=value)
    page.save()
    return file.getvalue()


def by_pypdf():
    writer, file = PdfWriter(), io.BytesIO()
    for name in ("DIALLO", "MARTIN"):
        writer.append(io.BytesIO(form(name)))
    writer.write(file)
    return file.getvalue()


def by_mupdf():
    both = pymupdf.open()
    for name in ("DIALLO", "MARTIN"):
        both.insert_pdf(pymupdf.open(stream=form(name)))
    return both.tobytes()


def told(document):
    reader = PdfReader(io.BytesIO(document))
    boxes = [box.get_object()["/V"] for page in reader.pages for box in page["/Annots"]]
    return boxes, [field["/V"] for field in reader.get_fields().values()]


seen = {"pypdf": told(by_pypdf()), "PyMuPDF": told(by_mupdf())}
print({name: version(name) for name in seen}, seen, PdfReader(io.BytesIO(by_pypdf())).get_form_text_fields())
assert seen == {"pypdf": (["DIALLO", "MARTIN"], ["MARTIN"]), "PyMuPDF": (["DIALLO", "MARTIN"],) * 2}
assert PdfReader(io.BytesIO(by_pypdf())).get_form_text_fields() == {"nom": "MARTIN"}
PYTHON
