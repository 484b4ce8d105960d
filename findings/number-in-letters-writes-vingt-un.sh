#!/usr/bin/env bash
# Expected: 21 in French letters is vingt et un, 80 000 quatre-vingt mille and 200 000 deux cent mille, as on a receipt
#           of rent.
# Happens:  number-in-letters 0.5.0 writes vingt-un, soixante-un, « quatre-vingts mille » and « deux cents mille », and
#           zero without its accent; soixante et onze is right.
# Product:  no sum is written out in letters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install number-in-letters@0.5.0
node --input-type=module - <<'NODE'
import convert from "number-in-letters";

const seen = [0, 21, 61, 71, 80000, 200000].map((number) => convert(number, { lang: "fr" }));
console.log("number-in-letters 0.5.0", seen);
const told = "zero,vingt-un,soixante-un,soixante et onze,quatre-vingts mille,deux cents mille";
if (String(seen) !== told) process.exit(1);
NODE
