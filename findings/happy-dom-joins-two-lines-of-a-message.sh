#!/usr/bin/env bash
# Expected: innerText, which happy-dom has and jsdom has not, gives a line for each <br>, as browsers do: a message
#           of the form on two lines stays on two.
# Happens:  happy-dom 21.0.4 joins them, « manquanteRecommencez », though it begins a line for each paragraph;
#           linkedom 0.18.15 keeps the line.
# Product:  the extension reads pages in the browser itself, and its tests in Chromium and Firefox, never in a page
#           made up without one.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install happy-dom@21.0.4 linkedom@0.18.15
node --input-type=module - <<'NODE'
import { Window } from "happy-dom";
import { parseHTML } from "linkedom";

const page = "<div>Pièce manquante<br>Recommencez<p>Fin</p></div>";
const happy = new Window();
happy.document.write(page);
const seen = [happy, parseHTML(page)].map(({ document }) => document.querySelector("div").innerText.trim());
console.log("happy-dom 21.0.4, linkedom 0.18.15", seen);
await happy.happyDOM.close();
if (seen[0] !== "Pièce manquanteRecommencez\nFin" || seen[1].split("\n").length < 3) process.exit(1);
NODE
