#!/usr/bin/env bash
# Expected: asked for a territory of France that it does not have, date-holidays says so, as it does for a country (no
#           holidays at all): New Caledonia has its 24 September, French Polynesia a day of its own.
# Happens:  date-holidays 3.37.0 gives the eleven days of the mainland, without a word, for NC and PF, and for a region
#           that does not exist; Guadeloupe, which it has, gets its own. Python's holidays 0.109 has 24 September.
# Product:  the product counts days of the calendar (linter/rules/deadline), and moves no day for a holiday.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install date-holidays@3.37.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const Holidays = createRequire(import.meta.url)("date-holidays");
const days = (...place) => {
  const found = new Holidays(...place).getHolidays(2026) || [];
  return found.filter(({ type }) => type === "public").map(({ date }) => date.slice(5, 10));
};
const mainland = String(days("FR"));
const seen = ["NC", "PF", "XX", "GP"].map((region) => [region, String(days("FR", region)) === mainland]);
console.log("date-holidays 3.37.0, as the mainland:", seen, days("FR", "NC"), "no country:", days("XX"));
if (JSON.stringify(seen) !== '[["NC",true],["PF",true],["XX",true],["GP",false]]') process.exit(1);
if (days("FR", "NC").includes("09-24") || days("XX").length) process.exit(1);
NODE
