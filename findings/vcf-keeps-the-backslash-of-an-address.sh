#!/usr/bin/env bash
# Expected: a reader of address cards gives « 12 rue des Lilas, bât. B » for an address written with « \, », and a note
#           of two lines comes out of its writer as two lines (« \n »).
# Happens:  vcf 2.1.2 leaves the strokes in what it reads, and what it writes has « Ligne 1Ligne 2 » in one word;
#           vcard-parser 1.0.0 reads the same card as it was meant.
# Product:  no address card is read or written; the letters' address comes from the form's fields.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install vcf@2.1.2 vcard-parser@1.0.0
node --input-type=module - <<'NODE'
import vCard from "vcf";
import { parse } from "vcard-parser";

const note = "NOTE:12 rue des Lilas\\, bât. B";
const card = ["BEGIN:VCARD", "VERSION:3.0", "FN:Association", note, "END:VCARD", ""].join("\r\n");
const read = new vCard().parse(card).get("note").valueOf();
const other = parse(card).note[0].value;
const written = new vCard();
written.set("note", "Ligne 1\nLigne 2");
const line = written.toString("3.0").split("\r\n").find((each) => each.startsWith("NOTE"));
console.log("vcf 2.1.2", [read, line], "vcard-parser 1.0.0", other);
if (read !== "12 rue des Lilas\\, bât. B" || line !== "NOTE:Ligne 1Ligne 2") process.exit(1);
if (other !== "12 rue des Lilas, bât. B") process.exit(1);
NODE
