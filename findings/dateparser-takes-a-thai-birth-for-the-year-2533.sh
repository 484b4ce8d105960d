#!/usr/bin/env bash
# Expected: dateparser reads Thai and knows that Thai papers count the years from the Buddha: 12 ตุลาคม 2533 is 12
#           October 1990; at worst it finds no date, as a birth that is to come.
# Happens:  dateparser 1.5.0 answers 12 October 2533. In Persian it has a calendar of its own for the years of Iran,
#           which has to be asked for (dateparser.calendars.jalali).
# Product:  linter/reading/dates.py reads no date in Thai; a day of birth that is to come is told (DAT rules).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install dateparser==1.5.0 convertdate==2.5.1
python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

import dateparser
from dateparser.calendars.jalali import JalaliCalendar

thai = dateparser.parse("12 ตุลาคม 2533", languages=["th"]).date()
persian = JalaliCalendar("12 مرداد 1369").get_date().date_obj.date()
print("dateparser", version("dateparser"), thai, persian)
assert thai == date(2533, 10, 12) and persian == date(1990, 8, 3)
PYTHON
