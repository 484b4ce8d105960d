#!/usr/bin/env bash
# Expected: a birth of which only the year is known, 90<<<<, is right when its check digit is: ICAO 9303-3, 4.8 allows
#           fillers there.
# Happens:  PassportEye 2.2.2 says valid_date_of_birth False and takes points off, though this digit and the composite
#           one hold.
# Product:  linter/reading/mrz/dates.py keeps a birth of a year or of a month; nothing is held against the zone.
source "$(dirname "$0")/common.sh"
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


def passport(birth):
    number, expiry = "AB1234567", "300101"
    second = f"{number}{digit(number)}AFG{birth}{digit(birth)}F{expiry}{digit(expiry)}".ljust(43, "<")
    whole = second + digit(second[:10] + second[13:20] + second[21:43])
    return MRZ(["P<AFGESSAI<<ALEX".ljust(44, "<"), whole])


seen = {birth: passport(birth) for birth in ("900101", "90<<<<")}
for birth, zone in seen.items():
    print("PassportEye", version("PassportEye"), birth, zone.valid_date_of_birth, zone.valid_score)
assert seen["900101"].valid_date_of_birth and seen["900101"].valid_score == 100
assert not seen["90<<<<"].valid_date_of_birth and seen["90<<<<"].valid_composite
PYTHON
