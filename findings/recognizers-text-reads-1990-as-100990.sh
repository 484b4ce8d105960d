#!/usr/bin/env bash
# Expected: « mille neuf cent quatre-vingt-dix », the year of a birth as acts write it, is 1990.
# Happens:  recognizers-text-number 1.0.2a2 (Microsoft's, culture fr-fr) multiplies: 100990; « mille neuf cent » is
#           100900 and « mille deux cents » 1002; « deux mille vingt-six » is right. text2num 3.1.0 reads all of them,
#           and « mil neuf cent » too.
# Product:  linter/text/spelt_dates.py reads the dates in words of acts, whole or not at all (tests/reading/dates.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install recognizers-text-number==1.0.2a2 recognizers-text==1.0.2a2 emoji==1.7.0 text2num==3.1.0
python - <<'PYTHON'
from importlib.metadata import version

from recognizers_number import recognize_number
from text_to_num import alpha2digit

texts = {
    "mille neuf cent quatre-vingt-dix": ("100990", "1990"),
    "mille neuf cent": ("100900", "1900"),
    "mille deux cents": ("1002", "1200"),
    "deux mille vingt-six": ("2026", "2026"),
}
print("recognizers-text-number", version("recognizers-text-number"), "text2num", version("text2num"))
for text, expected in texts.items():
    (found,) = recognize_number(text, "fr-fr")
    seen = found.resolution["value"], alpha2digit(text, "fr")
    print(" ", text, seen)
    assert seen == expected
assert alpha2digit("mil neuf cent quatre-vingt-dix", "fr") == "1990"
PYTHON
