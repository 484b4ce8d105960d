#!/usr/bin/env bash
# Expected: 31/02/2026 is refused or given back as it is: the month has no such day.
# Happens:  fr-date 2.0.7 turns its parts until a date comes out: 26 February 3120; 29/02/2027 is 27 February 2920. A
#           year of two figures is always of 2000: born on 12/03/85 is 2085.
# Product:  linter/reading/dates.py gives no date for a day that does not exist (tests/reading/dates.toml), and DAT01
#           says so of a field.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install fr-date==2.0.7
python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

from fr_date import conv

seen = {text: conv(text, True) for text in ("28/02/2026", "31/02/2026", "29/02/2027", "12/03/85")}
print("fr-date", version("fr-date"), {text: str(day) for text, day in seen.items()})
assert seen["28/02/2026"] == date(2026, 2, 28)
assert seen["31/02/2026"] == date(3120, 2, 26)
assert seen["29/02/2027"] == date(2920, 2, 27)
assert seen["12/03/85"] == date(2085, 3, 12)
PYTHON
