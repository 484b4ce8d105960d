#!/usr/bin/env bash
# Expected: a parser of names of all the world that says how sure it is reads « Nguyen Van An », as passports write
#           it, with the surname first, or as three words in doubt; « Van » is the commonest middle name of
#           Vietnamese men.
# Happens:  whatsername 0.1.0 takes Van for the particle of Dutch surnames: last « van an », first « nguyen », with
#           confidence « high », of which its page says that no one need look at it. With its accents, Nguyễn Văn
#           An, the same name is first « nguyen », last « an », « medium ».
# Product:  linter/reading/people.py goes by the place that the page gives a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install whatsername==0.1.0
python - <<'PYTHON'
from importlib.metadata import version

from whatsername import parse_name

seen = [tuple(parse_name(name)[key] for key in ("first", "middle", "last", "confidence")) for name in ("Nguyen Van An", "Nguyễn Văn An")]
print("whatsername", version("whatsername"), seen)
assert seen == [("nguyen", None, "van an", "high"), ("nguyen", "van", "an", "medium")]
PYTHON
