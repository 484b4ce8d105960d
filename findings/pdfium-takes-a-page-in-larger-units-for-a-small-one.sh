#!/usr/bin/env bash
# Expected: a page that counts in units of 2/72 inch (UserUnit 2, PDF 1.6: plans and large scans have it) is twice as
#           large as its box says: 1190 by 1684 points for one of 595 by 842, and a scan on it has half the points an
#           inch.
# Happens:  pypdfium2 5.15.2 and pdfplumber 0.11.10 say 595 by 842, without a word; PyMuPDF 2.0 says 1190 by 1684, and
#           pypdf 7.1.1 gives the unit beside the box.
# Product:  linter/reading/pdf.py takes the size that pdfium gives, so such a scan would seem twice as fine; plans and
#           posters are no papers of a request.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 PyMuPDF==2.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pdfplumber
import pymupdf
import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdf.generic import FloatObject, NameObject

writer = PdfWriter()
writer.add_blank_page(595, 842)[NameObject("/UserUnit")] = FloatObject(2)
file = io.BytesIO()
writer.write(file)
plumbed, drawn = pdfplumber.open(file).pages[0], pymupdf.open(stream=file.getvalue())[0].rect
page = PdfReader(file).pages[0]
seen = {
    "pypdfium2": pypdfium2.PdfDocument(file.getvalue())[0].get_size(),
    "pdfplumber": (plumbed.width, plumbed.height),
    "PyMuPDF": (drawn.width, drawn.height),
    "pypdf": (page.mediabox.width * page.user_unit, page.mediabox.height * page.user_unit),
}
print("pypdfium2", version("pypdfium2"), seen)
assert list(seen.values()) == [(595, 842), (595, 842), (1190, 1684), (1190, 1684)]
PYTHON
