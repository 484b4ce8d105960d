#!/usr/bin/env bash
# Expected: pdfium draws no layer (optional content) that is switched off, so its text is none of the page's, neither
#           from get_text_range nor from get_text_bounded: a « spécimen » or an old name kept on such a layer is seen by
#           nobody.
# Happens:  pypdfium2 5.15.2 draws nothing of it and gives its words all the same, and so do pypdf 7.1.1 and pdfplumber
#           0.11.10; PyMuPDF 2.0 leaves them out.
# Product:  linter/reading/page/layer.py keeps of a text layer only what the drawn page shows.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 PyMuPDF==2.0 pikepdf==10.18.0 reportlab==5.1.0
python - <<'PYTHON'
import io
import sys
from importlib.metadata import version

import pdfplumber
import pikepdf
import pymupdf
import pypdf
import pypdfium2
from pikepdf import Dictionary, Name
from reportlab.pdfgen.canvas import Canvas


def page(on):
    file = io.BytesIO()
    canvas = Canvas(file, (400, 400))
    canvas.setFont("Helvetica", 12)
    canvas.drawString(20, 300, "Attestation")
    canvas.save()
    pdf = pikepdf.open(file)
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="calque"))
    shown = Dictionary(Order=[layer], ON=[layer] if on else [], OFF=[] if on else [layer])
    pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=shown)
    pdf.pages[0].Resources.Properties = Dictionary(Calque=layer)
    pdf.pages[0].contents_add(b"/OC /Calque BDC BT /F1 12 Tf 20 200 Td (DIALLO) Tj ET EMC")
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


def readers(data):
    drawn = pypdfium2.PdfDocument(data)[0]
    yield "drawn", drawn.render().to_pil().convert("L").crop((0, 180, 400, 220)).getextrema()[0] < 128
    text = drawn.get_textpage()
    yield "range", "DIALLO" in text.get_text_range()
    yield "bounded", "DIALLO" in text.get_text_bounded()
    yield "pypdf", "DIALLO" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    yield "pdfplumber", "DIALLO" in pdfplumber.open(io.BytesIO(data)).pages[0].extract_text()
    yield "PyMuPDF", "DIALLO" in pymupdf.open(stream=data)[0].get_text()


on, off = dict(readers(page(True))), dict(readers(page(False)))
print("pypdfium2", version("pypdfium2"), "on", on, "off", off)
assert all(on.values())
assert list(off.values()) == [False, True, True, True, True, False]
PYTHON
