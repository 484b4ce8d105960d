#!/usr/bin/env bash
# Expected: « Mme Awa Diallo » is a person, as « Mrs. Awa Diallo » is; at worst « Mme » is taken for a given name.
# Happens:  probablepeople 0.5.6 tags the whole as the name of a corporation; « SARL Dupont » is a person.
# Product:  linter/reading/people.py goes by the French titles, and by where the page puts a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install probablepeople==0.5.6
python - <<'PYTHON'
from importlib.metadata import version

from probablepeople import tag

seen = {text: tag(text) for text in ("Mrs. Awa Diallo", "Mme Awa Diallo", "SARL Dupont")}
print("probablepeople", version("probablepeople"), {text: kind for text, (_, kind) in seen.items()})
assert seen["Mrs. Awa Diallo"][1] == "Person"
assert seen["Mme Awa Diallo"][1] == "Corporation"
assert seen["SARL Dupont"][1] == "Person"
PYTHON
