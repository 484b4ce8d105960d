#!/usr/bin/env bash
# Expected: a French spell checker knows « sœur », « cœur » and « œuvre » as the dictionary writes them.
# Happens:  pyspellchecker 0.9.1 knows « soeur » only: it finds « sœur » wrong and proposes « sur », « cour » for
#           « cœur » and « ouvre » for « œuvre ».
# Product:  linter/matching/label/spelling.py writes œ as oe on both sides before it compares, so the sister of a
#           label is found however she is written.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pyspellchecker==0.9.1
python - <<'PYTHON'
from importlib.metadata import version

from spellchecker import SpellChecker

french = SpellChecker(language="fr")
seen = {word: french.correction(word) for word in ("soeur", "sœur", "cœur", "œuvre", "frère")}
print("pyspellchecker", version("pyspellchecker"), seen, french.unknown(seen))
assert french.unknown(seen) == {"sœur", "cœur", "œuvre"}
assert list(seen.values()) == ["soeur", "sur", "cour", "ouvre", "frère"]
PYTHON
