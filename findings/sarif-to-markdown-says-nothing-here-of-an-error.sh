#!/usr/bin/env bash
# Expected: a result of level « error » stands in the report made of it, and the file that it speaks of: the level of a
#           result comes before that of its rule (SARIF 2.1.0, 3.27.10), and a place needs no line (3.29).
# Happens:  @security-alert/sarif-to-markdown 1.11.1 writes « Nothing here. » where the rule names no level of its own,
#           the default « warning » of the standard; where it does, the message is there and the file is not, without a
#           line.
# Product:  linter/writing/report_sarif.py gives each rule a level too (defaultConfiguration).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install @security-alert/sarif-to-markdown@1.11.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { sarifToMarkdown } = createRequire(import.meta.url)("@security-alert/sarif-to-markdown");
const location = { physicalLocation: { artifactLocation: { uri: "passeport.pdf" } } };
const result = { ruleId: "DAT", level: "error", message: { text: "expire" }, locations: [location] };
const report = (rule) => {
  const tool = { driver: { name: "x", rules: [{ id: "DAT", ...rule }] } };
  const [{ body, hasMessages }] = sarifToMarkdown({ title: "r" })({ version: "2.1.0", runs: [{ tool, results: [result] }] });
  return [hasMessages, body.includes("expire"), body.includes("passeport")];
};
const seen = [report({}), report({ defaultConfiguration: { level: "warning" } })];
console.log("sarif-to-markdown 1.11.1: messages, the message, the file", seen);
if (JSON.stringify(seen) !== "[[false,false,false],[true,true,false]]") process.exit(1);
NODE
