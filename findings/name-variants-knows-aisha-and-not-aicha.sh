#!/usr/bin/env bash
# Expected: tables of the spellings of one name, Arabic among them, put the French ones (Aicha, Cherif, Youcef,
#           Abdelkader) with the English ones: most people of the Maghreb have a passport that spells in French.
# Happens:  name-variants 0.1.3 puts Rachid with Rashid and Mohamed with Mohammed, and none of these four with Aisha,
#           Sharif, Youssef and Abdulqadir.
# Product:  linter/dossier/holder.py compares letters and says how they differ; no table makes two spellings one name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install name-variants==0.1.3
python - <<'PYTHON'
from importlib.metadata import version

from name_variants import share_cluster

pairs = ["Mohamed Mohammed", "Rachid Rashid", "Aicha Aisha", "Cherif Sharif", "Youcef Youssef", "Abdelkader Abdulqadir"]
seen = {pair: share_cluster(*pair.split()) for pair in pairs}
print("name-variants", version("name-variants"), seen)
assert list(seen.values()) == [True, True, False, False, False, False]
PYTHON
