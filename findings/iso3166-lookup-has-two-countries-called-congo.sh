#!/usr/bin/env bash
# Expected: a list of countries tells the two Congos apart by name, and has the names of 2018 and 2019, Eswatini and
#           North Macedonia, as it says it is of 2020.
# Happens:  iso3166-lookup 1.1.0 calls both « Congo », so a choice by name may be either; Swaziland and Macedonia stand.
# Product:  the product draws no code from a country's name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install iso3166-lookup@1.1.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const list = createRequire(import.meta.url)("iso3166-lookup");
const names = list.getAllCountryNames();
const told = ["Congo", "Swaziland", "Eswatini", "Macedonia"];
const seen = told.map((name) => names.filter((each) => each === name).length);
console.log("iso3166-lookup 1.1.0", seen);
if (String(seen) !== "2,1,0,1") process.exit(1);
NODE
