#!/usr/bin/env bash
# Expected: « \rquote », as a word processor writes the curved apostrophe, comes out as one: l’article, d’un.
# Happens:  rtf2html 1.0.0 and rtf-to-html-converter 1.2.4 both write « larticle » and « dun ».
# Product:  linter/rules/files/base.py names an RTF as a file to print to PDF; nothing is read from it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install rtf2html@1.0.0 rtf-to-html-converter@1.2.4
node --input-type=module - <<'NODE'
import { convertRtfToHtml } from "rtf-to-html-converter";
import convert from "rtf2html";

const head = "{\\rtf1\\ansi\\ansicpg1252\\deff0 {\\fonttbl{\\f0 Arial;}}";
const letter = head + "l\\rquote article d\\rquote un an\\par}";
const seen = [convert(letter), convertRtfToHtml(letter)].map((each) => /larticle dun an/.test(each));
console.log("rtf2html 1.0.0, rtf-to-html-converter 1.2.4", seen);
if (String(seen) !== "true,true") process.exit(1);
NODE
