#!/usr/bin/env bash
# Expected: a FRBR address of Akoma Ntoso that names no language is that of the country's: the ordinance of the CESEDA
#           (/akn/fr/…) is in French.
# Happens:  cobalt 9.0.1 says English, and writes « /eng » into the address of its text; a local act of Réunion
#           (fr-974) the same.
# Product:  the product cites articles by their number and version (linter/law/citing.py), by no such address.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install cobalt==9.0.1
python - <<'PYTHON'
from importlib.metadata import version

from cobalt import FrbrUri

acts = ("/akn/fr/act/ordonnance/2020-12-16/2020-1733", "/akn/fr-974/act/arrete/2026-02-01/12")
seen = {act: FrbrUri.parse(act) for act in acts}
print("cobalt", version("cobalt"))
for act, address in seen.items():
    print(" ", address.country, address.locality, address.subtype, address.language, address.expression_uri())
    assert (address.country, address.language) == ("fr", "eng")
    assert address.expression_uri() == f"{act}/eng"
PYTHON
