#!/usr/bin/env bash
# Expected: a parser of names keeps each word of a name of two or three: « Le An », « NGUYEN Van An » and « Mai Do »
#           are whole names.
# Happens:  another-name-parser 0.1.0 makes a title (prefix) of « An » and a degree (suffix) of « Do », wherever
#           they stand: « Nguyen An » and « Mai Do » have no surname, and of NGUYEN Van An the surname is Van.
# Product:  linter/reading/people.py takes French titles alone off a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install another-name-parser@0.1.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const parse = require("another-name-parser");
const names = ["Nguyen An", "NGUYEN Van An", "Mai Do", "Awa Ba"];
const seen = names.map((name) => ["prefix", "first", "middle", "last", "suffix"].map((part) => parse(name)[part] ?? "-").join(" "));
console.log("another-name-parser", require("another-name-parser/package.json").version, seen);
if (seen.join() !== "An Nguyen - - -,An NGUYEN - Van -,- Mai - - Do,- Awa - Ba -") process.exit(1);
NODE
