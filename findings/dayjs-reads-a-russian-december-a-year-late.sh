#!/usr/bin/env bash
# Expected: a date that dayjs writes in a language is read back by it as the same day, as all twelve months are in
#           French, Turkish and Armenian: « 12 декабря 1990 » is 12 December 1990.
# Happens:  dayjs 1.11.23 (customParseFormat) reads 12 December 1991 in Russian and Ukrainian, for the month written
#           whole; the eleven others come back, and so does December cut short.
# Product:  linter/reading/dates.py reads no date in these languages: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install dayjs@1.11.23
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const dayjs = require("dayjs");
dayjs.extend(require("dayjs/plugin/customParseFormat"));
const misread = (name, format) => {
  require(`dayjs/locale/${name}`);
  const days = [...Array(12).keys()].map((month) => dayjs(new Date(1990, month, 12)));
  return days.flatMap((day) => {
    const text = day.locale(name).format(format);
    const read = dayjs(text, format, name).locale("en").format("YYYY-MM-DD");
    return read === day.format("YYYY-MM-DD") ? [] : `${text} ${read}`;
  });
};
const seen = [...["ru", "uk", "fr", "tr", "hy-am"].map((name) => misread(name, "D MMMM YYYY")), misread("ru", "D MMM YYYY")];
console.log("dayjs", require("dayjs/package.json").version, seen);
if (seen.join("|") !== "12 декабря 1990 1991-12-12|12 грудня 1990 1991-12-12||||") process.exit(1);
NODE
