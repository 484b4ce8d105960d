#!/usr/bin/env bash
# Expected: a romaniser leaves a name that is in Latin letters, or takes its marks off, as ICAO 9303 does: Şahin is
#           SAHIN, Çelik is CELIK.
# Happens:  uroman 1.3.1.1 writes Shahin and Selik, by their sound, the second by that of French; Nguyễn and Ñuñez lose
#           their marks only.
# Product:  linter/text/icao.py follows the table of ICAO 9303.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install uroman==1.3.1.1
python - <<'PYTHON'
from importlib.metadata import version

from uroman import Uroman

names = ("Şahin", "Çelik", "Nguyễn", "Ñuñez")
romanise = Uroman().romanize_string
seen = {name: romanise(name) for name in names}
print("uroman", version("uroman"), seen)
assert list(seen.values()) == ["Shahin", "Selik", "Nguyen", "Nunez"]
PYTHON
