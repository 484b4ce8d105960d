#!/usr/bin/env bash
# Expected: Greek αυ and ευ sound av and ev before a voiced letter: Παύλος is Pavlos, Ευάγγελος Evangelos, as ELOT 743
#           and Greek passports write them.
# Happens:  greek-utils 1.3.0 (toPhoneticLatin) writes Páflos and Áfra, and takes ευά apart: Eiágyelos.
# Product:  linter/rules/names/romanise.toml ([el], voiced) writes Pavlos, Evangelos, Avra.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install greek-utils@1.3.0
node --input-type=module - <<'NODE'
import greek from "greek-utils";

const seen = ["Παύλος", "Αύρα", "Ευάγγελος"].map((name) => greek.toPhoneticLatin(name));
console.log("greek-utils 1.3.0", seen);
if (String(seen.map((each) => each.normalize("NFC"))) !== "Páflos,Áfra,Eiágyelos") process.exit(1);
NODE
