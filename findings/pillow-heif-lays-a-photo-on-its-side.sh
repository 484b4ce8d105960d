#!/usr/bin/env bash
# Expected: a photo taken upright (Exif orientation 6) is upright once saved as HEIC, whether its Exif goes along by
#           itself, as bytes or as the object that getexif gives.
# Happens:  pillow_heif 1.8.1 writes the turn that HEIF readers heed (irot) in the first two cases only; given the
#           object it leaves the orientation in the Exif, which they must not heed, itself included: the photo lies.
# Product:  linter/ready turns pictures before it saves them; photos of iPhones are read only (linter/reading/image.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pillow_heif==1.8.1 Pillow==13.0.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pillow_heif
from PIL import Image, ImageOps

pillow_heif.register_heif_opener()
exif = Image.Exif()
exif[0x0112] = 6


def saved(image, kind, **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return Image.open(file)


photo = saved(Image.new("RGB", (200, 100)), "JPEG", exif=exif)
upright = ImageOps.exif_transpose(photo).size
ways = {"alone": {}, "bytes": {"exif": photo.info["exif"]}, "object": {"exif": photo.getexif()}}
seen = {way: ImageOps.exif_transpose(saved(photo, "HEIF", **options)).size for way, options in ways.items()}
print("pillow_heif", version("pillow_heif"), upright, seen)
assert upright == (100, 200)
assert seen == {"alone": (100, 200), "bytes": (100, 200), "object": (200, 100)}
PYTHON
