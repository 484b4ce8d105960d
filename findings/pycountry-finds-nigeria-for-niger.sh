#!/usr/bin/env bash
# Expected: search_fuzzy puts first the country whose name is exactly the word: Niger for « Niger ».
# Happens:  pycountry 26.2.16 puts Nigeria first, for its state of Niger; « Kosovo » is Serbia and « Guyane » France,
#           with no sign that a region was met.
# Product:  the product knows countries by their codes (linter/reading/mrz/countries.py), never by closeness.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pycountry==26.2.16
python - <<'PYTHON'
from importlib.metadata import version

import pycountry

words = ("Mali", "Niger", "Kosovo", "Guyane")
found = {word: [each.alpha_3 for each in pycountry.countries.search_fuzzy(word)] for word in words}
print("pycountry", version("pycountry"), {word: codes[:3] for word, codes in found.items()})
assert found["Mali"][0] == "MLI"
assert found["Niger"] == ["NGA", "NER"]
assert found["Kosovo"] == ["SRB"] and found["Guyane"] == ["FRA"]
PYTHON
