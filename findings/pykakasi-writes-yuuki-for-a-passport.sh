#!/usr/bin/env bash
# Expected: the « passport » spelling of pykakasi is that of Japanese passports, which drop the length of o and u: Ono
#           for おおの, Sato, Kohei, Ryoko, Yuki.
# Happens:  pykakasi 2.3.0 writes Sato, Ono and Kohei, but ryouko and yuuki, shuuhei: where the long vowel stands behind
#           a small ゃ, ゅ or ょ, or is ゆう, its length stays.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Japanese signs.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pykakasi==2.3.0
python - <<'PYTHON'
from importlib.metadata import version

import pykakasi

reader = pykakasi.kakasi()
names = ["さとう", "おおの", "こうへい", "りょうこ", "ゆうき", "しゅうへい", "きょうこ"]
seen = ["".join(part["passport"] for part in reader.convert(name)) for name in names]
print("pykakasi", version("pykakasi"), seen)
assert seen == ["sato", "ono", "kohei", "ryouko", "yuuki", "shuuhei", "kyouko"]
PYTHON
