#!/usr/bin/env bash
# Expected: countrynames knows French names: « Guyane » is French Guiana (GF), as « Guyana » is the state beside it
#           (GY).
# Happens:  countrynames 1.17.0 says GY for both, and GF only for « Guyane française »; « Congo-Brazzaville » and «
#           Tchad » are right, « Centrafrique » and « Macédoine du Nord » unknown.
# Product:  the product draws no code from a country's name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install countrynames==1.17.0
python - <<'PYTHON'
from importlib.metadata import version

from countrynames import to_code

words = (
    "Tchad",
    "Congo-Brazzaville",
    "Guyana",
    "Guyane",
    "Guyane française",
    "Centrafrique",
    "Macédoine du Nord",
)
seen = {word: to_code(word) for word in words}
print("countrynames", version("countrynames"), seen)
assert list(seen.values()) == ["TD", "CG", "GY", "GY", "GF", None, None]
PYTHON
