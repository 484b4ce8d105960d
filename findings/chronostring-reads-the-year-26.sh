#!/usr/bin/env bash
# Expected: « le 12/03/26 » is 12 March 2026, and « du 5 au 8 mars 2026 » one range, which the documentation
#           announces.
# Happens:  chronostring 0.1.5 reads the year 26 of our era, and gives each day of the range: a title of ten years is
#           3,653 dates.
# Product:  linter/reading/dates.py takes a year of two figures below 60 for one of this century, and guesses no
#           other.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install chronostring==0.1.5
python - <<'PYTHON'
from importlib.metadata import version

from chronostring import parse_dates

short = [str(day) for day in parse_dates("le 12/03/26")]
run = [str(day) for day in parse_dates("du 5 au 8 mars 2026")]
title = parse_dates("du 12 mars 2026 au 11 mars 2036")
print("chronostring", version("chronostring"), short, run, len(title))
assert short == ["0026-03-12"]
assert run == ["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"]
assert len(title) == 3653
PYTHON
