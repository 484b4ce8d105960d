#!/usr/bin/env bash
# Expected: the Armenian letter և is « ev », as in Gevorg or Yerevan.
# Happens:  transliterate 1.10.2 writes « & »: Գևորգ is « G&vorg », Երևան « Er&an ».
# Product:  linter/rules/names/romanise.toml has և=ev, yev at the beginning of a word (tests/rules/romanise.toml:
#           Գևորգ).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install transliterate==1.10.2 setuptools==80.9.0
python - <<'PYTHON'
from importlib.metadata import version

from transliterate import translit

seen = {name: translit(name, "hy", reversed=True) for name in ("Անի", "Գևորգ", "Երևան")}
print("transliterate", version("transliterate"), seen)
assert list(seen.values()) == ["Ani", "G&vorg", "Er&an"]
PYTHON
