#!/usr/bin/env bash
# Expected: to divide a name into its parts changes none of its letters: Jean-Pierre and N'Diaye stay so, as AWA DIALLO
#           does.
# Happens:  human-name-splitter 1.0.1 writes « Jean-pierre », « Anne-marie », « N'diaye » and « O'brien »; of «
#           Marie-Louise Ba » no surname is left, BA being a degree.
# Product:  linter/reading/people.py keeps each letter of a name as it was read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install human-name-splitter@1.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { splitter } = createRequire(import.meta.url)("human-name-splitter");
const names = ["Jean-Pierre Martin", "Mamadou N'Diaye", "Anne-Marie O'Brien", "AWA DIALLO", "Marie-Louise Ba"];
const seen = names.map(splitter).map(({ firstName, lastName, suffix }) => [firstName, lastName, suffix].join("|"));
console.log("human-name-splitter 1.0.1", seen);
if (String(seen) !== "Jean-pierre|Martin|,Mamadou|N'diaye|,Anne-marie|O'brien|,AWA|DIALLO|,Marie-louise||BA") process.exit(1);
NODE
