#!/usr/bin/env bash
# Expected: a birth in the USSR is of none of the countries of today, and « Indiana » of none at all; Kosovo and
#           Saint-Martin have codes of their own.
# Happens:  countrycode 0.6.0 says RUS for « USSR », of somebody born in Kyiv or Yerevan too, and IND for « Indiana »; «
#           Yugoslavia », « Kosovo » and « Saint Martin » it does not know. country_converter 1.3.2 finds no country in
#           the first two.
# Product:  linter/reading/mrz/countries.py goes by the codes of a zone, never by a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install 'pandas<3' countrycode==0.6.0 country_converter==1.3.2
python - <<'PYTHON'
import logging
from importlib.metadata import version

from country_converter import CountryConverter
from countrycode import countrycode

logging.disable()
names = ["USSR", "Indiana", "Yugoslavia", "Kosovo", "India", "Russia"]
ours = [countrycode(name, origin="country.name", destination="iso3c") for name in names]
theirs = CountryConverter().convert(names, to="ISO3", not_found="none")
print("countrycode", version("countrycode"), dict(zip(names, ours)), "country_converter", theirs)
assert ours == ["RUS", "IND", None, None, "IND", "RUS"]
assert theirs == ["none", "none", "none", "XKX", "IND", "RUS"]
PYTHON
