#!/usr/bin/env bash
# Expected: two npm libraries of the calendar of Umm al-Qura, which is a published table, give one day for a birth.
# Happens:  @umalqura/core 0.0.7 and @tabby_ai/hijri-converter 1.0.5 differ by a day on four of five days of 1970
#           and two of five of 1980, and not after that year.
# Product:  linter/reading/dates.py reads no date of that calendar: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @umalqura/core@0.0.7 @tabby_ai/hijri-converter@1.0.5
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

process.env.TZ = "UTC";
const require = createRequire(import.meta.url);
const { gregorianToHijri } = require("@tabby_ai/hijri-converter");
const { default: umalqura } = require("@umalqura/core");
const apart = (year) => {
  let days = 0;
  for (let day = new Date(year, 0, 1); day.getFullYear() === year; day.setDate(day.getDate() + 1)) {
    const one = gregorianToHijri({ year, month: day.getMonth() + 1, day: day.getDate() });
    const two = umalqura(new Date(day));
    if ([one.year, one.month, one.day].join() !== [two.hy, two.hm, two.hd].join()) days += 1;
  }
  return days;
};
const seen = [1951, 1970, 1971, 1976, 1980, 1990, 2020].map((year) => [year, apart(year)]);
console.log("@umalqura/core 0.0.7, @tabby_ai/hijri-converter 1.0.5: days apart, by year", seen);
if (String(seen) !== "1951,307,1970,299,1971,234,1976,0,1980,150,1990,0,2020,0") process.exit(1);
NODE
