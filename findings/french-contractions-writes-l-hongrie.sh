#!/usr/bin/env bash
# Expected: a library that says where « le » is cut to « l' » knows that the h of Hongrie and Honduras is not silent:
#           both are in its own list.
# Happens:  french-contractions 5.4.0 looks for the word in lower case in a list that has them with a capital: l'Hongrie,
#           d'Honduras; « la Hollande » is right because a cheese has the same name.
# Product:  the product writes its sentences out.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install french-contractions@5.4.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const french = createRequire(import.meta.url)("french-contractions");
const words = ["Haïti", "handicapé", "Hollande", "Hongrie", "Honduras"];
const seen = words.map((word) => french.contracts(word));
const listed = words.map((word) => french.getCompleteList().includes(word));
console.log("french-contractions 5.4.0", words, seen, listed);
if (String(seen) !== "true,false,false,true,true") process.exit(1);
if (!listed[3] || !listed[4]) process.exit(1);
NODE
