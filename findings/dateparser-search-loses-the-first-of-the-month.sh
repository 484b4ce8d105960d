#!/usr/bin/env bash
# Expected: search_dates finds in a French sentence what parse reads on its own: « 1er mars 2026 » is 1 March 2026.
# Happens:  dateparser 1.5.0 finds « mars » and « 2026 » apart, each with today's day of the month; the ten figures of
#           a foreigner's number are a moment of the year 2283.
# Product:  linter/reading/dates.py reads the dates of a page itself (tests/reading/dates.toml: 1er mars 2026,
#           numbers).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install dateparser==1.5.0
python - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

from dateparser import parse
from dateparser.search import search_dates

day = datetime(2026, 11, 30)
french = {"languages": ["fr"], "settings": {"RELATIVE_BASE": day}}
alone = parse("1er mars 2026", **french)
found = search_dates("délivrée le 1er mars 2026 par la préfecture", **french)
number = search_dates("numéro 9903123456 délivré", **french)
print("dateparser", version("dateparser"), alone, found, number)
assert alone == datetime(2026, 3, 1)
assert [text for text, _ in found] == ["mars", "2026"]
assert all(moment.day == 30 for _, moment in found)
assert number[0][0] == "9903123456" and number[0][1].year == 2283
PYTHON
