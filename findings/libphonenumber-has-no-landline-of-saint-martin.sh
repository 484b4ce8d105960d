#!/usr/bin/env bash
# Expected: the landlines of Saint-Martin (0590 87…, 0590 52…) are of its own region, MF, which the data have: at worst
#           of Guadeloupe, whose code 590 is.
# Happens:  phonenumbers 9.0.43 says Saint-Barthélemy (BL) of them, even of the number that it gives itself as the
#           example of Saint-Martin: the two have the same ranges, and BL comes first.
# Product:  linter/rules/phone/number.py knows a number by the block of the French plan, never by its island.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install phonenumbers==9.0.43
python - <<'PYTHON'
from importlib.metadata import version

from phonenumbers import example_number, is_valid_number_for_region, parse, region_code_for_number

numbers = {each: parse(each) for each in ("+590590201234", "+590590871234", "+590590521234")}
seen = {each: region_code_for_number(number) for each, number in numbers.items()}
here = [is_valid_number_for_region(number, "MF") for number in numbers.values()]
example = region_code_for_number(example_number("MF"))
print("phonenumbers", version("phonenumbers"), seen, "of Saint-Martin:", here, "its example:", example)
assert (list(seen.values()), here, example) == (["GP", "BL", "BL"], [False, True, True], "BL")
PYTHON
