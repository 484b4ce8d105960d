#!/usr/bin/env bash
# Expected: the French name of the language « om » is oromo, as translators and offices write it.
# Happens:  iso-639-language 1.0.1 says « Galla », a name given up for an insult; « th » is Thai, without its diaeresis,
#           and some names have a capital (Chinois), some not (arabe).
# Product:  linter/reading/kind/language.py names the languages itself, from no list of codes.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install iso-639-language@1.0.1
node --input-type=module - <<'NODE'
import iso from "iso-639-language";

const list = (iso.default ?? iso).getType(1);
const seen = ["om", "th", "zh", "ar", "ti"].map((code) => list.getNameByCodeFrench(code));
console.log("iso-639-language 1.0.1", seen);
if (String(seen) !== "Galla,Thai,Chinois,arabe,Tigrigna") process.exit(1);
NODE
