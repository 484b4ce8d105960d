#!/usr/bin/env bash
# Expected: what stands before the comma is the surname: « DIALLO, Mamadou » and « GARCÍA MÁRQUEZ, Elena » alike.
# Happens:  parse-full-name 1.2.7 does so for one word; two words before the comma are a first and a last name, and
#           the given name behind it a suffix, as « Jr. » is.
# Product:  linter/reading/people.py takes what stands before a comma as one, and compares names word by word.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install parse-full-name@1.2.7
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { parseFullName } = createRequire(import.meta.url)("parse-full-name");
const read = (text) => {
  const { first, middle, last, suffix } = parseFullName(text, "all", 0, 0);
  return [first, middle, last, suffix].join("|");
};
const seen = ["Diallo, Mamadou", "García Márquez, Elena"].map(read);
console.log("parse-full-name 1.2.7", "first|middle|last|suffix", seen);
if (seen[0] !== "Mamadou||Diallo|") process.exit(1);
if (seen[1] !== "García||Márquez|Elena") process.exit(1);
NODE
