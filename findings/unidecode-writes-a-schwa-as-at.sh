#!/usr/bin/env bash
# Expected: Azerbaijani Əliyev becomes Eliyev, and Kazakh Қайрат Qayrat, in plain letters.
# Happens:  Unidecode 1.4.0 writes the schwa as « @ » and Қ as « K' »: no name of a passport holds either.
#           anyascii 0.3.3 gives Eliyev and Qayrat.
# Product:  NOM05 proposes spellings from tables of passports, never from Unidecode.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Unidecode==1.4.0 anyascii==0.3.3
python - <<'PYTHON'
from importlib.metadata import version

from anyascii import anyascii
from unidecode import unidecode

names = ["Əliyev", "Қайрат"]
print("Unidecode", version("Unidecode"), [unidecode(name) for name in names])
print("anyascii", version("anyascii"), [anyascii(name) for name in names])
assert [unidecode(name) for name in names] == ["@liyev", "K'airat"]
assert [anyascii(name) for name in names] == ["Eliyev", "Qayrat"]
PYTHON
