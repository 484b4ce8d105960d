#!/usr/bin/env bash
# Expected: the name that a list gives for a code leads back to that code: « CONGO » is CG (Brazzaville), as the list
#           itself says of CG.
# Happens:  countrynames 0.1.1 (npm) answers CD (Kinshasa) for the name it gives to CG; two other names hold signs that
#           no printer draws: « CC\u0014TE D'IVOIRE » and « RC\tUNION ».
# Product:  the product draws no code from a country's name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install countrynames@0.1.1
node --input-type=module - <<'NODE'
import countries from "countrynames";

const seen = [countries.getCode("Congo"), ...["CG", "CI", "RE"].map((code) => countries.getName(code))];
console.log("countrynames 0.1.1", JSON.stringify(seen));
if (JSON.stringify(seen) !== '["CD","CONGO","CC\\u0014TE D\'IVOIRE","RC\\tUNION"]') process.exit(1);
NODE
