#!/usr/bin/env bash
# Expected: a birth of which only the year is known, 90<<<<, is right when its check digit is: ICAO 9303-3, 4.8 allows
#           fillers there.
# Happens:  PassportEye 2.2.2 says valid_date_of_birth False and takes points off, though this digit and the composite
#           one hold.
# Product:  linter/reading/mrz/dates.py keeps a birth of a year or of a month; nothing is held against the zone.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --no-deps PassportEye==2.2.2
python - <<'PYTHON'
import sys
from importlib.metadata import distribution, version

# The class that reads a zone alone: the rest of the package needs scikit-image and Tesseract.
sys.path.append(str(distribution("PassportEye").locate_file("passporteye/mrz")))
from text import MRZ

NAMES = "P<AFGESSAI<<ALEX".ljust(44, "<")
seen = {
    "900101": MRZ([NAMES, "AB12345671AFG9001011F3001019<<<<<<<<<<<<<<<4"]),
    "90<<<<": MRZ([NAMES, "AB12345671AFG90<<<<3F3001019<<<<<<<<<<<<<<<0"]),
}
for birth, zone in seen.items():
    print("PassportEye", version("PassportEye"), birth, zone.valid_date_of_birth, zone.valid_score)
assert seen["900101"].valid_date_of_birth and seen["900101"].valid_score == 100
assert not seen["90<<<<"].valid_date_of_birth and seen["90<<<<"].valid_composite
PYTHON
