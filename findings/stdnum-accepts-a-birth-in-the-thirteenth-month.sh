#!/usr/bin/env bash
# Expected: a number of social security is valid when its parts are: a sex of 1 or 2 (3, 4, 7, 8 while it is not
#           certain), a month of 01 to 12 (20 and more when it is not known).
# Happens:  python-stdnum 2.2 checks its length, figures and key alone: month 00 or 13 is valid, and a sex of 5 or 0; of
#           a SIRET fourteen zeros are valid too.
# Product:  the product reads no such number, and holds none for sure because its key is right.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install python-stdnum==2.2
python - <<'PYTHON'
from importlib.metadata import version

from stdnum.fr import nir, siret


def valid(number):
    return nir.is_valid(number + f"{97 - int(number) % 97:02}")


numbers = {"June": "1900675112045", "month 00": "1900075112045", "month 13": "1901375112045", "sex 5": "5900675112045"}
seen = {name: valid(number) for name, number in numbers.items()} | {"SIRET of zeros": siret.is_valid("0" * 14)}
print("python-stdnum", version("python-stdnum"), seen)
assert all(seen.values())
assert not nir.is_valid("190067511204500")
PYTHON
