#!/usr/bin/env bash
# Expected: ძ, a letter of many Georgian surnames, is dz, in the national system of 2002 and on passports:
#           ჭავჭავაძე is Chavchavadze.
# Happens:  transliteration 2.6.1 writes « chavchavaz'e », with an apostrophe in the middle of the name; გიორგი is
#           « giorgi ».
# Product:  the proposed spelling follows the national system (linter/rules/names/romanise.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install transliteration@2.6.1
node - <<'NODE'
const { transliterate } = require("transliteration");

const seen = ["ჭავჭავაძე", "გიორგი"].map((name) => transliterate(name));
console.log("transliteration 2.6.1", seen);
if (seen.join() !== "chavchavaz'e,giorgi") process.exit(1);
NODE
