#!/usr/bin/env bash
# Expected: a French form writes the nationality in the feminine (« Nationalité : algérienne »): the French list finds
#           the code of « Algérienne », and at worst not of « Congolaise », which is that of two states.
# Happens:  i18n-nationality 1.4.0 has one form, the masculine, with its capital: « Algérien » is DZ, « Algérienne »
#           nothing; Palestine and the Vatican have the name of a territory in place of an adjective.
# Product:  the product draws no code from a nationality in words.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install i18n-nationality@1.4.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const nationality = require("i18n-nationality");
nationality.registerLocale(require("i18n-nationality/langs/fr.json"));
const words = ["Algérien", "Algérienne", "Malien", "Malienne", "Congolaise"];
const seen = words.map((word) => nationality.getAlpha2Code(word, "fr") ?? "-");
const names = ["PS", "VA", "CG"].map((code) => nationality.getName(code, "fr"));
console.log("i18n-nationality 1.4.0", words, seen, names);
if (String(seen) !== "DZ,-,ML,-,-") process.exit(1);
if (!names[0].startsWith("Territoires") || !names[1].startsWith("Saint-Siège")) process.exit(1);
NODE
