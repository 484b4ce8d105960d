#!/usr/bin/env bash
# Expected: a Bengali name is romanised whole: রায় (Ray) is rāẏa, however its last letter is coded; Unicode's own
#           normal form (NFC) writes it as a letter and a dot.
# Happens:  @indic-transliteration/sanscript 1.3.3 knows the letter of one code only: in NFC the dot stays as it is, a
#           Bengali sign among Latin letters (rāya়), and ড় is another letter, ḍ.
# Product:  the product proposes no spelling for Bengali letters (linter/rules/names/romanise.toml).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @indic-transliteration/sanscript@1.3.3
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const sanscript = createRequire(import.meta.url)("@indic-transliteration/sanscript");
const names = ["\u09b0\u09be\u09df", "\u09ac\u09dc\u09c1"];
const seen = [names, names.map((name) => name.normalize("NFC"))];
const shown = seen.map((each) => each.map((name) => sanscript.t(name, "bengali", "iast")));
console.log("@indic-transliteration/sanscript 1.3.3", shown);
if (!/^[\p{Script=Latin}\p{M}]+$/u.test(shown[0].join(""))) process.exit(1);
if (shown[1][0] !== "rāya\u09bc" || shown[1][1] !== "vaḍa\u09bcu") process.exit(1);
NODE
