#!/usr/bin/env bash
# Expected: the documentNumber of an old French identity card is the twelve figures printed on it, which its check
#           digit covers.
# Happens:  mrz 5.0.2 gives the last five; the seven others are issueDate and administrativeCode2: two cards of two
#           offices can have one documentNumber.
# Product:  linter/reading/mrz/formats.py (IDFRA) keeps the twelve figures together.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install mrz@5.0.2
node --input-type=module - <<'NODE'
import { parse } from "mrz";

const digit = (text) =>
  [...text].reduce((total, sign, at) => {
    const value = sign === "<" ? 0 : /[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    return total + value * [7, 3, 1][at % 3];
  }, 0) % 10;
const number = "880692310285";
const first = "IDFRA" + "ESSAI".padEnd(25, "<") + "952042";
const second = number + digit(number) + "ALEX".padEnd(14, "<") + "650706" + digit("650706") + "F";
const read = parse([first, second + digit(first + second)]);
const { documentNumber, issueDate, administrativeCode2 } = read.fields;
console.log("mrz 5.0.2", read.format, read.valid, { number, documentNumber, issueDate, administrativeCode2 });
if (read.format !== "FRENCH_NATIONAL_ID" || !read.valid) process.exit(1);
if (documentNumber !== "10285" || issueDate + administrativeCode2 + documentNumber !== number) process.exit(1);
NODE
