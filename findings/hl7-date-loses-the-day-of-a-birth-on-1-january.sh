#!/usr/bin/env bash
# Expected: what writes a date of birth for a hospital writes all of it: 1 January 1990 is 19900101.
# Happens:  hl7-date 1.0.1 guesses how exact a date is from its figures: « 1990 » for 1 January, « 199003 » for 1 March.
#           1 January is the day that papers of many countries give to those whose day is not known.
# Product:  linter/reading/mrz/dates.py keeps a birth without its day apart from one on 1 January.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install hl7-date@1.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const HL7Date = createRequire(import.meta.url)("hl7-date");
const births = [[1990, 0, 1], [1990, 2, 1], [1990, 2, 12]];
const seen = births.map((birth) => HL7Date.stringify(new Date(...birth)));
console.log("hl7-date 1.0.1", seen);
if (String(seen) !== "1990,199003,19900312") process.exit(1);
NODE
