#!/usr/bin/env bash
# Expected: libraries of the solar calendar of Iran and Afghanistan agree on the days of our time: the year 1403 had 366
#           days, and 1 Farvardin 1404 was 21 March 2025.
# Happens:  khayyam 3.0.17 gives the 366th day to 1404: each day from 20 March 2025 to 20 March 2026 is one too late,
#           and 30 Esfand 1403 is refused; jdatetime 6.1.1, persiantools 6.2.0 and convertdate 2.5.1 are right, and the
#           four agree from 1405 on.
# Product:  the product reads the Gregorian day of a translated paper, and turns none from another calendar.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install khayyam==3.0.17 jdatetime==6.1.1 persiantools==6.2.0 convertdate==2.5.1
python - <<'PYTHON'
from datetime import date, timedelta
from importlib.metadata import version

from convertdate import persian
from jdatetime import date as jdate
from khayyam import JalaliDate as Khayyam
from persiantools.jdatetime import JalaliDate


def others(day):
    return {JalaliDate(day).isoformat(), jdate.fromgregorian(date=day).isoformat()}


days = [date(2015, 1, 1) + timedelta(number) for number in range(15 * 365)]
off = [day for day in days if {str(Khayyam(day))} != others(day)]
spring = date(2025, 3, 21)
print("khayyam", version("khayyam"), Khayyam(spring), others(spring), off[0], off[-1], len(off))
assert all(len(others(day)) == 1 for day in days)
assert persian.from_gregorian(2025, 3, 21) == (1404, 1, 1) and str(Khayyam(spring)) == "1404-01-02"
assert (off[0], off[-1], len(off)) == (date(2025, 3, 20), date(2026, 3, 20), 366)
try:
    Khayyam(1403, 12, 30)
except ValueError:
    pass
else:
    raise AssertionError
PYTHON
