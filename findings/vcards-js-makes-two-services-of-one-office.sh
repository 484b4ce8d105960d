#!/usr/bin/env bash
# Expected: what writes address cards puts a stroke before the « ; » of an office's name, as before that of a person's.
# Happens:  vcards-js 2.11.1 does so in the name of a person only: the office « Préfecture ; accueil » leaves as
#           « ORG:Préfecture ; accueil », and vcard4 4.0.5 reads from it an office and its service, two values.
# Product:  no address card is read or written.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install vcards-js@2.11.1 vcard4@4.0.5
node --input-type=module - <<'NODE'
import vCards from "vcards-js";
import { parse } from "vcard4";

const card = vCards();
card.firstName = "Alice";
card.lastName = "Martin ; Durand";
card.organization = "Préfecture ; accueil";
const text = card.getFormattedString();
const line = (name) => text.split(/\r?\n/).find((each) => each.startsWith(name));
const seen = [line("N"), line("ORG")];
const read = parse(text.replace("3.0", "4.0")).parsedVcard.find((each) => each.property === "ORG").value;
console.log("vcards-js 2.11.1", seen, "vcard4 4.0.5", read);
if (String(seen) !== "N:Martin \\; Durand;Alice;;;,ORG:Préfecture ; accueil") process.exit(1);
if (JSON.stringify(read) !== '["Préfecture "," accueil"]') process.exit(1);
NODE
