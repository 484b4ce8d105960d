#!/usr/bin/env bash
# Expected: a library of French that reads « quatre-vingt-dix » as 90 reads « quatre-vingts » as 80, and « mil neuf
#           cent quatre-vingts », the year of old birth certificates, as 1980.
# Happens:  fr-compromise 0.2.8 reads 4, and 980 for a year with « mil »; « mille neuf cent quatre-vingt-dix » is
#           right. Of « Mme Awa Diallo habite à Saint-Denis » the person that it finds is « Denis ».
# Product:  linter/text/spelt_dates.py reads years in letters, « mil » and « quatre-vingts » too.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install fr-compromise@0.2.8
node --input-type=module - <<'NODE'
import nlp from "fr-compromise";

const texts = ["quatre-vingts", "quatre-vingt-dix", "mille neuf cent quatre-vingt-dix", "mil neuf cent quatre-vingt"];
const seen = texts.map((text) => nlp(text).numbers().json()[0].number.num);
const people = nlp("Mme Awa Diallo habite à Saint-Denis").people().out("array");
console.log("fr-compromise", nlp.version ?? "", seen, people);
if (String([seen, people]) !== "4,90,1990,980,Denis") process.exit(1);
NODE
