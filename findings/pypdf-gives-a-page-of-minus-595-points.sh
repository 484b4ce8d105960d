#!/usr/bin/env bash
# Expected: a page whose box is written from its upper right corner, [595 842 0 0], is 595 by 842 points: the format
#           lets a rectangle be given by any two opposite corners (ISO 32000-1, 7.9.5), and some scanners do.
# Happens:  pypdf 7.1.1 gives a width of -595 and a height of -842, so that a test of size or of direction goes wrong;
#           pypdfium2 5.15.2 and pdfplumber 0.11.10 give 595 by 842.
# Product:  linter/reading/pdf.py and linter/ready take the size of a page from pdfium.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdf==7.1.1 pypdfium2==5.15.2 pdfplumber==0.11.10
python - <<'PYTHON'
import io
from importlib.metadata import version

import pdfplumber
import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject

writer = PdfWriter()
page = writer.add_blank_page(595, 842)
page[NameObject("/MediaBox")] = ArrayObject(map(NumberObject, (595, 842, 0, 0)))
file = io.BytesIO()
writer.write(file)
box = PdfReader(file).pages[0].mediabox
plumbed = pdfplumber.open(file).pages[0]
seen = {
    "pypdf": (box.width, box.height),
    "pypdfium2": pypdfium2.PdfDocument(file.getvalue())[0].get_size(),
    "pdfplumber": (plumbed.width, plumbed.height),
}
print("pypdf", version("pypdf"), seen)
assert seen == {"pypdf": (-595, -842), "pypdfium2": (595, 842), "pdfplumber": (595, 842)}
PYTHON
