#!/usr/bin/env bash
# Expected: French names of languages are names of languages: somali, peul, pachto.
# Happens:  @hotosm/iso-countries-languages 1.1.2 calls the language of Somalis « Somalie », as the country, the Fula
#           language « Les Peuls, Fulah, Le Pulaar, Le Pular », Pashto « Le Pachto, Le Pachtoune ».
# Product:  linter/reading/kind/language.py names the languages itself, from no list of codes.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @hotosm/iso-countries-languages@1.1.2
node --input-type=module - <<'NODE'
import lists from "@hotosm/iso-countries-languages";

const seen = ["so", "ff", "ps", "wo"].map((code) => lists.getLanguage("fr", code));
console.log("@hotosm/iso-countries-languages 1.1.2", seen, lists.getCountry("fr", "SO"));
if (seen[0] !== "Somalie" || lists.getCountry("fr", "SO") !== "Somalie") process.exit(1);
if (!seen[1].startsWith("Les Peuls, ") || seen[2] !== "Le Pachto, Le Pachtoune") process.exit(1);
NODE
