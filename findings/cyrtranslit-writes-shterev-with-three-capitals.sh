#!/usr/bin/env bash
# Expected: a Cyrillic capital that takes several Latin letters is written with one capital at the head of a name: Щерев
#           is Shterev, Щербакова Shherbakova.
# Happens:  cyrtranslit 1.2.0 writes « SHTerev » (bg) and « SHHerbakova » (ru), « JUlija » for Юлия, though « Ljubljana
#           » is right in Serbian; Kazakh is none of its languages, and a name is given back as it was, without a word.
# Product:  linter/rules/names/romanise.py writes a name in capitals or with one at its head, as it was typed.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install cyrtranslit==1.2.0
python - <<'PYTHON'
from importlib.metadata import version

from cyrtranslit import to_latin

names = [("bg", "Щерев"), ("ru", "Щербакова"), ("ru", "Чехов"), ("sr", "Љубљана"), ("kk", "Қайрат")]
seen = [to_latin(name, language) for language, name in names]
print("cyrtranslit", version("cyrtranslit"), seen)
assert seen == ["SHTerev", "SHHerbakova", "CHehov", "Ljubljana", "Қайрат"]
PYTHON
