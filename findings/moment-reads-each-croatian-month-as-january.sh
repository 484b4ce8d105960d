#!/usr/bin/env bash
# Expected: a date that moment writes in a language is read back by it as the same day: « 12. veljače 1990 » is 12
#           February.
# Happens:  moment 2.31.0 reads January for nine of the months in Croatian and eleven in Catalan, where « de » stands
#           before the month, and says that the date is valid; in Greek a May and in Lithuanian three months are
#           invalid.
# Product:  linter/reading/dates.py reads no date in these languages.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install moment@2.31.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const moment = require("moment");
const seen = {};
for (const language of ["hr", "ca", "fr", "uk"]) {
  require(`moment/locale/${language}`);
  const read = [...Array(12).keys()].map((month) => {
    const text = moment([1990, month, 12]).locale(language).format("LL");
    return moment(text, "LL", language);
  });
  seen[language] = read.filter((day, month) => day.isValid() && day.month() === 0 && month > 0).length;
}
console.log("moment 2.31.0, months read as January:", seen);
if (JSON.stringify(seen) !== '{"hr":9,"ca":11,"fr":0,"uk":0}') process.exit(1);
NODE
