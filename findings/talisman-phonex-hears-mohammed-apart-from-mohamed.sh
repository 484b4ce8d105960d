#!/usr/bin/env bash
# Expected: French phonetic keys, made to find a name however it is spelt, give one key to Mohamed and Mohammed, as they
#           do to Diallo and Dialo.
# Happens:  talisman 1.1.4 gives two with « phonex » (also to Kouassi and Kouasi, Youssef and Yousef: only some doubled
#           letters are made one), and « fonem », made of surnames in France, does so for Youssef and Sylla.
# Product:  names are compared by their letters (linter/dossier/holder.py), by no such key.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install talisman@1.1.4
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const require = createRequire(import.meta.url);
const pairs = ["Diallo Dialo", "Mohamed Mohammed", "Kouassi Kouasi", "Youssef Yousef", "Sylla Silla"];
const seen = ["phonex", "fonem"].map((name) => {
  const key = require(`talisman/phonetics/french/${name}`);
  return pairs.map((pair) => new Set(pair.split(" ").map((each) => key(each))).size);
});
console.log("talisman 1.1.4", pairs, "phonex", seen[0], "fonem", seen[1]);
if (String(seen) !== "1,2,2,2,1,1,1,2,2,2") process.exit(1);
NODE
