#!/usr/bin/env bash
# Expected: who places a fax (204 points an inch across, 98 down) on a page without saying a size gets its sheet: the
#           file tells both resolutions, and img2pdf heeds them.
# Happens:  reportlab 5.1.0 makes each point as high as wide, 1728 by 1143, and Pillow 13.0.0 (save as PDF) too: an A4
#           sheet comes out lying, half as high as it is.
# Product:  linter/reading/image.py (as_on_paper) gives a fax its shape before it is read or copied
#           (tests/ready/test_faithful.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install reportlab==5.1.0 Pillow==13.0.0 img2pdf==0.6.3
python - <<'PYTHON'
import io
from importlib.metadata import version

import img2pdf
import pikepdf
from PIL import Image
from reportlab.platypus import Image as Drawing

Image.new("1", (1728, 1143), 1).save("fax.tif", compression="group3", dpi=(204, 98))
by_pillow = io.BytesIO()
with Image.open("fax.tif") as fax:
    told = fax.info["dpi"]
    fax.save(by_pillow, "PDF")
drawing = Drawing("fax.tif")
sizes = {"reportlab": (drawing.drawWidth, drawing.drawHeight)}
for name, pdf in {"Pillow": by_pillow.getvalue(), "img2pdf": img2pdf.convert("fax.tif")}.items():
    with pikepdf.open(io.BytesIO(pdf)) as document:
        sizes[name] = tuple(float(each) for each in document.pages[0].mediabox[2:])
flat = {name: round(height / width, 2) for name, (width, height) in sizes.items()}
print("reportlab", version("reportlab"), "Pillow", version("Pillow"), told, sizes, flat)
assert flat == {"reportlab": 0.66, "Pillow": 0.66, "img2pdf": 1.38}
PYTHON
