#!/usr/bin/env bash
# Expected: a French social security number tells the year and month of a birth and no day; of a birth in Réunion, the
#           department 974.
# Happens:  id-validation 0.6.1 answers with a whole date, the 1st of the month, which nobody knows, and with the
#           department « 97 » and the commune « 411 ».
# Product:  no social security number is read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install id-validation==0.6.1 typing_extensions==4.15.0
python - <<'PYTHON'
from importlib.metadata import version

from id_validation import FranceNIRValidator

number = "2900397411123"
told = FranceNIRValidator().parse(f"{number}{97 - int(number) % 97:02d}")
seen = str(told.dob), told.extra["department"], told.extra["commune"]
print("id-validation", version("id-validation"), seen)
assert seen == ("1990-03-01", "97", "411")
PYTHON
