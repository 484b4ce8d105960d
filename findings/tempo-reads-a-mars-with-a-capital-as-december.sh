#!/usr/bin/env bash
# Expected: a month that a reader of dates does not know, or knows only with a small letter, makes no date: « 12
#           Mars 1990 » is 12 March or an error, in French as in English.
# Happens:  @formkit/tempo 1.1.0 takes each month that it does not find for December: 12 Mars and « 12 brumaire »
#           are 12 December 1990, and so are, read back, eleven of the twelve months that it writes itself in
#           Armenian and in Ukrainian.
# Product:  linter/reading/dates.py reads French months whatever their case, and gives no date for a month that it
#           does not know.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @formkit/tempo@1.1.0
node --input-type=module - <<'NODE'
import { readFileSync } from "node:fs";

import { format, parse } from "@formkit/tempo";

const { version } = JSON.parse(readFileSync("node_modules/@formkit/tempo/package.json"));
const read = (text, locale) => format(parse(text, "D MMMM YYYY", locale), "YYYY-MM-DD");
const seen = ["12 mars 1990", "12 Mars 1990", "12 brumaire 1990"].map((text) => read(text, "fr"));
const december = (locale) =>
  [...Array(11).keys()].filter((month) => read(format(new Date(1990, month, 12), "D MMMM YYYY", locale), locale) === "1990-12-12");
const months = ["hy", "uk", "fr"].map((locale) => december(locale).length);
console.log("@formkit/tempo", version, seen, "months read as December: hy, uk, fr", months);
if (String([seen, months]) !== "1990-03-12,1990-12-12,1990-12-12,11,11,0") process.exit(1);
NODE
