#!/usr/bin/env bash
# Expected: a list of how numbers are typed by country has room for all the figures of one: ten in Ivory Coast since
#           2021 and in Benin since 2024, nine in Cameroon since 2014 and in Guinea.
# Happens:  countries-phone-masks 1.1.1 has eight places for each of the four (seven for both Congo and Gabon): the last
#           figures of a number cannot be typed; libphonenumber-js 1.12.23 says its own examples have 10, 10, 9 and 9.
# Product:  linter/rules/phone/abroad.py asks phonenumbers which lengths are possible, and nothing else.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install countries-phone-masks@1.1.1 libphonenumber-js@1.12.23
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const masks = require("countries-phone-masks");
const { getExampleNumber } = require("libphonenumber-js");
const examples = require("libphonenumber-js/mobile/examples");
const codes = ["CI", "BJ", "CM", "GN", "FR"];
const seen = codes.map((code) => masks.find((each) => each.iso === code).mask.split("#").length - 1);
const other = codes.map((code) => getExampleNumber(code, examples).nationalNumber.length);
console.log("countries-phone-masks 1.1.1", codes, seen, "libphonenumber-js 1.12.23", other);
if (String(seen) !== "8,8,8,8,9" || String(other) !== "10,10,9,9,9") process.exit(1);
NODE
