#!/usr/bin/env bash
# Expected: the thirteenth month of Ethiopia has five days, and six every fourth year (2011, 2015): 6 Pagume 2012, or 31
#           Meskerem, is refused, as 31 February is.
# Happens:  ethiopian-date-converter 0.1.5 takes 6 Pagume 2012 for 11 September 2020, which is 1 Meskerem 2013, and 31
#           Meskerem for 1 Tikimt: a day misread on a birth certificate goes through.
# Product:  linter/reading/dates.py reads dates of our calendar; a paper in Amharic needs its sworn translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install ethiopian-date-converter==0.1.5
python - <<'PYTHON'
from importlib.metadata import version

from ethiopian_date import EthiopianDateConverter as Converter

days = {"5 Pagume": (2012, 13, 5), "6 Pagume": (2012, 13, 6), "1 Meskerem": (2013, 1, 1), "6 Pagume 2011": (2011, 13, 6)}
seen = {name: str(Converter.to_gregorian(*day)) for name, day in days.items()}
print("ethiopian-date-converter", version("ethiopian-date-converter"), seen, Converter.to_gregorian(2013, 1, 31))
assert seen == {
    "5 Pagume": "2020-09-10", "6 Pagume": "2020-09-11", "1 Meskerem": "2020-09-11", "6 Pagume 2011": "2019-09-11",
}
assert Converter.to_gregorian(2013, 1, 31) == Converter.to_gregorian(2013, 2, 1)
PYTHON
