#!/usr/bin/env bash
# Expected: a library for Arabic given names has the commonest ones as passports write them: Ahmed or Ahmad, Ibrahim,
#           Aicha or Aisha.
# Happens:  arabic-name-to-en 1.0.6 knows محمد, علي and حسن, and spells the others letter by letter with an « a »
#           between: Ahamd, Ibarahaiam, Aaashah, Abad Allah; each ends on a space.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Arabic letters, which leave out the vowels.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install arabic-name-to-en@1.0.6
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const spell = createRequire(import.meta.url)("arabic-name-to-en");
const names = ["محمد", "علي", "حسن", "أحمد", "إبراهيم", "عائشة", "عبد الله"];
const seen = names.map((name) => spell(name));
console.log("arabic-name-to-en 1.0.6", seen);
const before = ["Muhammad ", "Ali ", "Hassan ", "Ahamd ", "Ibarahaiam ", "Aaashah ", "Abad Allah "];
if (String(seen) !== String(before)) process.exit(1);
NODE
