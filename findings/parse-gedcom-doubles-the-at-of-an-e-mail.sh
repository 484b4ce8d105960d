#!/usr/bin/env bash
# Expected: a family file writes an « @ » within a text twice (GEDCOM 5.5.1); a reader gives it back once.
# Happens:  parse-gedcom 2.0.1 gives « alice@@exemple.fr »; read-gedcom 0.3.2 gives « alice@exemple.fr ».
# Product:  no family file is read; the e-mail address of a form is checked as it stands (MEL01).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install parse-gedcom@2.0.1 read-gedcom@0.3.2
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parse } = require("parse-gedcom");
const { readGedcom } = require("read-gedcom");
const lines = ["0 HEAD", "1 GEDC", "2 VERS 5.5.1", "2 FORM LINEAGE-LINKED", "1 CHAR UTF-8", "0 @I1@ INDI"];
const text = [...lines, "1 NOTE alice@@exemple.fr", "0 TRLR", ""].join("\n");
const seen = parse(text).children.find((each) => each.type === "INDI").children[0].value;
const bytes = new TextEncoder().encode(text);
const other = readGedcom(bytes.buffer.slice(0, bytes.length)).getIndividualRecord().getNote().value()[0];
console.log("parse-gedcom 2.0.1", seen, "read-gedcom 0.3.2", other);
if (seen !== "alice@@exemple.fr" || other !== "alice@exemple.fr") process.exit(1);
NODE
