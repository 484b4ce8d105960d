#!/usr/bin/env bash
# Expected: the matcher, made to find numbers in a text, finds « 06 12 34 56 78 » in a line that has other figures
#           beside it, as addresses and lists have: a postcode, a district, a date, a number of children.
# Happens:  phonenumbers 9.0.43 finds it behind « 75011 Paris » and behind « 01/02/2026 : », and nowhere in « 75011 06
#           12 34 56 78 », « Paris 11 06 … », « 01/02/2026 06 … », « … 78 2 enfants »: with a space alone between, the
#           figures are one number, which is not valid. So does libphonenumber-js 1.13.16.
# Product:  the product takes numbers from the inputs of the form (linter/rules/phone), from no running text.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
npm install --loglevel=error --no-audit --no-fund libphonenumber-js@1.13.16
pip install phonenumbers==9.0.43
python - <<'PYTHON'
from importlib.metadata import version

from phonenumbers import PhoneNumberMatcher

number = "06 12 34 56 78"
lines = ("75011 Paris {}", "01/02/2026 : {}", "75011 {}", "Paris 11 {}", "01/02/2026 {}", "{} 2 enfants")
seen = {line: [each.raw_string for each in PhoneNumberMatcher(line.format(number), "FR")] for line in lines}
print("phonenumbers", version("phonenumbers"), seen)
assert list(seen.values()) == [[number]] * 2 + [[]] * 4
PYTHON
node --input-type=module - <<'NODE'
import { findPhoneNumbersInText } from "libphonenumber-js/max";

const lines = ["75011 Paris", "01/02/2026 :", "75011", "Paris 11", "01/02/2026"];
const seen = lines.map((line) => findPhoneNumbersInText(`${line} 06 12 34 56 78`, "FR").length);
console.log("libphonenumber-js 1.13.16", lines, seen);
if (String(seen) !== "1,1,0,0,0") process.exit(1);
NODE
