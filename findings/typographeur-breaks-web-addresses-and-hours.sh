#!/usr/bin/env bash
# Expected: French typography puts a no-break space before a colon that ends a phrase, and none in an hour (10:30) nor
#           in an address of the web (https://).
# Happens:  typographeur 0.5.0 does in both: « à 10 :30 », « https ://example.org », which nobody can click any more; a
#           date and an article of law are left.
# Product:  linter/text/french.py puts these spaces into its own sentences only.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install typographeur==0.5.0
python - <<'PYTHON'
from importlib.metadata import version

from typographeur import typographeur

texts = ["Rendez-vous à 10:30", "Voir https://example.org/a", "Pièces: passeport", "L. 425-9", "le 12/03/2026"]
seen = [typographeur(text).replace("&nbsp;", "~") for text in texts]
print("typographeur", version("typographeur"), seen)
assert seen == ["Rendez-vous à 10~:30", "Voir https~://example.org/a", "Pièces~: passeport", "L. 425-9", "le 12/03/2026"]
PYTHON
