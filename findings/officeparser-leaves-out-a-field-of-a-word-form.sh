#!/usr/bin/env bash
# Expected: each paragraph of a Word file is in its text, one in a field of a form (content control) too: mammoth 1.13.0
#           gives it.
# Happens:  officeparser 7.8.0 leaves out a field that holds a whole paragraph, without a word: of « Nom : » and the
#           name below it, the label alone is left. A field within a line is there.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.2
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const JSZip = require("jszip");
const { parseOffice } = require("officeparser");
const mammoth = require("mammoth");
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (content) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const body = `<w:p>${run("Nom :")}</w:p>${field(`<w:p>${run("DIALLO")}</w:p>`)}<w:p>${run("Ville : ")}${field(run("Lyon"))}</w:p>`;
const office = "http://schemas.openxmlformats.org";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const zip = new JSZip();
zip.file("[Content_Types].xml", `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);
zip.file("_rels/.rels", `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file("word/document.xml", `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
const file = await zip.generateAsync({ type: "nodebuffer" });
writeFileSync("form.docx", file);
const parsed = await parseOffice("form.docx");
const ours = parsed.toText().split(/\s*\n\s*/).filter(Boolean);
const theirs = (await mammoth.extractRawText({ buffer: file })).value.split(/\s*\n\s*/).filter(Boolean);
console.log("officeparser 7.8.0", ours, "mammoth 1.13.0", theirs);
if (String(ours) !== "Nom :,Ville : Lyon" || String(theirs) !== "Nom :,DIALLO,Ville : Lyon") process.exit(1);
NODE
