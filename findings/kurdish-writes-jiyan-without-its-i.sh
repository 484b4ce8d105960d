#!/usr/bin/env bash
# Expected: Kurdish names in Arabic letters come out as Kurds write them in Latin ones, Jiyan, Ciwan, Dilêr, Yûsif: the
#           short i that the script leaves out is put in, and no Arabic letter is left.
# Happens:  kurdish 1.1.5 puts it into Hêmin and Wirya only: Jyan, Cwan, Dlêr; in یوسف the first letter stays Arabic.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Arabic letters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install kurdish==1.1.5
python - <<'PYTHON'
from importlib.metadata import version

from kurdish.ku import Hemwar

names = ("هێمن", "نەسرین", "ژیان", "جوان", "دلێر", "یوسف")
seen = [Hemwar().transliterate(name) for name in names]
print("kurdish", version("kurdish"), seen)
assert seen == ["Hêmin", "Nesrîn", "Jyan", "Cwan", "Dlêr", "یusf"]
PYTHON
