#!/usr/bin/env bash
# Expected: a list in which several lines may be chosen gives those that are, as a list box of one line gives its line.
# Happens:  PyMuPDF 2.0 (field_value) gives an empty text as soon as two are chosen, as if nothing were; pypdf 7.1.1
#           gives both.
# Product:  the product reads a form by what is drawn on it (linter/reading/pdf.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pymupdf==2.0 pypdf==7.1.1 reportlab==5.1.0
python - <<'PYTHON'
import io

import pymupdf
from pypdf import PdfReader
from reportlab.pdfgen import canvas

LANGUAGES = ["français", "arabe", "anglais"]


def form(chosen):
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Langues")
    page.acroForm.listbox(
        name="langues", x=50, y=600, width=150, height=60, options=LANGUAGES, value=chosen, fieldFlags="multiSelect"
    )
    page.save()
    return file.getvalue()


def read(chosen):
    by_mupdf = [widget.field_value for widget in pymupdf.open(stream=form(chosen))[0].widgets()]
    return by_mupdf[0], PdfReader(io.BytesIO(form(chosen))).get_fields()["langues"]["/V"]


seen = [read(["arabe"]), read(["français", "arabe"])]
print("PyMuPDF", pymupdf.__version__, seen)
assert seen == [("arabe", "arabe"), ("", ["français", "arabe"])]
PYTHON
