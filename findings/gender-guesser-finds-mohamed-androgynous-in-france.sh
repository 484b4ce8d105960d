#!/usr/bin/env bash
# Expected: to say the country helps to tell the sex that a given name has: Mohamed and Moussa are men in France too,
#           or unknown there.
# Happens:  gender-guesser 0.4.0 has Mohamed, Moussa and Mamadou male, and androgynous (« andy ») once it is told
#           France, as every name that its table gives to other countries only; « unknown » is kept for names that it
#           has nowhere.
# Product:  the product draws no sex from a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install gender-guesser==0.4.0
python - <<'PYTHON'
from importlib.metadata import version

from gender_guesser.detector import Detector

detector = Detector()
names = ("Jean", "Mohamed", "Moussa", "Mamadou", "Ioana", "Fatoumata")
seen = {name: (detector.get_gender(name), detector.get_gender(name, "france")) for name in names}
print("gender-guesser", version("gender-guesser"), seen)
assert seen["Jean"] == ("male", "male")
assert seen["Ioana"] == ("female", "andy")
assert all(seen[name] == ("male", "andy") for name in ("Mohamed", "Moussa", "Mamadou"))
assert seen["Fatoumata"] == ("unknown", "unknown")
PYTHON
