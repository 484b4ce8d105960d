#!/usr/bin/env bash
# Expected: a SARIF result without a level has that of its rule, else « warning » (SARIF 2.1.0, 3.27.10): sarif-junit
#           makes a failure of it, as of any warning, and none of what was accepted (suppressions, 3.27.23).
# Happens:  sarif-junit 1.1.4 makes it a test that passes, even under a rule of level « error », and a failure of what
#           was accepted.
# Product:  linter/writing/report_sarif.py writes the level of each result; the reports in JUnit are our own
#           (report_junit.py), where what was accepted is no failure.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install sarif-junit@1.1.4
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const save = createRequire(import.meta.url)("sarif-junit/lib/saver");
const rules = [{ id: "R", defaultConfiguration: { level: "error" } }];
const locations = [{ physicalLocation: { artifactLocation: { uri: "passeport.pdf" } } }];
const result = (text, more) => ({ ruleId: "R", message: { text }, locations, ...more });
const results = [
  result("warning", { level: "warning" }),
  result("without", {}),
  result("accepted", { level: "error", suppressions: [{ kind: "external", status: "accepted" }] }),
];
const runs = [{ tool: { driver: { name: "essai", rules } }, results }];
await save(JSON.stringify({ version: "2.1.0", runs }), "report.xml", "essai");
const report = readFileSync("report.xml", "utf8");
const fails = (name) => new RegExp(`name="${name}"[^>]*>\\s*<failure`).test(report);
const seen = ["warning", "without", "accepted"].map(fails);
console.log("sarif-junit 1.1.4", seen);
if (String(seen) !== "true,false,true") process.exit(1);
NODE
