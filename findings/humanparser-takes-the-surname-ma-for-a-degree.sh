#!/usr/bin/env bash
# Expected: the last of two words is the surname, short as it may be: Fatou Ma as Fatou Ba.
# Happens:  humanparser 2.7.0 takes « Ma » for a master of arts: no surname is left. « Le Van Ba » (surname Le) is
#           called Le.
# Product:  linter/reading/people.py goes by where the page puts a name, never by such suffixes.
source "$(dirname "$0")/common.sh"
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
