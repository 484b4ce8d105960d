#!/usr/bin/env bash
# Expected: on a page turned for the screen (/Rotate 90, as landscape prints and scans are), get_text_bounded gives
#           the lines that get_text_range gives.
# Happens:  pypdfium2 5.15.2 gives most of them end to end, with nothing between: « Nom : DIALLONe le 12/05/199075010
#           Paris »; get_text_range keeps them apart. At 0 and 180 degrees both do.
# Product:  linter/reading/page/layer.py puts the lines of a turned page together itself, from where the letters
#           stand.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypdfium2==5.15.2 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

LINES = ["REPUBLIQUE FRANCAISE", "Nom : DIALLO", "Ne le 12/05/1990", "75010 Paris"]


def read(turn):
    """The page that shows LINES upright once turned, by both ways."""
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=(600, 600))
    canvas.setPageRotation(turn)
    canvas.translate(300, 300)
    canvas.rotate(turn)
    for number, line in enumerate(LINES):
        canvas.drawString(-200, 100 - 20 * number, line)
    canvas.save()
    text = pypdfium2.PdfDocument(drawn.getvalue())[0].get_textpage()
    return text.get_text_range(), text.get_text_bounded()


seen = {turn: read(turn) for turn in (0, 90, 180, 270)}
print("pypdfium2", version("pypdfium2"))
for turn, texts in seen.items():
    print(" ", turn, *map(repr, texts))
assert all(whole == "\r\n".join(LINES) for whole, _ in seen.values())
assert all(seen[turn][1] == "\r\n".join(LINES) for turn in (0, 180))
assert all("DIALLONe le 12/05/199075010 Paris" in seen[turn][1] for turn in (90, 270))
PYTHON
