#!/usr/bin/env bash
# Expected: a reader of zones accepts « D<< », the code that German passports have for their country (ICAO 9303-3,
#           section 5), and a filler for the check digit of a personal number that is not filled in (9303-4, 4.2.2.2: 0
#           or <).
# Happens:  fastmrz 2.1.2 answers FAILURE to both, « Invalid MRZ format » and « Optional data checksum is not matching
#           », though all digits hold; a French passport that has 0 there is a SUCCESS.
# Product:  linter/reading/mrz reads both (tests/reading/mrz).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install fastmrz==2.1.2
python - <<'PYTHON'
from importlib.metadata import version

from fastmrz import FastMRZ


def digit(text):
    return str(sum((0 if sign == "<" else int(sign, 36)) * (7, 3, 1)[place % 3] for place, sign in enumerate(text)) % 10)


def zone(country, empty):
    second = "C01X00T47" + digit("C01X00T47") + country + "900101" + digit("900101") + "F" + "300101" + digit("300101")
    second += "<" * 14 + empty
    return f"P<{country}MARTIN<<ALICE".ljust(44, "<") + "\n" + second + digit(second[:10] + second[13:20] + second[21:43])


reader = FastMRZ()
seen = {
    name: reader.get_details(zone(country, empty), input_type="text")["status"]
    for name, country, empty in (("France, 0", "FRA", "0"), ("France, <", "FRA", "<"), ("Germany", "D<<", "0"))
}
print("fastmrz", version("fastmrz"), seen)
assert seen == {"France, 0": "SUCCESS", "France, <": "FAILURE", "Germany": "FAILURE"}
PYTHON
