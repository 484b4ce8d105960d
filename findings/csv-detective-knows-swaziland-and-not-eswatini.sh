#!/usr/bin/env bash
# Expected: the detector of French administrative columns, of the house of data.gouv.fr, knows the countries by the
#           names of today (Eswatini since 2018), the départements and regions by theirs, and the communes of the
#           Pacific and of Saint-Martin, whose postcodes it knows.
# Happens:  csv-detective 0.13.0 knows « Swaziland », « PACA », 97150 and 98800, and neither « Eswatini » and « Viêt Nam
#           », nor « Réunion » (« La Réunion » it does), nor the communes 97801 and 98818.
# Product:  linter/reading/mrz/countries.py has the codes; a country is never told from such a list.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install csv-detective==0.13.0
python - <<'PYTHON'
from importlib import import_module
from importlib.metadata import version

known = {
    "pays": ["Swaziland", "Eswatini", "Vietnam", "Viêt Nam"],
    "departement": ["La Réunion", "Réunion"],
    "region": ["Provence-Alpes-Côte d'Azur", "PACA"],
    "code_postal": ["97150", "98800"],
    "code_commune": ["75111", "97801", "98818"],
}
seen = {
    name: {value: bool(import_module(f"csv_detective.formats.{name}")._is(value)) for value in values}
    for name, values in known.items()
}
print("csv-detective", version("csv-detective"), seen)
assert {value for values in seen.values() for value, found in values.items() if not found} == {
    "Eswatini", "Viêt Nam", "Réunion", "97801", "98818",
}
PYTHON
