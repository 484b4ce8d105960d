#!/usr/bin/env bash
# Expected: a day without hour and zone (born = 1990-03-12) is 12 March wherever the program runs: that is what a local
#           date of TOML is for.
# Happens:  smol-toml 1.9.1, js-toml 2.0.1 and @iarna/toml 3.0.0 make a Date of midnight in Greenwich of it: in
#           Guadeloupe, Martinique or Guyane getDate says 11, and the page shows 11 March; toml 5.0.1 gives the text,
#           @ltd/j-toml 1.38.0 the day.
# Product:  linter/given/tables.py reads TOML by Python, whose dates have no hour.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install smol-toml@1.9.1 js-toml@2.0.1 @iarna/toml@3.0.0 @ltd/j-toml@1.38.0 toml@5.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { parse as smol } from "smol-toml";

process.env.TZ = "America/Guadeloupe";
const require = createRequire(import.meta.url);
const readers = {
  smol,
  "js-toml": require("js-toml").load,
  iarna: require("@iarna/toml").parse,
  "j-toml": require("@ltd/j-toml").parse,
  toml: require("toml").parse,
};
const day = (value) => (value instanceof Date ? value.getDate() : Number(String(value.toISOString?.() ?? value).slice(8, 10)));
const seen = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, day(read("born = 1990-03-12").born)]));
console.log(process.env.TZ, seen);
if (JSON.stringify(seen) !== '{"smol":11,"js-toml":11,"iarna":11,"j-toml":12,"toml":12}') process.exit(1);
NODE
