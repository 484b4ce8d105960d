#!/usr/bin/env bash
# Expected: each public holiday of a year is a date of one kind, midnight in France, so that a day is found among them
#           by its date.
# Happens:  @socialgouv/jours-feries 2.0.0 counts from Easter in steps of 24 hours: in 2024 and 2027, when summer time
#           begins on Easter Sunday, Easter Monday, Ascension and Whit Monday are at 1 a.m., and no midnight equals
#           them; in 2026 all are at midnight.
# Product:  the product counts days in dates without hours (linter/text/months.py), and moves no deadline for a public
#           holiday.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @socialgouv/jours-feries@2.0.0
export TZ=Europe/Paris
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const joursFeries = createRequire(import.meta.url)("@socialgouv/jours-feries");
const late = (year) => Object.entries(joursFeries(year)).filter(([, day]) => day.getHours()).map(([name]) => name);
const seen = Object.fromEntries([2024, 2026, 2027].map((year) => [year, late(year)]));
console.log("@socialgouv/jours-feries 2.0.0", seen, String(joursFeries(2027)["Lundi de Pâques"]));
const three = "Lundi de Pâques,Ascension,Lundi de Pentecôte";
if (String(seen[2026]) !== "" || String(seen[2024]) !== three || String(seen[2027]) !== three) process.exit(1);
NODE
