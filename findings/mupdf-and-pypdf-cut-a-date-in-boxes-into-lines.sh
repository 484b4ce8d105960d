#!/usr/bin/env bash
# Expected: a date of birth typed into the boxes of a form, a figure in each (CERFA forms have them, 5 to 9 mm wide),
#           comes out as one line of figures with spaces between, as pypdfium2 5.15.2 and pdfplumber 0.11.10 give it.
# Happens:  PyMuPDF 2.0 and pypdf 7.1.1 give eight lines of one figure once the boxes are a letter and a half wide: 18
#           points (6.3 mm) at 12 points of type; PyMuPDF gives one line at 14 points.
# Product:  linter/reading/pdf.py reads by pdfium; linter/reading/dates.py takes eight figures one by one for a date
#           where words say so (tests/reading/dates.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install PyMuPDF==2.0 pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas


def form(width):
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.setFont("Helvetica", 12)
    for place, figure in enumerate("12051990"):
        canvas.drawString(72 + width * place, 700, figure)
    canvas.save()
    return file.getvalue()


boxes = form(18)
seen = {
    "PyMuPDF, 14 points": pymupdf.open(stream=form(14))[0].get_text().split("\n"),
    "PyMuPDF": pymupdf.open(stream=boxes)[0].get_text().split("\n"),
    "pypdfium2": pypdfium2.PdfDocument(boxes)[0].get_textpage().get_text_range().split("\n"),
    "pypdf": pypdf.PdfReader(io.BytesIO(boxes)).pages[0].extract_text().split("\n"),
    "pdfplumber": pdfplumber.open(io.BytesIO(boxes)).pages[0].extract_text().split("\n"),
}
lines = {name: [line for line in found if line.strip()] for name, found in seen.items()}
print("PyMuPDF", version("PyMuPDF"), lines)
assert [len(each) for each in lines.values()] == [1, 8, 1, 8, 1]
PYTHON
