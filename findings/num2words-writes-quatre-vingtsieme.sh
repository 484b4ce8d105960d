#!/usr/bin/env bash
# Expected: French ordinals and sums in letters, as receipts and minutes have them: « quatre-vingtième », « un million
#           d'euros ».
# Happens:  num2words 0.5.14 writes « quatre-vingtsième », « millionsième » and « un million euros »; in fr_BE and
#           fr_CH, « deux cents un » and « deux cents mille ».
# Product:  the product writes figures as figures (linter/text/french.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install num2words==0.5.14
python - <<'PYTHON'
from importlib.metadata import version

from num2words import num2words

seen = [
    num2words(80, lang="fr"),
    num2words(80, lang="fr", to="ordinal"),
    num2words(2_000_000, lang="fr", to="ordinal"),
    num2words(1_000_000.0, lang="fr", to="currency"),
    num2words(201, lang="fr"),
    num2words(201, lang="fr_BE"),
    num2words(200_000, lang="fr_CH"),
]
print("num2words", version("num2words"), seen)
assert seen[:3] == ["quatre-vingts", "quatre-vingtsième", "deux millionsième"]
assert seen[3].startswith("un million euros")
assert seen[4:] == ["deux cent un", "deux cents un", "deux cents mille"]
PYTHON
