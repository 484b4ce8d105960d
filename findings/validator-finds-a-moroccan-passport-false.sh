#!/usr/bin/env bash
# Expected: asked about the number of a passport of a country that it does not know, validator says so: isPostalCode and
#           isMobilePhone throw « Invalid locale ».
# Happens:  validator 13.15.35 answers false: a right number of Morocco, Tunisia, Senegal or Ivory Coast cannot be told
#           from a wrong one, and Algeria's is told apart.
# Product:  the product refuses no number for its shape; what it does not know is said to be unknown
#           (linter/reading/mrz).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install validator@13.15.35
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const validator = createRequire(import.meta.url)("validator");
const numbers = { DZ: "123456789", MA: "AB1234567", TN: "A123456", SN: "A01234567", CI: "21AB12345" };
const seen = Object.entries(numbers).map(([country, number]) => validator.isPassportNumber(number, country));
const thrown = ["isPostalCode", "isMobilePhone"].map((asked) => {
  try {
    return validator[asked]("123", "XX-XX");
  } catch (error) {
    return "throws";
  }
});
console.log("validator 13.15.35", Object.keys(numbers), seen, thrown);
if (String(seen) !== "true,false,false,false,false") process.exit(1);
if (String(thrown) !== "throws,throws") process.exit(1);
NODE
