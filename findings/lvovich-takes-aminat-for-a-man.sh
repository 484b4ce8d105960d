#!/usr/bin/env bash
# Expected: a Russian library of names knows Любовь and Нинель, common names of women, and says nothing of names that
#           it does not know.
# Happens:  lvovich 2.1.0 has no answer for Любовь, Нинель or Хава, and by its ending takes Аминат, a name of women in
#           Dagestan, for a man's, beside Патимат, which it knows.
# Product:  nobody's sex is drawn from a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install lvovich@2.1.0
node --input-type=module - <<'NODE'
import { getFirstnameGender } from "lvovich";

const seen = ["Мария", "Патимат", "Любовь", "Нинель", "Хава", "Аминат"].map((name) => getFirstnameGender(name));
console.log("lvovich 2.1.0", seen);
if (JSON.stringify(seen) !== '["female","female",null,null,null,"male"]') process.exit(1);
NODE
