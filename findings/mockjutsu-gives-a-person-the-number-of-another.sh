#!/usr/bin/env bash
# Expected: a made-up French person, of a library that promises profiles without contradictions, has a number of
#           social security of their sex and month of birth: test data for a check of papers.
# Happens:  mockjutsu 1.1.4 draws it apart: its key is right, the first figure is that of the sex in one of two, and
#           year and month are of the birth in none of thirty.
# Product:  the product's sample dossiers are its own (samples).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install mockjutsu==1.1.4 python-stdnum==2.2
python - <<'PYTHON'
from importlib.metadata import version

from mockjutsu.core import jutsu
from stdnum.fr import nir

people = [jutsu.profile(locale="FR") for _ in range(30)]
keys = sum(nir.is_valid(person["nationalid"]) for person in people)
sexes = sum(person["nationalid"][0] == {"M": "1", "F": "2"}[person["gender"]] for person in people)
births = sum(person["nationalid"][1:5] == person["birthdate"][2:4] + person["birthdate"][5:7] for person in people)
print("mockjutsu", version("mockjutsu"), "of 30: right key", keys, "sex", sexes, "month of birth", births)
assert keys == 30 and 0 < sexes < 30 and births < 5
PYTHON
