#!/usr/bin/env bash
# Expected: libraries of the calendar of Ethiopia agree: the year 2011 has a 6 Pagume (11 September 2019) and 2012
#           begins on 12 September, a day later than the others; so does 1984, on 12 September 1991.
# Happens:  ethiopian-calendar-new 1.1.0 has the sixth day and begins 2012 on the same 11 September; ethiotime 1.0.2
#           refuses the sixth day of 2011 and gives one to 2012. Both are a day early for the whole of 1984 and
#           2012, births of September 1991 to September 1992. ethiocalendar 1.2.0 is right.
# Product:  linter/reading/dates.py reads no date of that calendar: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install ethiotime==1.0.2 ethiocalendar==1.2.0
npm install --loglevel=error ethiopian-calendar-new@1.1.0
node --input-type=module -e '
import { toGregorian } from "ethiopian-calendar-new";
const seen = [[2011, 13, 6], [2012, 1, 1], [1983, 1, 1], [1984, 1, 1], [1985, 1, 1]].map((day) => Object.values(toGregorian(...day)).join("-"));
console.log("ethiopian-calendar-new", seen.join(" "));
' | tee days
grep -q ' 2019-9-11 2019-9-11 1990-9-11 1991-9-11 1992-9-11$' days
python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

from ethiocalendar import to_gregorian
from ethiotime import CalendarService

days = [(1983, 1, 1), (1984, 1, 1), (1984, 6, 1), (1985, 1, 1)]
right, seen = [date(*to_gregorian(*day)) for day in days], [CalendarService.ec_to_gc(*day) for day in days]
print("ethiotime", version("ethiotime"), [f"{day:%d/%m/%Y}" for day in seen])
print("ethiocalendar", version("ethiocalendar"), [f"{day:%d/%m/%Y}" for day in right], to_gregorian(2011, 13, 6))
assert [(one - two).days for one, two in zip(right, seen, strict=True)] == [0, 1, 1, 0]
assert CalendarService.ec_to_gc(2012, 13, 6) == date(2020, 9, 10)
try:
    CalendarService.ec_to_gc(2011, 13, 6)
except ValueError as error:
    print(error)
else:
    raise AssertionError
PYTHON
