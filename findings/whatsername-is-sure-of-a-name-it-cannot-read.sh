#!/usr/bin/env bash
# Expected: a parser of names that routes what it cannot tell to a person by its confidence is « low » for letters
#           that it does not know, as it is for Japanese.
# Happens:  whatsername 0.1.0 finds no name at all in Georgian, Amharic, Armenian or Bengali letters, each part
#           None, and says « high ».
# Product:  what could not be read is said to be unread, never sure (linter/reading/conclude.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install whatsername==0.1.0
python - <<'PYTHON'
from importlib.metadata import version

from whatsername import parse_name

names = ["გიორგი ბერიძე", "ተስፋዬ ኃይለ", "Արամ Սարգսյան", "রহিম উদ্দিন"]
seen = {name: {key: value for key, value in parse_name(name).items() if value} for name in names}
print("whatsername", version("whatsername"), seen, parse_name("山田太郎")["confidence"])
assert all(parts == {"confidence": "high"} for parts in seen.values())
assert parse_name("山田太郎")["confidence"] == "low"
PYTHON
