#!/usr/bin/env bash
# Expected: a name written from Cyrillic to Latin letters and back, both of them alphabets of Uzbek, is the same
#           name: Исҳоқ (Is'hoq), as Шерзод and Ўткир are.
# Happens:  alifbo 0.6.0 writes Isʼhoq, rightly, so that s and h are not read as sh, and makes Исъҳоқ of it, since
#           it takes the same mark for the hard sign; Цой (Tsoy) comes back as Сой, another name. Of the first it
#           warns, of the second it does not.
# Product:  linter/rules/names/romanise.toml proposes spellings from the letters of the passport, and never the way
#           back.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install alifbo==0.6.0
python - <<'PYTHON'
from importlib.metadata import version

from alifbo import from_cyrillic, to_cyrillic

names = ["Шерзод", "Ўткир", "Исҳоқ", "Цой"]
latin = [from_cyrillic(name).text for name in names]
back = [to_cyrillic(name).text for name in latin]
print("alifbo", version("alifbo"), latin, back, [to_cyrillic(name).warnings for name in latin[2:]])
assert [bool(to_cyrillic(name).warnings) for name in latin[2:]] == [True, False]
assert back == ["Шерзод", "Ўткир", "Исъҳоқ", "Сой"]
PYTHON
