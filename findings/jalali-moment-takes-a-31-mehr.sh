#!/usr/bin/env bash
# Expected: moment says of 31/02 that it is no valid date, so its form for the calendar of Iran and Afghanistan says
#           so of 31 Mehr (the last six months have 30 days) and of a thirteenth month.
# Happens:  jalali-moment 3.3.11 finds 1369/07/31 valid, 23 October 1990, which is 1 Aban, and takes 1369/13/01 for
#           22 March 1991; date-fns-jalali 4.4.0-0 refuses both.
# Product:  linter/reading/dates.py reads no date of that calendar, and gives none for a day that does not exist.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install jalali-moment@3.3.11 date-fns-jalali@4.4.0-0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const moment = require("jalali-moment");
const { parse } = require("date-fns-jalali");
const days = ["1369/07/21", "1369/07/31", "1369/13/01"];
const seen = days.map((day) => moment.from(day, "fa", "YYYY/MM/DD")).map((day) => day.isValid() && day.locale("en").format("YYYY-MM-DD"));
const right = days.map((day) => !isNaN(parse(day, "yyyy/MM/dd", new Date())));
console.log("jalali-moment", require("jalali-moment/package.json").version, seen, "date-fns-jalali", right);
if (String(seen) !== "1990-10-13,1990-10-23,1991-03-22" || String(right) !== "true,false,false") process.exit(1);
NODE
