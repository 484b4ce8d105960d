#!/usr/bin/env bash
# Expected: a line of a list that has no code of its own has its text for a value (HTML, 4.10.10): the DOM of
#           linkedom gives « Veuf » for it, and says which boxes are ticked.
# Happens:  linkedom 0.18.15 gives an empty value for the line and for the list in which it is chosen, and « checked
#           » of a ticked box is undefined, as are the labels of a field: an answered form looks empty. jsdom 29.1.1
#           has them.
# Product:  the extension reads pages in the browser itself, and its tests in Chromium and Firefox, never in a page
#           made up without one.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install linkedom@0.18.15 jsdom@29.1.1
node --input-type=module - <<'NODE'
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";

const page = '<label for="s">État</label><select id="s"><option>Marié<option selected>Veuf</select><input type="checkbox" checked>';
const seen = [parseHTML(page).document, new JSDOM(page).window.document].map((document) => {
  const list = document.querySelector("select");
  return [list.value, document.querySelectorAll("option")[1].value, document.querySelector("input").checked, list.labels?.length];
});
console.log("linkedom 0.18.15", seen[0], "jsdom 29.1.1", seen[1]);
if (JSON.stringify(seen) !== '[["","",null,null],["Veuf","Veuf",true,1]]') process.exit(1);
NODE
