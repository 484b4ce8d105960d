#!/usr/bin/env bash
# Expected: a reader of English dates that does not know « mars » finds no date in « 12 mars 1990 », or the year alone.
# Happens:  edtf 5.0.2 (text_to_edtf) answers 1990-12: the day is taken for the month. « 3 juin 1990 » is March 1990, «
#           5 août 1990 » May; « 25 mars 1990 » is none.
# Product:  linter/reading/dates.py reads French months, and gives no date for a month that it does not know.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install edtf==5.0.2
python - <<'PYTHON'
from importlib.metadata import version

from edtf import text_to_edtf

seen = {text: str(text_to_edtf(text)) for text in ("12 mars 1990", "3 juin 1990", "5 août 1990", "25 mars 1990", "12 March 1990")}
print("edtf", version("edtf"), seen)
assert seen == {
    "12 mars 1990": "1990-12", "3 juin 1990": "1990-03", "5 août 1990": "1990-05",
    "25 mars 1990": "None", "12 March 1990": "1990-03-12",
}
PYTHON
