#!/usr/bin/env bash
# Expected: CodeRNA accepts the number of each association of the national register.
# Happens:  frformat 0.5.0 wants W and nine figures, as the register's own page says; overseas the third character is
#           a letter (W9R for Réunion), and all of these are refused.
# Product:  the product checks no number of an association; a host may be one.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install frformat==0.5.0
python - <<'PYTHON'
from importlib.metadata import version

from frformat import CodeRNA

seen = {code: CodeRNA().is_valid(code) for code in ("W751000001", "W9R1000001")}
print("frformat", version("frformat"), seen)
assert seen == {"W751000001": True, "W9R1000001": False}
PYTHON
