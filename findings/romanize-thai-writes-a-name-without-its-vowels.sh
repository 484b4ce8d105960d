#!/usr/bin/env bash
# Expected: a romaniser of Thai gives the vowels that are not written, as each passport does: พรทิพย์ is Phonthip,
#           อนุทิน Anuthin, กมล Kamon.
# Happens:  @dehoist/romanize-thai 1.0.0 gives the letters that are: phrthiphy, nuthin, koml; ปวีณา (Pawina) is
#           puana, and no sign tells these from สมชาย, somchai, which is right.
# Product:  linter/rules/names/romanise.toml proposes no spelling for Thai letters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @dehoist/romanize-thai@1.0.0
node --input-type=module - <<'NODE'
import { readFileSync } from "node:fs";

import { romanize } from "@dehoist/romanize-thai";

const { version } = JSON.parse(readFileSync("node_modules/@dehoist/romanize-thai/package.json"));
const seen = ["สมชาย", "พรทิพย์", "อนุทิน", "กมล", "ปวีณา"].map((name) => romanize(name));
console.log("@dehoist/romanize-thai", version, seen);
if (String(seen) !== "somchai,phrthiphy,nuthin,koml,puana") process.exit(1);
NODE
