#!/usr/bin/env bash
# Expected: createMRZ writes a name with the letters A to Z and fillers alone, as ICAO 9303 asks: MÜLLER gives
#           MUELLER, MARIE-CLAIRE gives MARIE<CLAIRE.
# Happens:  mrz-fast 1.0.9 writes accents, apostrophe and hyphen as they come; its own parser then reads them back
#           without a word.
# Product:  linter/text/icao.py has the spellings of ICAO 9303-3, section 6; a zone is only ever written in its 37
#           characters.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install mrz-fast@1.0.9
node --input-type=module - <<'NODE'
import * as mrz from "mrz-fast";

const [first, second] = mrz.createMRZ({
  documentCode: "P", issuingState: "FRA", nationality: "FRA", documentNumber: "AB1234567",
  lastName: "MÜLLER-N'GUESSAN", firstName: "Zoë", sex: "female",
  birthDate: { year: 1990, month: 1, day: 1 }, expirationDate: { year: 2030, month: 1, day: 1 },
});
const read = mrz.parseMRZ([first, second]);
console.log("mrz-fast 1.0.9", first, read.valid, read.fields.lastName, read.fields.firstName);
if (!first.startsWith("P<FRAMÜLLER-N'GUESSAN<<ZOË<")) process.exit(1);
if (read.valid !== true) process.exit(1);
NODE
