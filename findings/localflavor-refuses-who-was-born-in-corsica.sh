#!/usr/bin/env bash
# Expected: Django's form field for the French social security number takes the numbers of Corsica: its key is that of
#           the number with 19 for 2A and 18 for 2B, and the field says which of them a year of birth may have.
# Happens:  django-localflavor 5.1 writes a 0 for the letter (20) and works out another key: each true number of 2A or
#           2B is refused, the same with a wrong key accepted; python-stdnum 2.2 is right. A birth in Saint-Martin
#           (97801) is refused too.
# Product:  the product reads no such number, and holds none for sure because its key is right.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Django==5.2 django-localflavor==5.1 python-stdnum==2.2
python - <<'PYTHON'
from importlib.metadata import version

import django
from django.conf import settings
from django.core.exceptions import ValidationError

settings.configure(USE_I18N=False)
django.setup()
from localflavor.fr.forms import FRNationalIdentificationNumber
from stdnum.fr import nir


def keyed(number, figures):
    return number + f"{97 - int(number.replace(number[5:7], figures, 1)) % 97:02}"


def accepted(number):
    try:
        return bool(FRNationalIdentificationNumber().clean(number))
    except ValidationError:
        return False


ajaccio = keyed("190062A004045", "19")
numbers = {
    "Paris": keyed("1900675112045", "75"),
    "Ajaccio": ajaccio,
    "Bastia": keyed("290062B033045", "18"),
    "Ajaccio, other key": keyed("190062A004045", "20"),
    "Saint-Martin": keyed("1900697801045", "97"),
}
seen = {place: (accepted(number), nir.is_valid(number)) for place, number in numbers.items()}
print("django-localflavor", version("django-localflavor"), "python-stdnum", version("python-stdnum"), seen)
assert seen == {
    "Paris": (True, True),
    "Ajaccio": (False, True),
    "Bastia": (False, True),
    "Ajaccio, other key": (True, False),
    "Saint-Martin": (False, True),
}
PYTHON
