#!/usr/bin/env bash
# Expected: the value of a field of type date or number is empty when its text is none (HTML, value sanitization):
#           2026-02-31, or 12,5 with a comma, never comes out of one, in the DOM of happy-dom as in browsers and
#           jsdom.
# Happens:  happy-dom 21.0.4 gives both as they stand in the page, and finds nothing :invalid, of a required empty
#           field either, although its checkValidity says false.
# Product:  the extension reads pages in the browser itself, and its tests in Chromium and Firefox, never in a page
#           made up without one.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install happy-dom@21.0.4 jsdom@29.1.1
node --input-type=module - <<'NODE'
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";

const page = '<input type="date" value="2026-02-31"><input type="number" value="12,5"><input id="r" required>';
const happy = new Window();
happy.document.write(page);
const seen = [happy, new JSDOM(page).window].map(({ document }) => [
  ...[...document.querySelectorAll("[type]")].map(({ value }) => value || "-"),
  document.querySelectorAll(":invalid").length,
  document.querySelector("#r").checkValidity(),
]);
console.log("happy-dom 21.0.4", seen[0], "jsdom 29.1.1", seen[1]);
await happy.happyDOM.close();
if (seen.join("|") !== "2026-02-31,12,5,0,false|-,-,1,false") process.exit(1);
NODE
