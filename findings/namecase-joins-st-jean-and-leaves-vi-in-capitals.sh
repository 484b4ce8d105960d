#!/usr/bin/env bash
# Expected: what puts the capitals of a name right keeps its words apart, and makes « Vi » of the Vietnamese name VI.
# Happens:  namecase 1.1.2 makes « StJean » of ST JEAN, one word, and leaves VI and IV in capitals, as the numbers of
#           kings; « Le Goff » and « N'Diaye » come out well.
# Product:  « St Jean » and « Vi » are what is proposed (linter/rules/names/spelling.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install namecase@1.1.2
node --input-type=module - <<'NODE'
import * as namecase from "namecase";

const right = namecase.default.default ?? namecase.default;
const seen = ["ST JEAN", "VI", "IV", "LE GOFF", "N'DIAYE"].map((name) => right(name));
console.log("namecase 1.1.2", seen);
if (seen.join() !== "StJean,VI,IV,Le Goff,N'Diaye") process.exit(1);
NODE
