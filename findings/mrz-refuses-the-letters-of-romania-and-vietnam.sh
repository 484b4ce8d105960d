#!/usr/bin/env bash
# Expected: what writes a zone of a passport knows the letters of any Latin alphabet in use: Ștefan is STEFAN, Nguyễn
#           NGUYEN, and the Azerbaijani Ə, which ICAO lists, is E.
# Happens:  mrz 0.6.2 raises an error for each of them (it knows the Turkish Ş with a cedilla, not the Romanian Ș with
#           a comma), and for the curved apostrophe of O’Brien.
# Product:  linter/text/icao.py writes STEFANESCU, NGUYEN and ELIYEV.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install mrz==0.6.2 setuptools==80.9.0
python - <<'PYTHON'
from importlib.metadata import version

from mrz.generator.td3 import TD3CodeGenerator


def zone(name):
    try:
        written = TD3CodeGenerator("P", "FRA", name, "Ana", "12AB34567", "FRA", "900312", "F", "301231")
        return str(written)[5:].split("<")[0]
    except Exception as error:
        return type(error).__name__


seen = [zone(each) for each in ("Şahin", "Ștefănescu", "Țepeș", "Nguyễn", "Əliyev", "O’Brien")]
print("mrz", version("mrz"), seen)
assert seen == ["SAHIN", *["FieldError"] * 5]
PYTHON
