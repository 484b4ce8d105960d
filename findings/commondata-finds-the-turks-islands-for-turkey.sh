#!/usr/bin/env bash
# Expected: a search for a country by the name it had until lately finds it, or nothing: Turkey, Swaziland, Burma.
# Happens:  commondata-countries 2.3.0 has only the names of today and answers with what looks alike: the Turks and
#           Caicos Islands and Turkmenistan, Ireland and Finland, Burundi; the order changes.
# Product:  the product draws no code from a country's name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install commondata-countries==2.3.0
python - <<'PYTHON'
from importlib.metadata import version

from commondata_countries import CountryData

countries = CountryData()
seen = [[each.iso_alpha2 for each in countries.search(name)] for name in ("Turkey", "Swaziland", "Burma")]
print("commondata-countries", version("commondata-countries"), seen)
assert set(seen[0]) == {"TC", "TM"} and all(seen)
assert not {"TR", "SZ", "MM"} & {code for found in seen for code in found}
PYTHON
