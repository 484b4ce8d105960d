#!/usr/bin/env bash
# Expected: a list of countries that answers to the name Eswatini, of 2018, has Gitega for the capital of Burundi
#           (2019), Astana again for Kazakhstan (2022) and the euro for Croatia (2023).
# Happens:  countryinfo 1.0.1 has Bujumbura, Nur-Sultan and the kuna, and calls Eswatini Swaziland.
# Product:  a country is compared by its code of ICAO 9303 alone (linter/reading/mrz/countries.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install countryinfo==1.0.1
python - <<'PYTHON'
from importlib.metadata import version

from countryinfo import CountryInfo

burundi, kazakhstan, croatia = map(CountryInfo, ("Burundi", "Kazakhstan", "Croatia"))
seen = burundi.capital(), kazakhstan.capital(), croatia.currencies(), CountryInfo("Eswatini").name()
print("countryinfo", version("countryinfo"), seen)
assert seen == ("Bujumbura", "Nur-Sultan", ["HRK"], "Swaziland")
PYTHON
