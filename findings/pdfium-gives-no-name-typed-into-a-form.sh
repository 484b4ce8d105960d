#!/usr/bin/env bash
# Expected: the text of a filled form has what was typed into it: it is drawn on the page, as what is typed over a
#           form that has no fields is (a FreeText note, which phones and Preview make).
# Happens:  pypdfium2 5.15.2, pypdf 7.1.1 and pdfplumber 0.11.10 give what is printed alone, « Nom : », and neither;
#           PyMuPDF 2.0 gives both, and pdfium once the page is flattened.
# Product:  linter/reading/pdf.py flattens a page that has fields or notes before it reads it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 PyMuPDF==2.0 reportlab==5.1.0
python - <<'PYTHON'
from importlib.metadata import version

import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pypdfium2.raw import FLAT_NORMALDISPLAY, FPDFPage_Flatten
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("form.pdf")
canvas.drawString(72, 720, "Nom :")
canvas.acroForm.textfield(name="nom", x=120, y=710, width=200, height=20, value="DIALLO")
canvas.save()
with pymupdf.open("form.pdf") as form:
    form[0].add_freetext_annot(pymupdf.Rect(72, 150, 300, 180), "NÉE TRAORÉ")
    form.save("filled.pdf")
document = pypdfium2.PdfDocument("filled.pdf")
document.init_forms()
page = document[0]
seen = {
    "pypdfium2": page.get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader("filled.pdf").pages[0].extract_text(),
    "pdfplumber": pdfplumber.open("filled.pdf").pages[0].extract_text(),
}
whole = pymupdf.open("filled.pdf")[0].get_text()
FPDFPage_Flatten(page, FLAT_NORMALDISPLAY)
flat = document[0].get_textpage().get_text_range()
print({f"{name} {version(name)}": text for name, text in seen.items()}, "PyMuPDF", version("PyMuPDF"), [whole], "flattened", [flat])
assert {text.strip() for text in seen.values()} == {"Nom :"}
assert all(name in text for name in ("DIALLO", "NÉE TRAORÉ") for text in (whole, flat))
PYTHON
