#!/usr/bin/env bash
# Expected: the pinyin of a Chinese surname is the one of the passport: 曾 Zeng, 解 Xie, 仇 Qiu, 查 Zha, 吕 Lyu.
# Happens:  pypinyin 0.55.0 reads the common word that is written so: ceng, jie, chou, cha, and lv, for a letter that
#           no passport has.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Chinese characters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypinyin==0.55.0
python - <<'PYTHON'
from importlib.metadata import version

from pypinyin import lazy_pinyin

surnames = {"王": "wang", "曾": "zeng", "解": "xie", "仇": "qiu", "查": "zha", "吕": "lyu"}
seen = {sign: lazy_pinyin(sign)[0] for sign in surnames}
print("pypinyin", version("pypinyin"), {sign: (seen[sign], right) for sign, right in surnames.items()})
assert list(seen.values()) == ["wang", "ceng", "jie", "chou", "cha", "lv"]
PYTHON
