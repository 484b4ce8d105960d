#!/usr/bin/env bash
# Expected: the hyphen of RTF that keeps « L. 425-9 » on one line (\_, which Word writes for Ctrl+Shift+_) is a
#           character as another, as its no-break space (\~) is.
# Happens:  @iarna/rtf-to-html 1.1.0 gives an error for the whole letter, « empty control word »; a dash (\endash)
#           and a curly apostrophe (\rquote) it leaves out without a word.
# Product:  an RTF file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @iarna/rtf-to-html@1.1.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { fromString } = require("@iarna/rtf-to-html");
const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}`;
const read = (text) =>
  new Promise((give) => fromString(`${head}${text}\\par}`, (error, html) => give(error ? error.message : html.split("<body>")[1])));
const texts = [String.raw`425\_9`, String.raw`L.\~425`, String.raw`2025\endash 2026 l\rquote acte`];
const seen = await Promise.all(texts.map(read));
console.log("@iarna/rtf-to-html", require("@iarna/rtf-to-html/package.json").version, seen);
if (!seen[0].includes("empty control word") || !/L\.\s425/.test(seen[1])) process.exit(1);
if (!seen[2].includes("20252026 lacte")) process.exit(1);
NODE
