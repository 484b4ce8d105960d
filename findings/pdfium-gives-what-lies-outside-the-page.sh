#!/usr/bin/env bash
# Expected: get_text_range gives the text of the page as it is shown: what a crop box cuts off (one pay slip of two on
#           a sheet) is not part of it.
# Happens:  pypdfium2 5.15.2 gives it all the same, and so do pypdf 6.21.4 and pdfplumber; get_text_bounded, with no
#           box given, leaves it out.
# Product:  linter/reading/pdf.py asks for get_text_bounded, so a name on the part cut off is never held against the
#           person.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 reportlab==5.1.0 pypdf==6.21.4
python - <<'PYTHON'
import io
from importlib.metadata import version

import pypdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

drawn = io.BytesIO()
canvas = Canvas(drawn, pagesize=(595, 842), cropBox=(0, 0, 595, 421))
canvas.drawString(72, 700, "BULLETIN DE SOW")
canvas.drawString(72, 300, "BULLETIN DE DIALLO")
canvas.save()
page = pypdfium2.PdfDocument(drawn.getvalue())[0]
whole, shown = page.get_textpage().get_text_range(), page.get_textpage().get_text_bounded()
other = pypdf.PdfReader(drawn).pages[0].extract_text()
print(
    "pypdfium2",
    version("pypdfium2"),
    page.get_size(),
    repr(whole),
    repr(shown),
    "pypdf",
    version("pypdf"),
    repr(other),
)
assert page.get_size() == (595, 421)
assert "SOW" in whole and "SOW" in other
assert shown == "BULLETIN DE DIALLO"
PYTHON
