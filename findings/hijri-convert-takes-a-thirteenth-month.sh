#!/usr/bin/env bash
# Expected: a converter of Hijri dates refuses a thirteenth month and a 31st day, which no month has, as hijridate
#           2.6.0 does.
# Happens:  hijri-convert 1.0.0 takes 1/13/1446 for 27 June 2025 and 31 Muharram for 7 August 2024, hijri-converter
#           1.1.1 (npm) the first for 26 June: a month misread on a certificate goes through as a day of the next
#           year.
# Product:  linter/reading/dates.py gives no date for a month or a day that does not exist
#           (tests/reading/dates.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install hijri-convert==1.0.0 hijridate==2.6.0
npm install --loglevel=error hijri-converter@1.1.1
node -p 'JSON.stringify(require("hijri-converter").toGregorian(1446, 13, 1))' | tee day
grep -q '"gy":2025,"gm":6,"gd":26' day
python - <<'PYTHON'
from importlib.metadata import version

from hijri_convert import hijri_to_gregorian
from hijridate import Hijri

seen = [hijri_to_gregorian(1446, 13, 1), hijri_to_gregorian(1446, 1, 31)]
print("hijri-convert", version("hijri-convert"), seen)
assert seen == [(2025, 6, 27, "Friday"), (2024, 8, 7, "Wednesday")]
for month, day in (13, 1), (1, 31):
    try:
        Hijri(1446, month, day)
    except ValueError as error:
        print("hijridate", version("hijridate"), error)
    else:
        raise AssertionError
PYTHON
