#!/usr/bin/env bash
# Expected: a reader of hospital messages gives « DIALLO & BAH » back for « DIALLO \T\ BAH »: the « & » is a sign of
#           the format and is written so.
# Happens:  hl7 1.1.1 leaves « \T\ » in the name, and « \S\ » for « ^ ».
# Product:  no hospital message is read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install hl7@1.1.1
node --input-type=module - <<'NODE'
import hl7 from "hl7";

const text = ["MSH|^~\\&|A|B|C|D|20261201||ADT^A01|1|P|2.5", "PID|1||123||DIALLO \\T\\ BAH^Aminata"].join("\r");
const seen = hl7.parseString(text)[1][5][0];
console.log("hl7 1.1.1", seen);
if (String(seen) !== "DIALLO \\T\\ BAH,Aminata") process.exit(1);
NODE
