#!/usr/bin/env bash
# Expected: a payment code (EPC QR) writes the sum as « EUR1250.00 », typed « 1250 » or « 1 250,00 » or « 1.250 ».
# Happens:  iban-qr-code 1.0.0 writes « EUR1 250.00 » with the space, which the format does not allow, and takes
#           « 1.250 », as a German types it, for one euro and 25; « 1.250,00 » is right.
# Product:  no payment code is written or read.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install iban-qr-code@1.0.0
node --input-type=module - <<'NODE'
import * as codes from "iban-qr-code";

const place = { name: "Alice Martin", iban: "FR1420041010050500013M02606", bic: "PSSTFRPPPAR" };
const sums = ["1250", "1 250,00", "1.250", "1.250,00"];
const seen = sums.map((amount) => codes.girocode({ ...place, amount }).split("\n")[7]);
console.log("iban-qr-code 1.0.0", seen);
if (String(seen) !== "EUR1250.00,EUR1 250.00,EUR1.250,EUR1250.00") process.exit(1);
NODE
