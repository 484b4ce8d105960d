#!/usr/bin/env bash
# Expected: a card number of more than nine characters (Belgium's) is read whole: ICAO 9303-5, 4.2.2.2, note j writes
#           a filler for its digit and goes on in the optional field.
# Happens:  PassportEye 2.2.2 gives the first nine characters and valid_number False, for a zone whose check digits
#           all hold.
# Product:  linter/reading/mrz/formats.py (with_long_number) reads the whole number and checks it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --no-deps PassportEye==2.2.2
python - <<'PYTHON'
import sys
from importlib.metadata import distribution, version

# The class that reads a zone alone: the rest of the package needs scikit-image and Tesseract.
sys.path.append(str(distribution("PassportEye").locate_file("passporteye/mrz")))
from text import MRZ


def digit(text):
    values = (0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text)
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


number = "592026154123"
optional = f"{number[9:]}{digit(number)}<".ljust(15, "<")
first = f"IDBEL{number[:9]}<{optional}"
second = f"900101{digit('900101')}F300101{digit('300101')}BEL".ljust(29, "<")
second += digit(first[5:30] + second[:7] + second[8:15] + second[18:29])
zone = MRZ([first, second, "ESSAI<<ALEX".ljust(30, "<")])
print(
    "PassportEye", version("PassportEye"), zone.mrz_type, zone.number, zone.valid_number, zone.valid_composite
)
assert (zone.mrz_type, zone.number) == ("TD1", "592026154")
assert zone.valid_composite and not zone.valid_number
PYTHON
