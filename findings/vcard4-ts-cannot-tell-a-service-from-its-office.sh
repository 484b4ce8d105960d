#!/usr/bin/env bash
# Expected: a reader of address cards gives an office and its service (« Préfecture;Accueil ») as two, and an office
#           whose name holds a « ; » (« Préfecture\;Accueil ») as one.
# Happens:  vcard4-ts 0.4.1 gives the same one value for both; it takes names and addresses apart as it should.
#           vcard4 4.0.5 keeps two and one.
# Product:  no address card is read or written.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install vcard4-ts@0.4.1 vcard4@4.0.5
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parseVCards } = require("vcard4-ts");
const { parse } = require("vcard4");
const card = (office) => ["BEGIN:VCARD", "VERSION:4.0", "FN:Accueil", "ORG:" + office, "END:VCARD", ""].join("\r\n");
const offices = ["Préfecture;Accueil", "Préfecture\\;Accueil"].map(card);
const seen = offices.map((each) => parseVCards(each).vCards[0].ORG[0].value);
const office = (each) => parse(each).parsedVcard.find((one) => one.property === "ORG").value;
const other = offices.map((each) => [office(each)].flat().length);
console.log("vcard4-ts 0.4.1", seen, "vcard4 4.0.5", other);
if (JSON.stringify(seen) !== '[["Préfecture;Accueil"],["Préfecture;Accueil"]]') process.exit(1);
if (String(other) !== "2,1") process.exit(1);
NODE
