#!/usr/bin/env bash
# Expected: a French social security number may hold 20, or 30 to 42, where the month of a birth is not known, as of many
#           who were born abroad; python-stdnum takes these.
# Happens:  id-validation 0.6.1 raises « Invalid month » for 20 and 42.
# Product:  no social security number is read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install id-validation==0.6.1 typing_extensions==4.15.0 python-stdnum==2.1
python - <<'PYTHON'
from importlib.metadata import version

from id_validation import FranceNIRValidator
from stdnum.fr import nir


def taken(month):
    number = f"290{month}99330123"
    number += f"{97 - int(number) % 97:02d}"
    try:
        return bool(FranceNIRValidator().parse(number)), nir.is_valid(number)
    except Exception as error:
        return str(error), nir.is_valid(number)


seen = [taken(month) for month in ("03", "20", "42")]
print("id-validation", version("id-validation"), "python-stdnum", version("python-stdnum"), seen)
assert seen == [(True, True), ("Invalid month", True), ("Invalid month", True)]
PYTHON
