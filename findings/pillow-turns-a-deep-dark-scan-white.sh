#!/usr/bin/env bash
# Expected: a grey scan of 16 bits, as scanners of photos and X-rays save it, is made 8 bits by dropping the lower ones:
#           300 of 65,535 is nearly black, 40,000 a middle grey.
# Happens:  Pillow 13.0.0 cuts instead of scaling: convert("L"), and convert("RGB") too, make white of all that is above
#           255, so both are 255 and the page is blank; the same in PNG, TIFF and JPEG 2000.
# Product:  linter/reading/image.py (_DEEP) scales the levels before anything is measured or read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Pillow==13.0.0
python - <<'PYTHON'
import io
from importlib.metadata import version

from PIL import Image


def grey(level, kind):
    file = io.BytesIO()
    Image.new("I;16", (8, 8), level).save(file, kind)
    opened = Image.open(file)
    return opened.mode, opened.convert("L").getpixel((1, 1)), opened.convert("RGB").getpixel((1, 1))


seen = {(level, kind): grey(level, kind) for level in (200, 300, 40_000) for kind in ("PNG", "TIFF", "JPEG2000")}
print("Pillow", version("Pillow"), seen)
for (level, _), found in seen.items():
    grown = min(level, 255)
    assert found == ("I;16", grown, (grown, grown, grown))
PYTHON
