#!/usr/bin/env bash
# Expected: what takes people out of French papers hides « M. Jean Dupont » as it hides « Monsieur Jean Dupont ».
# Happens:  unpii 0.3.1 leaves « M. Jean Dupont », the commonest form on papers, in clear, alone or in a sentence; it
#           hides the name behind « Mme ».
# Product:  what leaves the product for help (--anonyme) holds no text of the papers: it hides no name by guessing.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install unpii==0.3.1
python - <<'PYTHON'
from importlib.metadata import version

import unpii

said = ("M. Jean Dupont est venu", "M. DUPONT Jean", "Monsieur Jean Dupont est venu", "Mme Fatou Ndiaye est venue")
seen = [unpii.anonymize(each) for each in said]
print("unpii", version("unpii"), seen)
assert seen == [*said[:2], "Monsieur <PERSON> est venu", "Mme <PERSON> est venue"]
PYTHON
