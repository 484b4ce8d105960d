#!/usr/bin/env bash
# Expected: getRawTextContent gives the lines of a page in the order in which they are read, as the positions that the
#           same program gives do.
# Happens:  pdf2json 4.1.0 begins with the lowest line and ends with the title: « Fait à Lyon » stands first, and what a
#           label says of the line below it is said of the line above.
# Product:  linter/reading/page/laid.py lays words out from the top by where they stand.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install pdf2json@4.1.0 pdf-lib@1.17.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { PDFDocument } = require("pdf-lib");
const PDFParser = require("pdf2json").default ?? require("pdf2json");
const lines = ["Attestation", "Nom : DIALLO", "Fait à Lyon, le 3 mars 2026"];
const made = await PDFDocument.create();
const page = made.addPage([595, 842]);
lines.forEach((line, number) => page.drawText(line, { x: 72, y: 760 - 40 * number, size: 12 }));
writeFileSync("page.pdf", await made.save());
const [raw, placed] = await new Promise((done, failed) => {
  const parser = new PDFParser(null, 1);
  parser.on("pdfParser_dataError", failed);
  parser.on("pdfParser_dataReady", ({ Pages }) => done([parser.getRawTextContent(), Pages[0].Texts]));
  parser.loadPDF("page.pdf");
});
const found = raw.split(/\r?\n/).filter((line) => line && !line.startsWith("---"));
const order = placed.sort((one, other) => one.y - other.y).map((each) => decodeURIComponent(each.R[0].T));
console.log("pdf2json 4.1.0", found, order);
if (String(found) !== String(lines.toReversed()) || String(order) !== String(lines)) process.exit(1);
NODE
