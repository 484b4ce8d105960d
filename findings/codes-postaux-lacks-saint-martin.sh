#!/usr/bin/env bash
# Expected: a list of French postcodes overseas has Saint-Martin (97150) and Saint-Barthélemy (97133), where foreigners
#           have their own prefecture, as it has Saint-Pierre-et-Miquelon (97500).
# Happens:  codes-postaux 4.1.2 finds nothing for them: an address there looks false. @etalab/decoupage-administratif
#           6.0.0, of the same house, has both.
# Product:  the product refuses no address for its postcode.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install codes-postaux@4.1.2 @etalab/decoupage-administratif@6.0.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { find } = require("codes-postaux");
const places = require("./node_modules/@etalab/decoupage-administratif/data/communes.json");
const codes = ["97400", "97500", "97150", "97133"];
const seen = codes.map((code) => find(code).length);
const other = codes.map((code) => places.filter((each) => each.codesPostaux?.includes(code)).length);
console.log("codes-postaux 4.1.2", codes, seen, "decoupage-administratif 6.0.0", other);
if (String(seen) !== "1,2,0,0") process.exit(1);
if (other.some((count) => count === 0)) process.exit(1);
NODE
