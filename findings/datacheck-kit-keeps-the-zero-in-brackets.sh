#!/usr/bin/env bash
# Expected: « +33 (0)6 12 34 56 78 » in the international form is +33612345678: the zero in brackets is not dialled.
# Happens:  datacheck-kit 1.0.1 calls it valid and writes +330612345678, a number nobody can be called at;
#           phonenumbers 9.0.34 leaves the zero out.
# Product:  linter/rules/phone/number.py takes the digits behind the prefix, a zero in brackets or not.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install datacheck-kit==1.0.1 phonenumbers==9.0.34
python - <<'PYTHON'
from importlib.metadata import version

import phonenumbers
from datacheck_kit import format_phone_e164, is_valid_phone

said = "+33 (0)6 12 34 56 78"
seen = is_valid_phone(said), format_phone_e164(said)
other = phonenumbers.format_number(phonenumbers.parse(said), phonenumbers.PhoneNumberFormat.E164)
print("datacheck-kit", version("datacheck-kit"), seen, "phonenumbers", version("phonenumbers"), other)
assert seen == (True, "+330612345678")
assert other == "+33612345678"
PYTHON
