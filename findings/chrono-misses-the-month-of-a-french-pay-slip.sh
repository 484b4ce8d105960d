#!/usr/bin/env bash
# Expected: chrono reads a month with its year in French as in English: « juin 2026 » as « June 2026 ».
# Happens:  chrono-node 2.10.3 finds it in English, Spanish, Italian and Dutch, and nothing in French: the month of
#           « Bulletin de paie de juin 2026 » is lost, the day of « 12 juin 2026 » is not.
# Product:  linter/reading/dates.py gives days only; a month is no date of a document.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install chrono-node@2.10.3
node --input-type=module - <<'NODE'
import * as chrono from "chrono-node";

const day = new Date(2026, 10, 30, 12);
const read = (language, text) => chrono[language].parse(text, day).map((each) => each.text);
const months = { en: "June 2026", es: "junio 2026", it: "giugno 2026", nl: "juni 2026" };
const others = Object.entries(months).map(([language, text]) => read(language, text).length);
const texts = ["Bulletin de paie de juin 2026", "juin 2026", "le mois de juin 2026", "12 juin 2026"];
const french = texts.map((text) => read("fr", text));
console.log("chrono-node 2.10.3", months, others, texts, french);
if (String(others) !== "1,1,1,1") process.exit(1);
if (JSON.stringify(french) !== '[[],[],[],["12 juin 2026"]]') process.exit(1);
NODE
