#!/usr/bin/env bash
# Expected: a TOML file that says 2026-02-30 is refused: a date of TOML is one of RFC 3339, which has as many days as
#           the month.
# Happens:  smol-toml 1.9.1 and @iarna/toml 3.0.0 read 2 March 2026, without a word; js-toml 2.0.1, @ltd/j-toml 1.38.0
#           and toml 5.0.1 refuse it, as Python does.
# Product:  linter/given/tables.py reads TOML by Python, which refuses the day, and says where it stands.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install smol-toml@1.9.1 @iarna/toml@3.0.0 js-toml@2.0.1 @ltd/j-toml@1.38.0 toml@5.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { parse as smol } from "smol-toml";

const require = createRequire(import.meta.url);
const readers = {
  smol,
  iarna: require("@iarna/toml").parse,
  "js-toml": require("js-toml").load,
  "j-toml": require("@ltd/j-toml").parse,
  toml: require("toml").parse,
};
const read = (reader) => {
  try {
    return String(reader("end = 2026-02-30").end.toISOString().slice(0, 10));
  } catch {
    return "refused";
  }
};
const seen = Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, read(reader)]));
console.log(seen);
if (String(Object.values(seen)) !== "2026-03-02,2026-03-02,refused,refused,refused") process.exit(1);
NODE
