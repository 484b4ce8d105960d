#!/usr/bin/env bash
# Expected: the plural of « titre de séjour » is « titres de séjour », and that of « monsieur » « messieurs ».
# Happens:  pluralize-fr 1.0.1 writes « titres des séjours », « actes des naissances » and « monsieurs », though it
#           knows « baux », « travaux » and « yeux ».
# Product:  the product writes each plural out (linter/text/french.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install pluralize-fr@1.0.1
node --input-type=module - <<'NODE'
import pluralize from "pluralize-fr";

const words = ["bail", "certificat médical", "titre de séjour", "acte de naissance", "monsieur"];
const seen = words.map((word) => pluralize(word));
console.log("pluralize-fr 1.0.1", words, seen);
const expected = "baux,certificats médicaux,titres des séjours,actes des naissances,monsieurs";
if (String(seen) !== expected) process.exit(1);
NODE
