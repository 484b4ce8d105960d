#!/usr/bin/env bash
# Expected: a library that writes sums in French letters, for the receipts of a rent, has 71 as « soixante et onze »
#           and 81 as « quatre-vingt-un », as written-number 0.11.1 does.
# Happens:  convertir-nombre-lettre 1.0.2 has them the other way round, « soixante-onze » and « quatre-vingt-et-un
#           »; it writes « trois cents mille » and, for a sum with cents, a sentence that says it cannot.
# Product:  the product reads dates in letters (linter/text/spelt_dates.py) and writes none.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install convertir-nombre-lettre@1.0.2 written-number@0.11.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { NumberToLetter } = require("convertir-nombre-lettre");
const written = require("written-number");
const seen = [21, 71, 80, 81, 91, 450.5].map((number) => NumberToLetter(number));
const right = [71, 81].map((number) => written(number, { lang: "fr" }));
console.log("convertir-nombre-lettre 1.0.2", seen, "written-number 0.11.1", right);
if (String(right) !== "soixante et onze,quatre-vingt-un") process.exit(1);
if (String(seen.slice(0, 5)) !== "vingt-et-un,soixante-onze,quatre-vingts,quatre-vingt-et-un,quatre-vingt-onze") process.exit(1);
if (!seen[5].startsWith("Nombre avec virgule")) process.exit(1);
NODE
