#!/usr/bin/env bash
# Expected: French patterns never cut a word behind its apostrophe: « l'hébergement » may end a line on « l'hé- », never
#           on « l' ».
# Happens:  hypher 0.2.5 with hyphenation.fr 0.2.1 cuts « l'-hé-ber-ge-ment » and « aujourd'-hui », since the apostrophe
#           stands among its letters; hyphen 1.14.1, with patterns of the same origin, does not.
# Product:  the product cuts no words: lines break at spaces (linter/writing/paper.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install hypher@0.2.5 hyphenation.fr@0.2.1 hyphen@1.14.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const require = createRequire(import.meta.url);
const Hypher = require("hypher");
const patterns = new Hypher(require("hyphenation.fr"));
const { hyphenateSync } = require("hyphen/fr");
const words = ["hébergement", "l'hébergement", "aujourd'hui"];
const shown = (cut) => words.map((word) => cut(word).replaceAll("\u00ad", "-"));
const [one, other] = [shown((word) => patterns.hyphenateText(word)), shown((word) => hyphenateSync(word))];
console.log("hypher 0.2.5", one, "hyphen 1.14.1", other);
if (String(one) !== "hé-ber-ge-ment,l'-hé-ber-ge-ment,au-jourd'-hui") process.exit(1);
if (String(other) !== "hé-ber-ge-ment,l'hé-ber-ge-ment,au-jour-d'hui") process.exit(1);
NODE
