#!/usr/bin/env bash
# Expected: « +33 (0)6 12 34 56 78 », as French letterheads and mails write a number for abroad, is +33 6 12 34 56 78; a
#           mobile of Saint-Martin (0690…) is one of the region MAF, which has the code of Guadeloupe.
# Happens:  phone 3.1.72 finds both invalid, « 06 12 34 56 78 » and the same mobile under GLP valid.
# Product:  linter/rules/phone/number.py reads the zero in brackets.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install phone@3.1.72
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { phone } = createRequire(import.meta.url)("phone");
const numbers = [
  ["06 12 34 56 78", "FRA"], ["+33 (0)6 12 34 56 78", "FRA"], ["0690 12 34 56", "GLP"], ["0690 12 34 56", "MAF"],
];
const seen = numbers.map(([number, country]) => phone(number, { country }).phoneNumber);
console.log("phone 3.1.72", seen);
if (String(seen) !== "+33612345678,,+590690123456,") process.exit(1);
NODE
