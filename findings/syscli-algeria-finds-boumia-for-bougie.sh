#!/usr/bin/env bash
# Expected: a search that « understands the many ways a place name gets spelled », old names too, finds the towns of the
#           birth certificates of before 1962: Bône (Annaba), Bougie (Béjaïa), Philippeville (Skikda).
# Happens:  syscli-algeria 0.1.0 finds nothing for Bône and Philippeville, and another place for Bougie: Boumia. Oran
#           and Constantine, which kept their names, are found.
# Product:  the product draws no place from its name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install syscli-algeria==0.1.0
python - <<'PYTHON'
from importlib.metadata import version

from syscli_algeria import search

towns = ["Oran", "Constantine", "Bône", "Philippeville", "Bougie"]
seen = {town: [each.commune.name_fr for each in search(town)][:1] for town in towns}
print("syscli-algeria", version("syscli-algeria"), seen)
assert list(seen.values()) == [["Oran"], ["Constantine"], [], [], ["Boumia"]]
PYTHON
