#!/usr/bin/env bash
# Expected: a table of ISO 3166-2 has the codes of today: FR-75C for Paris and FR-6AE for Alsace since 2020, FR-971
#           to FR-976 for the départements overseas, DZ-49 to DZ-58 for the new wilayas, as pycountry 26.2.16 has
#           them.
# Happens:  @koshmoney/countries 1.0.1 has DZ-49 and DZ-58, finds FR-75C, FR-6AE, FR-20R, FR-971 and FR-974 false,
#           and FR-75, which ISO withdrew, right; « South Korea » and « Vietnam » are no country of its list, «
#           Turkey » is and « Türkiye » is not.
# Product:  the product tells no place from such a table.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pycountry==26.2.16
npm install --loglevel=error @koshmoney/countries@1.0.1
node --input-type=module -e '
import { isValidSubdivisionCode, whereCountry } from "@koshmoney/countries";
const codes = ["FR-75C", "FR-6AE", "FR-20R", "FR-971", "FR-974", "FR-75", "DZ-49", "DZ-58"];
const names = ["South Korea", "Vietnam", "Türkiye", "Turkey"];
console.log("@koshmoney/countries", ...codes.map(isValidSubdivisionCode), ...names.map((name) => Boolean(whereCountry(name))));
' | tee codes
grep -qx '@koshmoney/countries false false false false false true true true false false false true' codes
python - <<'PYTHON'
from importlib.metadata import version

import pycountry

codes = ["FR-75C", "FR-6AE", "FR-20R", "FR-971", "FR-974", "FR-75"]
seen = [bool(pycountry.subdivisions.get(code=code)) for code in codes]
print("pycountry", version("pycountry"), dict(zip(codes, seen, strict=True)))
assert seen == [True, True, True, True, True, False]
PYTHON
