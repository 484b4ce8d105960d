#!/usr/bin/env bash
# Expected: to save a photo does not change the Exif object that is handed in: the same one goes to the AVIF and to the
#           JPEG beside it.
# Happens:  Pillow 13.0.0 takes the orientation out of it when it saves AVIF (which keeps it as a turn of its own): the
#           JPEG that is saved next lies on its side. JPEG, PNG, WebP and TIFF leave it as it is; as bytes it is left
#           too.
# Product:  linter/ready turns pictures before it saves them; their Exif then tells the resolution alone (notes.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Pillow==13.0.0
python - <<'PYTHON'
import io
from importlib.metadata import version

from PIL import Image

TURN = 0x0112


def turn_after(kind):
    exif = Image.Exif()
    exif[TURN] = 6
    Image.new("RGB", (64, 32)).save(io.BytesIO(), kind, exif=exif)
    return exif.get(TURN)


seen = {kind: turn_after(kind) for kind in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")}
print("Pillow", version("Pillow"), seen)
assert seen == {"JPEG": 6, "PNG": 6, "WEBP": 6, "TIFF": 6, "AVIF": None}
PYTHON
