#!/usr/bin/env bash
# Expected: a program that finds the ticked boxes of a form, by their outline, tells a box with a cross from the boxes
#           into which the figures of a postcode or a date are written, one each, as each CERFA has them.
# Happens:  checkbox-extractor 0.1.0 finds five ticked boxes in « 75011 », as a group of answers 1 to 5; beside them the
#           one cross of three is right.
# Product:  linter/reading/dates.py takes figures in boxes for a date or a number; the product reads no ticks.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install checkbox-extractor==0.1.0 Pillow==13.0.0
python - <<'PYTHON'
import numpy
from importlib.metadata import version

from checkbox_extractor import extract
from PIL import Image, ImageDraw, ImageFont

LETTERS = ImageFont.load_default(size=32)


def boxes(draw, top, step, size, signs):
    for place, sign in enumerate(signs):
        left = 80 + place * step
        draw.rectangle((left, top, left + size, top + size), outline="black", width=3)
        if sign == "x":
            draw.line((left + 6, top + 6, left + size - 6, top + size - 6), fill="black", width=4)
            draw.line((left + 6, top + size - 6, left + size - 6, top + 6), fill="black", width=4)
        else:
            draw.text((left + 12, top + 2), sign, font=LETTERS, fill="black")


sheet = Image.new("RGB", (1240, 900), "white")
draw = ImageDraw.Draw(sheet)
boxes(draw, 160, 330, 36, [" ", "x", " "])
boxes(draw, 500, 60, 44, "75011")
found = extract(numpy.array(sheet)[:, :, ::-1].copy())
seen = [group["ticked"] for group in (found[0] if isinstance(found, list) else found)["groups"]]
print("checkbox-extractor", version("checkbox-extractor"), seen)
assert seen == [[2], [1, 2, 3, 4, 5]]
PYTHON
