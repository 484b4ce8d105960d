#!/usr/bin/env bash
# Expected: an appointment at 9.30 in Paris in winter ends in « +0100 » for a hospital's system, in summer in « +0200 ».
# Happens:  hl7-date 1.0.1 writes « +-100 » and « +-200 »: it pads the negative count of the machine; what it wrote it
#           cannot read back. Cayenne (-0300) is right.
# Product:  appointments of papers are kept as their day and hour, without a zone.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install hl7-date@1.0.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const HL7Date = createRequire(import.meta.url)("hl7-date");
const seen = ["Europe/Paris", "America/Cayenne"].map((zone) => {
  process.env.TZ = zone;
  return HL7Date.stringify(new Date(2026, 2, 12, 9, 30));
});
console.log("hl7-date 1.0.1", seen);
if (String(seen) !== "202603120930+-100,202603120930-0300") process.exit(1);
NODE
