#!/usr/bin/env bash
# Expected: a number of Réunion (0692…) typed as at home is no valid number of the mainland, and one of Martinique
#           (0596…) neither: their codes are +262 and +596.
# Happens:  libphonenumber-js 1.13.16 says valid for France and gives +33 692…, unless its larger « max » data are
#           taken; 0596… is a valid landline of the mainland in those too, and in phonenumbers 9.0.43.
# Product:  linter/rules/phone/number.py knows the ten digits by the blocks of the French plan, overseas included.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
pip install phonenumbers==9.0.43
npm install libphonenumber-js@1.13.16
python - <<'PYTHON'
import phonenumbers

seen = {text: phonenumbers.is_valid_number(phonenumbers.parse(text, "FR")) for text in ("0692123456", "0596123456")}
print("phonenumbers", phonenumbers.__version__, seen)
assert seen == {"0692123456": False, "0596123456": True}
PYTHON
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const usual = require("libphonenumber-js");
const larger = require("libphonenumber-js/max");
const numbers = ["0692123456", "0596123456"];
const seen = [usual, larger].map((each) =>
  numbers.map((text) => each.parsePhoneNumberFromString(text, "FR").isValid()),
);
console.log("libphonenumber-js 1.13.16", numbers, seen);
if (String(seen.flat()) !== "true,true,false,true") process.exit(1);
NODE
