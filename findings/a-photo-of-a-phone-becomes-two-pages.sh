#!/usr/bin/env bash
# Expected: a photo taken by a phone is one page of a PDF: the second picture of its file (MPO: a preview or a gain
#           map) is no page.
# Happens:  img2pdf 0.6.3 and Pillow 12.3.0 (save_all) make two pages of it, the small picture on the second; the file
#           is named .jpg.
# Product:  only the frames of a TIFF are pages (linter/reading/image.py, linter/ready/sheets.py;
#           tests/reading/test_files.py and tests/ready/test_convert.py hold it for such a photo).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install img2pdf==0.6.3 Pillow==12.3.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import img2pdf
import pikepdf
from PIL import Image

photo, preview = Image.new("RGB", (640, 480), "white"), Image.new("RGB", (160, 120), "grey")
file = io.BytesIO()
photo.save(file, "MPO", save_all=True, append_images=[preview])
opened = Image.open(file)
drawn = io.BytesIO()
opened.save(drawn, "PDF", save_all=True)
made = (img2pdf.convert(file.getvalue()), drawn.getvalue())
pages = [len(pikepdf.open(io.BytesIO(pdf)).pages) for pdf in made]
print("img2pdf", version("img2pdf"), "Pillow", version("Pillow"), opened.format, pages)
assert opened.format == "MPO" and file.getvalue().startswith(b"\xff\xd8\xff")
assert pages == [2, 2]
PYTHON
