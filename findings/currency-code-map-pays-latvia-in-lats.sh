#!/usr/bin/env bash
# Expected: a list of the money of each country has the euro in Latvia (2014) and Lithuania (2015) as in Estonia (2011),
#           and the ouguiya of 2018 (MRU) in Mauritania.
# Happens:  currency-code-map 1.0.2 has the euro in Estonia, but LVL, LTL and MRO: the three left years ago.
# Product:  sums are read in euros as printed; no list of the money of countries is used.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install currency-code-map@1.0.2
node --input-type=module - <<'NODE'
import money from "currency-code-map";

const seen = ["FR", "EE", "LV", "LT", "MR"].map((code) => money[code]);
console.log("currency-code-map 1.0.2", seen);
if (String(seen) !== "EUR,EUR,LVL,LTL,MRO") process.exit(1);
NODE
