#!/usr/bin/env bash
# Expected: the data about short numbers know that 3919, the national line for women who are beaten, is free, as they
#           know it of 119 (children in danger) and of 3020; 115, 119 and 114 are on the French list of emergency
#           numbers.
# Happens:  phonenumbers 9.0.43 has 3919 at premium rate, with 3939 and 3646 (public services, the price of a call since
#           2021), and finds only 15, 17, 18 and 112 to be emergency numbers.
# Product:  phonenumbers is asked about numbers abroad only (linter/rules/phone/abroad.py), and of no price.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install phonenumbers==9.0.43
python - <<'PYTHON'
from importlib.metadata import version

from phonenumbers import parse
from phonenumbers.shortnumberinfo import ShortNumberCost, expected_cost_for_region, is_emergency_number

names = {ShortNumberCost.TOLL_FREE: "free", ShortNumberCost.PREMIUM_RATE: "premium"}
lines = ("119", "3020", "3919", "3939", "3646")
costs = {line: names.get(expected_cost_for_region(parse(line, "FR"), "FR")) for line in lines}
urgent = {line: is_emergency_number(line, "FR") for line in ("15", "17", "18", "112", "114", "115", "119", "196")}
print("phonenumbers", version("phonenumbers"), costs, urgent)
assert list(costs.values()) == ["free", "free", "premium", "premium", "premium"]
assert list(urgent.values()) == [True] * 4 + [False] * 4
PYTHON
