#!/usr/bin/env bash
# Expected: a library made for French capitals writes « éric » as « Éric » and « l'étranger » as « L'Étranger »: it
#           keeps the accents of « d'Hébergement » and « Séjour ».
# Happens:  titlecase-french 1.0.1 writes Eric, Emilie and L'Etranger, and « République Française » is right: an accent
#           on the first letter alone goes, so a name is no longer that of the passport.
# Product:  linter/text keeps each letter of a name as it was read; names are compared letter by letter
#           (linter/dossier/holder.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install titlecase-french@1.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { convert } = createRequire(import.meta.url)("titlecase-french");
const seen = ["éric d'alès", "ÉMILIE MARTIN", "l'étranger", "attestation d'hébergement"].map((text) => convert(text));
console.log("titlecase-french 1.0.1", seen);
if (String(seen) !== "Eric d'Alès,Emilie Martin,L'Etranger,Attestation d'Hébergement") process.exit(1);
NODE
