#!/usr/bin/env bash
# Expected: a French stemmer gives one stem to a word and its plural, « loyer » and « loyers », « français » and «
#           française », whatever the stem.
# Happens:  natural 8.1.1 (PorterStemmerFr) stems « loyer » to « loi » and « loyers » to « loyer », « français » to
#           « franc » and « française » to « français »; its CarryStemmerFr has « loy » and « loye », « bail » and «
#           baux » as « bail » and « bal ».
# Product:  words of a request are compared by the catalogue (linter/matching/label), by no stem of a single rule.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install --ignore-scripts natural@8.1.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { PorterStemmerFr, CarryStemmerFr } = createRequire(import.meta.url)("natural");
const words = ["loyer", "loyers", "français", "française", "passeport", "passeports"];
const seen = words.map((word) => PorterStemmerFr.stem(word));
const carry = ["loyer", "loyers", "bail", "baux"].map((word) => CarryStemmerFr.stem(word));
console.log("natural 8.1.1", seen, carry);
if (String(seen) !== "loi,loyer,franc,français,passeport,passeport" || String(carry) !== "loy,loye,bail,bal") process.exit(1);
process.exit(0);
NODE
