#!/usr/bin/env bash
# Expected: « 1457€55 », as receipts and letters have it, is read as 1457.55, or not at all.
# Happens:  parse-money 1.0.12 reads 145755 euros: the sign is taken out and the figures are joined. « 1 457,55 € » is
#           read well.
# Product:  a request for « 877€50 » was read so too, as 87750 euros; it is 877.50 now
#           (linter/matching/label/spellings.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install parse-money@1.0.12
node --input-type=module - <<'NODE'
import * as money from "parse-money";

const parse = money.default.default ?? money.default;
const seen = ["1457€55", "1 457,55 €"].map((text) => parse(text)?.amount);
console.log("parse-money 1.0.12", seen);
if (seen.join() !== "145755,1457.55") process.exit(1);
NODE
