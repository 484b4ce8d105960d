#!/usr/bin/env bash
# Expected: a library that knows the towns of the world puts Moroni, the capital of the Comoros, where its people
#           are born: « Moroni, Comores » as « Moroni, Comoros ».
# Happens:  country-resolver 0.2.0 says Argentina for « Moroni » and for « Moroni, Comores », although « Comores »
#           alone is the Comoros and so is Mutsamudu; « Maroc », « Algérie », « Sénégal » and « Turquie » are no
#           country, « Tunisie » and « Cameroun » are.
# Product:  a country of birth is read from what the paper says of it (linter/reading/mrz/countries.py,
#           linter/text), never from the name of a town.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install country-resolver==0.2.0
python - <<'PYTHON'
from importlib.metadata import version

from country_resolver import CountryResolver

resolver = CountryResolver()
places = ["Moroni", "Moroni, Comores", "Moroni, Comoros", "Comores", "Mutsamudu", "Maroc", "Algérie", "Sénégal", "Turquie"]
places += ["Tunisie", "Cameroun"]
found = {place: resolver.resolve(place) for place in places}
seen = [match and match.iso2 for match in found.values()]
print("country-resolver", version("country-resolver"), dict(zip(places, seen, strict=True)))
assert seen == ["AR", "AR", "KM", "KM", "KM", None, None, None, None, "TN", "CM"]
PYTHON
