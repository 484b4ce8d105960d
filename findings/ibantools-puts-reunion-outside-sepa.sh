#!/usr/bin/env bash
# Expected: the overseas departments use the euro and their accounts are French ones, so a list of the countries of
#           SEPA that has a line for each of them counts them in, as the European Payments Council does.
# Happens:  ibantools 4.5.4 has lines for GP, MQ and RE and says of each that it is not in SEPA; of Monaco, that it is.
# Product:  a bank's details are not checked; a paper is read whatever the bank (linter/reading/kind/).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install ibantools@4.5.4
node - <<'NODE'
const { getCountrySpecifications, isSEPACountry } = require("ibantools");

const known = getCountrySpecifications();
const seen = ["GP", "MQ", "RE", "MC", "FR"].map((code) => [code, code in known, isSEPACountry(code)].join(" "));
console.log("ibantools 4.5.4", seen);
if (seen.join() !== "GP true false,MQ true false,RE true false,MC true true,FR true true") process.exit(1);
NODE
