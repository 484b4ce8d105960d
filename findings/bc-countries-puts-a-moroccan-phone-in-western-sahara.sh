#!/usr/bin/env bash
# Expected: the country of a phone number is told from its code, and where two countries share one, the larger comes
#           first or the next figures tell: +212 6… is Morocco, +7 7… Kazakhstan, +262 639 Mayotte, +590 690
#           Guadeloupe.
# Happens:  bc-countries 2.0.0 says Western Sahara (eh) for each number of Morocco, Russia for Kazakhstan, Réunion
#           for Mayotte, Saint-Martin (mf) for Guadeloupe and the Vatican for an Italian mobile.
# Product:  linter/rules/phone says no country of a number that it does not know by its first figures.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install bc-countries@2.0.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { getIso2CodeByDigits } = require("bc-countries");
const numbers = ["212661000000", "77010000000", "262639000000", "590690000000", "393330000000", "33600000000"];
const seen = numbers.map((number) => getIso2CodeByDigits(number));
console.log("bc-countries", require("bc-countries/package.json").version, seen);
if (String(seen) !== "eh,ru,re,mf,va,fr") process.exit(1);
NODE
