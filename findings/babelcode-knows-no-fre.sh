#!/usr/bin/env bash
# Expected: what brings each name of a language to one code knows the older codes of three letters, fre, ger, alb, per,
#           with which libraries and school papers mark a language, and « Kurdish », as it knows ku.
# Happens:  babelcode 0.1.1 has no answer for fre, ger, alb, per, nor for Kurdish; ku it takes for Kurmanji, and sh
#           (Serbo-Croatian) for Croatian.
# Product:  linter/reading/kind/language.py names the languages itself, from no list of codes.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install babelcode==0.1.1
python - <<'PYTHON'
from importlib.metadata import version

from babelcode import get_instance

languages = get_instance()
seen = {each: languages.normalize(each) for each in ("fra", "fre", "ger", "alb", "per", "Kurdish", "ku", "sh")}
print("babelcode", version("babelcode"), seen)
assert [code for code, found in seen.items() if found is None] == ["fre", "ger", "alb", "per", "Kurdish"]
assert (seen["ku"], seen["sh"]) == ("kmr_Latn", "hrv_Latn")
PYTHON
