#!/usr/bin/env bash
# Expected: a list of the communes of Algeria in French has them as birth certificates write them, Sétif, Béjaïa, «
#           Tizi Ouzou », or finds them however they are typed, as syscli-algeria 0.1.0 does.
# Happens:  algeria-wilayas-communes 1.1.0 keeps « Setif », « Bejaia » and « Tizi-Ouzou », and find_commune looks
#           for the letters as they are: each right spelling is no commune.
# Product:  the product holds no place of birth against a list of communes.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install algeria-wilayas-communes==1.1.0 syscli-algeria==0.1.0
python - <<'PYTHON'
from importlib.metadata import version

from algeria_wilayas_communes import find_commune
from syscli_algeria import search

right, kept = ["Sétif", "Béjaïa", "Tizi Ouzou", "Aïn Temouchent"], ["Setif", "Bejaia", "Tizi-Ouzou"]
seen = [len(find_commune(name)) for name in right], [len(find_commune(name)) for name in kept]
print("algeria-wilayas-communes", version("algeria-wilayas-communes"), seen, "oran", len(find_commune("oran")))
print("syscli-algeria", version("syscli-algeria"), [bool(search(name)) for name in right])
assert not any(seen[0]) and all(seen[1]) and find_commune("oran")
assert all(search(name) for name in right)
PYTHON
