#!/usr/bin/env bash
# Expected: libraries of the official romanisation of Korean write the sounds that meet, as maps and birth
#           certificates do: Jongno, Wangsimni, Gangneung, Silla, Halla, as koroman 1.0.16 does.
# Happens:  korean-romanizer 0.28.0, which has rules of pronunciation, writes jongro, wangsipri, gangreung, sinra
#           and hanra; @romanize/korean 0.1.3 has silla, halla and wangsimni, and jongro and gangreung.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Korean letters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install korean-romanizer==0.28.0 koroman==1.0.16
npm install --loglevel=error @romanize/korean@0.1.3
node -p 'require("@romanize/korean").romanize("종로 왕십리 강릉 신라 한라")' | tee korean
grep -qx 'jongro wangsimni gangreung silla halla' korean
python - <<'PYTHON'
from importlib.metadata import version

import koroman
from korean_romanizer.romanizer import Romanizer

places = ["종로", "왕십리", "강릉", "신라", "한라"]
right, seen = [koroman.romanize(place) for place in places], [Romanizer(place).romanize() for place in places]
print("koroman", version("koroman"), right, "korean-romanizer", version("korean-romanizer"), seen)
assert right == ["jongno", "wangsimni", "gangneung", "silla", "halla"]
assert seen == ["jongro", "wangsipri", "gangreung", "sinra", "hanra"]
PYTHON
