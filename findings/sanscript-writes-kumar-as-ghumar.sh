#!/usr/bin/env bash
# Expected: the Tamil letter க is written k, as at the head of Kumār and in each passport: குமார் is Kumār, தமிழ் Tamiḻ.
# Happens:  @indic-transliteration/sanscript 1.3.3 (iast, iso) gives each stop the last of the four sounds that other
#           scripts have letters for: ghumār, jhivaghumār for Sivakumar, dhamiḻ for Tamil.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Tamil letters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @indic-transliteration/sanscript@1.3.3
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const sanscript = createRequire(import.meta.url)("@indic-transliteration/sanscript");
const names = ["ராஜன்", "குமார்", "சிவகுமார்", "தமிழ்", "செல்வி"];
const seen = names.map((name) => sanscript.t(name, "tamil", "iast"));
console.log("@indic-transliteration/sanscript 1.3.3", seen);
if (String(seen) !== "rājaṉ,ghumār,jhivaghumār,dhamiḻ,jhèlvi") process.exit(1);
NODE
