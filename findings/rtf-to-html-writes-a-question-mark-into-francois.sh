#!/usr/bin/env bash
# Expected: a letter that RTF writes by its code has one character behind it for old readers, which others pass over
#           (\uc1, the default): « Fran\u231?ois » is « François ».
# Happens:  @iarna/rtf-to-html 1.1.0 keeps both: « Franç?ois », or « Franççois » where the character is the letter
#           itself in the old code (\'e7), as most programs write it.
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
  new Promise((give, fail) => fromString(`${head}${text}\\par}`, (error, html) => (error ? fail(error) : give(html))));
const texts = [String.raw`Fran\u231?ois`, String.raw`Fran\u231\'e7ois`, String.raw`Fran\'e7ois`];
const seen = (await Promise.all(texts.map(read))).map((html) => /Fran[^<]*/.exec(html.split("<body>")[1])[0]);
console.log("@iarna/rtf-to-html", require("@iarna/rtf-to-html/package.json").version, seen);
if (String(seen) !== "Franç?ois,Franççois,François") process.exit(1);
NODE
