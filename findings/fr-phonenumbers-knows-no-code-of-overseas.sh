#!/usr/bin/env bash
# Expected: a library of French numbering that has the ranges of Réunion, Guadeloupe, Martinique and Mayotte knows
#           their numbers as they are written for abroad, +262 692…, +590 690…, as it does +33 6….
# Happens:  fr-phonenumbers 0.1.1 finds 0692…, 0690…, 0696… and 0639… and nothing for the same numbers with +262,
#           +590 and +596; it finds them behind +33, which nobody can call.
# Product:  linter/rules/phone/number.py takes the codes of overseas and +33 for what they are.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install fr-phonenumbers==0.1.1
python - <<'PYTHON'
from importlib.metadata import version

from fr_phonenumbers import get_operator

home = ["0692123456", "0690123456", "0696201234", "0639012345"]
abroad = ["+262692123456", "+590690123456", "+596696201234", "+262639012345", "00262692123456"]
mainland = ["+33692123456", "+33612345678", "0033612345678"]
zones = [[(get_operator(number) or {}).get("zone") for number in numbers] for numbers in (home, abroad, mainland)]
print("fr-phonenumbers", version("fr-phonenumbers"), zones)
assert all(zones[0]) and not any(zones[1]) and zones[2][0] == "La Réunion" and all(zones[2])
PYTHON
