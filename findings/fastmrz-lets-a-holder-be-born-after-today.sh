#!/usr/bin/env bash
# Expected: the two figures of a year of birth are of the century that has already come: « 300101 » on a passport that
#           ends in 2031 is 1 January 1930.
# Happens:  fastmrz 2.1.2 only looks whether the birth is before the end of the passport: 1 January 2030, a holder who
#           is not born yet; it is right where the passport ends before 2030.
# Product:  linter/reading/mrz/dates.py (birth_date) takes no birth after the day of the check.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install fastmrz==2.1.2
python - <<'PYTHON'
from importlib.metadata import version

from fastmrz import FastMRZ


def digit(text):
    return str(sum((0 if sign == "<" else int(sign, 36)) * (7, 3, 1)[place % 3] for place, sign in enumerate(text)) % 10)


def born(end):
    second = "C01X00T47" + digit("C01X00T47") + "FRA" + "300101" + digit("300101") + "F" + end + digit(end) + "<" * 14 + "0"
    second += digit(second[:10] + second[13:20] + second[21:43])
    details = FastMRZ().get_details("P<FRAMARTIN<<ALICE".ljust(44, "<") + "\n" + second, input_type="text")
    return details["status"], details["birth_date"]


seen = {end: born(end) for end in ("290101", "310101")}
print("fastmrz", version("fastmrz"), seen)
assert seen == {"290101": ("SUCCESS", "1930-01-01"), "310101": ("SUCCESS", "2030-01-01")}
PYTHON
