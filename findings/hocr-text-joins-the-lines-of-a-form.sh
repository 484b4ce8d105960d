#!/usr/bin/env bash
# Expected: hocr-text writes the lines of a page as lines: « Nom : … » and « Né le … », one under the other on a form,
#           stay two lines, as Tesseract's own text has them and hocr-lines of hocr-tools.
# Happens:  archive-hocr-tools 1.1.70 writes each paragraph on one line; Tesseract takes the rows of a form that stand
#           close for one paragraph, so that label and value of several rows are one line.
# Product:  linter/reading/ocr takes words with their places from Tesseract and lays them out in lines
#           (linter/reading/page/laid.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install archive-hocr-tools==1.1.70
python - <<'PYTHON'
import subprocess
from importlib.metadata import version
from pathlib import Path

rows = ["Nom : DIALLO", "Né le 12/05/1990", "Nationalité : guinéenne"]
lines = "".join(
    f"<span class='ocr_line' title='bbox 60 {60 * number} 600 {60 * number + 40}'>"
    + " ".join(f"<span class='ocrx_word' title='bbox 60 60 90 90; x_wconf 95'>{word}</span>" for word in row.split())
    + "</span>"
    for number, row in enumerate(rows, 1)
)
Path("page.hocr").write_text(
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>"
    "<div class='ocr_page' title='bbox 0 0 1240 500'><div class='ocr_carea' title='bbox 60 60 600 220'>"
    f"<p class='ocr_par' title='bbox 60 60 600 220'>{lines}</p></div></div></body></html>"
)
found = subprocess.run(["hocr-text", "-f", "page.hocr"], capture_output=True, check=True, text=True).stdout
print("archive-hocr-tools", version("archive-hocr-tools"), found.strip().split("\n"))
assert found.strip() == " ".join(rows)
PYTHON
