#!/usr/bin/env bash
# Expected: a name that ends a line on a hyphen keeps it, and the line break after it.
# Happens:  pypdfium2 5.15.2 joins the two lines by one code: U+FFFE from get_text_range, U+0002 from
#           get_text_bounded; a hyphen between two figures stays as it is, with its line break.
# Product:  linter/reading/pdf.py writes the hyphen and the line break back (tests/reading/test_content.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

drawn = io.BytesIO()
canvas = Canvas(drawn)
canvas.drawString(72, 700, "Madame DUPONT-")
canvas.drawString(72, 686, "LEFEVRE, le 30-11-")
canvas.drawString(72, 672, "2026")
canvas.save()
text = pypdfium2.PdfDocument(drawn.getvalue())[0].get_textpage()
print("pypdfium2", version("pypdfium2"), repr(text.get_text_range()), repr(text.get_text_bounded()))
assert "DUPONT\ufffeLEFEVRE" in text.get_text_range()
assert "DUPONT\x02LEFEVRE" in text.get_text_bounded()
assert "30-11-\r\n2026" in text.get_text_range()
PYTHON
