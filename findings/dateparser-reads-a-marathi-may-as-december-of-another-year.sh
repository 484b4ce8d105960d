#!/usr/bin/env bash
# Expected: a date that Babel writes in a language which dateparser reads is that day: 12 मे 1990 (12 May 1990), as 12
#           April and 12 July are.
# Happens:  dateparser 1.5.0 answers today's day of the month in the December before for May in Marathi and Gujarati, 12
#           taken for the month and 1990 gone, and 12 January 1990 for June in Punjabi.
# Product:  linter/reading/dates.py reads no date in these languages: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install dateparser==1.5.0 Babel==2.19.0
python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

import dateparser
from babel.dates import format_date


def read(language, month):
    text = format_date(date(1990, month, 12), "d MMMM y", locale=language)
    return text, dateparser.parse(text, languages=[language]).date()


seen = {(language, month): read(language, month) for language, month in (("mr", 5), ("gu", 5), ("pa", 6), ("mr", 4))}
print("dateparser", version("dateparser"), "Babel", version("Babel"), seen)
for language in ("mr", "gu"):
    day = seen[language, 5][1]
    assert (day.month, day.day) == (12, date.today().day) and day.year > 2020
assert seen["pa", 6][1] == date(1990, 1, 12) and seen["mr", 4][1] == date(1990, 4, 12)
PYTHON
