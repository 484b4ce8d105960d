#!/usr/bin/env bash
# Expected: the last of two words is the surname, short as it may be: Fatou Ma as Fatou Ba.
# Happens:  humanparser 2.7.0 takes « Ma » for a master of arts: no surname is left. « Le Van Ba » (surname Le) is
#           called Le.
# Product:  linter/reading/people.py goes by where the page puts a name, never by such suffixes.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install humanparser@2.7.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { parseName } = createRequire(import.meta.url)("humanparser");
const names = ["Fatou Ba", "Fatou Ma", "Le Van Ba"];
const seen = names.map((name) => {
  const { firstName, lastName, suffix } = parseName(name);
  return [firstName, lastName, suffix ?? ""].join("|");
});
console.log("humanparser 2.7.0", names, seen);
if (String(seen) !== "Fatou|Ba|,Fatou||Ma,Le|Van Ba|") process.exit(1);
NODE
