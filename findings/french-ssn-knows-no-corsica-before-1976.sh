#!/usr/bin/env bash
# Expected: the number of social security of a person born in Ajaccio in 1960 says 20, the department that Corsica then
#           was: France, Corsica.
# Happens:  french-ssn 4.1.0 says that 20 « appears to be incorrect » and knows no country of birth; 2A of 1990 is
#           France. A birth in Kosovo (99157), Montenegro (99120) or South Sudan (99349) has no country either, Serbia
#           (99121) has one.
# Product:  the product reads no number of social security, and takes none for wrong.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install french-ssn@4.1.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const { parse, getControlKey } = createRequire(import.meta.url)("french-ssn");
const born = (year, place) => {
  const number = `1${year}02${place}045`;
  const { country, county } = parse(number + String(getControlKey(number)).padStart(2, "0")).birth;
  return [country.name ?? "?", county.error ?? ""].join("|");
};
const abroad = ["99121", "99120", "99157", "99349"];
const seen = [born(90, "2A004"), born(60, "20004"), ...abroad.map((place) => born(90, place))];
console.log("french-ssn 4.1.0", seen);
if (seen[0] !== "France|" || seen[1] !== "?|appears to be incorrect") process.exit(1);
if (!seen[2].startsWith("Serbie") || seen.slice(3).some((each) => each[0] !== "?")) process.exit(1);
NODE
