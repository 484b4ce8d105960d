#!/usr/bin/env bash
# Expected: a parser that says of each date whether it is valid, and is told that the text is French, finds 31/02/2026
#           and 13/25/2026 invalid.
# Happens:  any-date-parser 2.2.4 says that both are valid: 3 March, and 13 February, since « 25 » is the month 2 and a
#           5 that is let go; 31/13/2026 is 31 January. « juin 2026 » it cannot read.
# Product:  linter/reading/dates.py gives no date for a day that does not exist (tests/reading/dates.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install any-date-parser@2.2.4
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const parser = createRequire(import.meta.url)("any-date-parser").default;
const read = (text) => {
  const date = parser.fromString(text, "fr");
  return date.isValid() ? date.toISOString().slice(0, 10) : "invalid";
};
const seen = ["12/03/2026", "31/02/2026", "13/25/2026", "31/13/2026", "juin 2026"].map(read);
console.log("any-date-parser 2.2.4", seen);
if (String(seen) !== "2026-03-12,2026-03-03,2026-02-13,2026-01-31,invalid") process.exit(1);
NODE
