#!/usr/bin/env bash
# Expected: an address that says the district behind the town, « 13008 Marseille 8e », « 69003 Lyon 3 », keeps the
#           postcode that stands in it, as the one without the district does.
# Happens:  adresseparser 1.0.9 takes the last figure of the text for the end of the address and answers 75001, the
#           first district of Paris, and no town; « 13008 Marseille » is right.
# Product:  the product takes no address apart, and holds none against another for its postcode.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install adresseparser==1.0.9 pandas==2.3.3
python - <<'PYTHON'
from importlib.metadata import version

from AdresseParser import AdresseParser

parse = AdresseParser().parse
texts = ["5 rue de Rome 13008 Marseille", "5 rue de Rome 13008 Marseille 8e", "5 rue de Rome 69003 Lyon 3"]
found = {text: parse(text) for text in texts}
seen = {text: (each["code_postal"], each["ville"]["nom"]) for text, each in found.items()}
print("adresseparser", version("adresseparser"), seen)
assert list(seen.values()) == [("13008", "MARSEILLE"), ("75001", ""), ("75001", "")]
PYTHON
