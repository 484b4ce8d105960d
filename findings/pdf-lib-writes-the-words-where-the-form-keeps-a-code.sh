#!/usr/bin/env bash
# Expected: to choose « Célibataire », a line of those that getOptions gives, writes into the form what it keeps for
#           that line, its code C (ISO 32000-1, 12.7.4.4: V is the export value).
# Happens:  pdf-lib 1.17.1 writes « Célibataire »: who reads the form by its codes finds none that it knows. And of a
#           form that holds M, getSelected gives M, no line of getOptions.
# Product:  the product reads a form by what is drawn on it (linter/reading/pdf.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install pdf-lib@1.17.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { PDFDocument, PDFHexString, PDFName, PDFString } = createRequire(import.meta.url)("pdf-lib");
const document = await PDFDocument.create();
const page = document.addPage();
const form = document.getForm();
const list = form.createDropdown("etat");
list.addToPage(page, { x: 50, y: 700 });
const lines = [["C", "Célibataire"], ["M", "Marié(e)"]].map(([code, words]) => [PDFString.of(code), PDFHexString.fromText(words)]);
list.acroField.dict.set(PDFName.of("Opt"), document.context.obj(lines));
list.acroField.dict.set(PDFName.of("V"), PDFString.of("M"));
const read = await PDFDocument.load(await document.save({ updateFieldAppearances: false }));
const field = read.getForm().getDropdown("etat");
const before = [field.getOptions(), field.getSelected()];
field.select("Célibataire");
const written = field.acroField.dict.lookup(PDFName.of("V")).decodeText();
console.log("pdf-lib 1.17.1", before, written);
if (JSON.stringify(before) !== '[["Célibataire","Marié(e)"],["M"]]' || written !== "Célibataire") process.exit(1);
NODE
