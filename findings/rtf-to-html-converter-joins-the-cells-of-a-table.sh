#!/usr/bin/env bash
# Expected: what stands in two cells, on two lines or on both sides of a tab in an RTF letter stays two words on a page.
# Happens:  rtf-to-html-converter 1.2.4 drops the mark between them: « NomDIALLO », « BahDiallo », « LoyerCharges ».
# Product:  linter/rules/files/base.py names an RTF as a file to print to PDF; nothing is read from it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install rtf-to-html-converter@1.2.4
node --input-type=module - <<'NODE'
import { convertRtfToHtml } from "rtf-to-html-converter";

const page = (text) => convertRtfToHtml("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}" + text + "}");
const row = "\\trowd\\cellx1000\\cellx2000 Nom\\cell DIALLO\\cell\\row";
const seen = [row, "Bah\\line Diallo\\par", "Loyer\\tab Charges\\par"].map(page);
console.log("rtf-to-html-converter 1.2.4", seen);
if (!["NomDIALLO", "BahDiallo", "LoyerCharges"].every((word, at) => seen[at].includes(word))) process.exit(1);
NODE
