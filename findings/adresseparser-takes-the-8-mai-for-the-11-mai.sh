#!/usr/bin/env bash
# Expected: two addresses are one when street, number and town are: « rue du 8 mai 1945 » is not « rue du 11 mai », and
#           a comma behind the number or « av. » for « avenue » changes nothing.
# Happens:  adresseparser 1.0.9 (compare) says the contrary: it takes the figures out of the name of a street, which is
#           then « MAI », and keeps the comma and the abbreviation.
# Product:  the product takes no address apart, and compares none.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install adresseparser==1.0.9 pandas==2.3.3
python - <<'PYTHON'
from importlib.metadata import version

from AdresseParser import AdresseParser

parser = AdresseParser()
pairs = {
    "same": ("12 rue de Charonne 75011 Paris", "12 RUE DE CHARONNE 75011 PARIS"),
    "8 and 11 May": ("1 rue du 8 mai 1945 93200 Saint-Denis", "1 rue du 11 mai 93200 Saint-Denis"),
    "comma": ("12 rue de Charonne 75011 Paris", "12, rue de Charonne 75011 Paris"),
    "av": ("12 avenue Foch 69006 Lyon", "12 av Foch 69006 Lyon"),
}
seen = {name: parser.compare(*pair) for name, pair in pairs.items()}
street = parser.parse(pairs["8 and 11 May"][0])["rue"]["nom"]
print("adresseparser", version("adresseparser"), seen, street)
assert (list(seen.values()), street) == ([True, True, False, False], "MAI")
PYTHON
