#!/usr/bin/env bash
# Expected: a TIFF with a note that turns it (scanners write one for a sheet laid sideways) is the same picture whether
#           it is opened by its path or as a file, and is turned by who reads it, as a JPEG is.
# Happens:  Pillow 13.0.0 turns it itself at load, a JPEG never; and an uncompressed grey one opened by its path is
#           garbled: its rows are read at the width it has once turned. As a file it is right, and so is LZW.
# Product:  linter/reading/image.py opens files, and asks for the note again after loading
#           (tests/reading/test_content.py: a turn noted in exif, JPEG and TIFF).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Pillow==13.0.0
python - <<'PYTHON'
from PIL import Image, __version__

page = Image.new("L", (60, 30), 255)
page.paste(0, (5, 3, 25, 5))
lying = page.transpose(Image.Transpose.ROTATE_90)
note = Image.Exif()
note[0x0112] = 6
seen = {}
for form, more in {"plain": {}, "lzw": {"compression": "tiff_lzw"}}.items():
    lying.save(f"{form}.tif", exif=note, **more)
    with Image.open(f"{form}.tif") as by_path, open(f"{form}.tif", "rb") as file:
        as_file = Image.open(file)
        pixels = [each.convert("L").tobytes() == page.tobytes() for each in (by_path, as_file)]
        seen[form] = (*pixels, by_path.getexif().get(0x0112))
lying.save("photo.jpg", exif=note)
with Image.open("photo.jpg") as photo:
    photo.load()
    seen["photo"] = (photo.size, photo.getexif().get(0x0112))
print("Pillow", __version__, seen)
assert seen["plain"][:2] == (False, True) and seen["lzw"][:2] == (True, True)
assert seen["plain"][2] is None and seen["lzw"][2] is None
assert seen["photo"] == ((30, 60), 6)
PYTHON
