#!/usr/bin/env bash
# Expected: the letters that RTF writes by their code (\'e9, \u8364) come out as letters, in a browser's page too.
# Happens:  rtf2html 1.0.0 leaves every accent out, « Rcpiss n 12 » for « Récépissé n° 12 », and writes « <U>? » where
#           the code is a Unicode one: a euro sign underlines the rest.
# Product:  linter/rules/files/base.py names an RTF as a file to print to PDF; nothing is read from it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install rtf2html@1.0.0
node --input-type=module - <<'NODE'
import convert from "rtf2html";

const head = "{\\rtf1\\ansi\\ansicpg1252\\deff0 {\\fonttbl{\\f0 Arial;}}";
const letter = (text) => convert(head + text + "}").replace(/\s+/g, " ");
const seen = [letter("R\\'e9c\\'e9piss\\'e9 n\\'b0 12\\par"), letter("Loyer : 450 \\u8364?\\par")];
console.log("rtf2html 1.0.0", seen);
if (!seen[0].includes("Rcpiss n 12<BR>") || !seen[1].includes("Loyer : 450 <U>?<BR>")) process.exit(1);
NODE
