#!/usr/bin/env bash
# Expected: a date written by format in a language is read back by parse in the same language as the same day.
# Happens:  date-fns 4.4.0 writes « 12 հունիս 1990 » (June) in Armenian and reads 12 January, July too; in Kazakh June
#           is May, and September to November January; in Central Kurdish January and these three are December. In
#           French all twelve come back.
# Product:  linter/reading/dates.py reads no date in these languages: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install date-fns@4.4.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { format, parse } = require("date-fns");
const locales = require("date-fns/locale");
const misread = (name) => {
  const locale = locales[name];
  const months = [...Array(12).keys()].map((month) => {
    const text = format(new Date(1990, month, 12), "d MMMM yyyy", { locale });
    return parse(text, "d MMMM yyyy", new Date(2020, 0, 1), { locale });
  });
  return months.flatMap((day, month) => (isNaN(day) || day.getMonth() === month ? [] : `${month + 1} as ${day.getMonth() + 1}`));
};
const seen = { hy: misread("hy"), kk: misread("kk"), ckb: misread("ckb"), fr: misread("fr") };
console.log("date-fns 4.4.0", seen);
if (String(Object.values(seen)) !== "6 as 1,7 as 1,6 as 5,9 as 1,10 as 1,11 as 1,1 as 12,9 as 12,10 as 12,11 as 12,") process.exit(1);
NODE
