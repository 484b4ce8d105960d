#!/usr/bin/env bash
# Expected: in the DOM of happy-dom, as in browsers and in jsdom, a field in a disabled fieldset is disabled: a form
#           sends nothing of it (HTML, 4.10.15.4), and :disabled finds it.
# Happens:  happy-dom 21.0.4 sends it (FormData) and does not find it, so a test of a page that closes a step with a
#           fieldset passes, or fails, for nothing. jsdom 29.1.1 has both right.
# Product:  the extension reads pages in the browser itself, and its tests in Chromium and Firefox, never in a page
#           made up without one.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install happy-dom@21.0.4 jsdom@29.1.1
node --input-type=module - <<'NODE'
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";

const page = '<form><input name="a" value="1"><fieldset disabled><input id="b" name="b" value="2"></fieldset></form>';
const happy = new Window();
happy.document.write(page);
const seen = [happy, new JSDOM(page).window].map(({ document, FormData }) => [
  [...new FormData(document.querySelector("form")).keys()].join(" "),
  document.querySelector("#b").matches(":disabled"),
]);
console.log("happy-dom 21.0.4", seen[0], "jsdom 29.1.1", seen[1]);
await happy.happyDOM.close();
if (String(seen) !== "a b,false,a,true") process.exit(1);
NODE
