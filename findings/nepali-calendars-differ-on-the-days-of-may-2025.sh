#!/usr/bin/env bash
# Expected: libraries of the calendar of Nepal (Bikram Sambat), which has no rule but a table published each year, agree
#           on the days of our time: a paper of 1 Jestha 2082 is of one day.
# Happens:  bikram 2.1.4 says 14 May 2025, nepali-datetime 1.0.8.5 and nepali 1.2.0 the 15th; of 1 Jestha 2062 nepali
#           says 14 May 2005 and the two others the 15th. bikram puts the whole year 2000 (1943) eight months and a half
#           late.
# Product:  linter/reading/dates.py reads dates of our calendar; a paper in Nepali needs its sworn translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install bikram==2.1.4 nepali-datetime==1.0.8.5 nepali==1.2.0
python - <<'PYTHON'
from importlib.metadata import version

import bikram
import nepali_datetime
from nepali.datetime import nepalidate

ways = {
    "bikram": lambda *day: bikram.samwat(*day).ad,
    "nepali-datetime": lambda *day: nepali_datetime.date(*day).to_datetime_date(),
    "nepali": lambda *day: nepalidate(*day).to_date(),
}
days = [(2082, 2, 1), (2062, 2, 1), (2047, 2, 1), (2000, 1, 1)]
seen = {name: [str(way(*day)) for day in days] for name, way in ways.items()}
print({name: version(name) for name in ways}, seen)
assert seen == {
    "bikram": ["2025-05-14", "2005-05-15", "1990-05-15", "1944-01-02"],
    "nepali-datetime": ["2025-05-15", "2005-05-15", "1990-05-15", "1943-04-14"],
    "nepali": ["2025-05-15", "2005-05-14", "1990-05-15", "1943-04-14"],
}
PYTHON
