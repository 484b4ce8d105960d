#!/usr/bin/env bash
# Expected: a schema named ICAO Doc 9303 spells the Cyrillic letters of that table, the Ukrainian і (i) among them.
# Happens:  iuliia 0.13.0 has the Russian ones only: Юлія becomes « Iulіia » with a Cyrillic і in it, which the eye
#           cannot tell and no comparison finds.
# Product:  linter/rules/names/romanise.toml has the letters of each language, and romanise.py proposes nothing for a
#           name with a letter of none.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install iuliia==0.13.0
python - <<'PYTHON'
import unicodedata
from importlib.metadata import version

import iuliia

seen = {name: iuliia.ICAO_DOC_9303.translate(name) for name in ("Юлия", "Юлія", "Їжак")}
left = {name: [unicodedata.name(each) for each in text if not each.isascii()] for name, text in seen.items()}
print("iuliia", version("iuliia"), seen, left)
assert seen["Юлия"] == "Iuliia" and not left["Юлия"]
assert seen["Юлія"] == "Iul\u0456ia" and seen["Юлія"] != "Iuliia"
assert left["Їжак"] == ["CYRILLIC CAPITAL LETTER YI"]
PYTHON
