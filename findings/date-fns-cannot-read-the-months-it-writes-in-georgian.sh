#!/usr/bin/env bash
# Expected: a date written by format in a language is read back by parse in the same language, as it is in Algerian and
#           Tunisian Arabic.
# Happens:  date-fns 4.4.0 reads back none of the twelve months in Georgian, nor in Azerbaijani, and in Moroccan Arabic
#           none but May: what its own page shows, typed again, is no date.
# Product:  linter/reading/dates.py reads no date in these languages.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install date-fns@4.4.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { format, parse } = require("date-fns");
const locales = require("date-fns/locale");
const lost = (name) => [...Array(12).keys()].filter((month) => {
  const options = { locale: locales[name] };
  const text = format(new Date(1990, month, 12), "d MMMM yyyy", options);
  return isNaN(parse(text, "d MMMM yyyy", new Date(2020, 0, 1), options));
}).length;
const seen = Object.fromEntries(["ka", "az", "arMA", "arDZ", "arTN", "fr"].map((name) => [name, lost(name)]));
console.log("date-fns 4.4.0, months of twelve that are not read back:", seen);
if (JSON.stringify(seen) !== '{"ka":12,"az":12,"arMA":11,"arDZ":0,"arTN":0,"fr":0}') process.exit(1);
NODE
