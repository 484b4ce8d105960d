#!/usr/bin/env bash
# Expected: to say that a given name is French helps to tell its sex: Jean, Pierre and Michel are men, all the more so
#           in France.
# Happens:  gender-detection-from-name 1.11.5 finds them male when it is told nothing, and female when it is told « fr
#           »: so are Mohamed and Moussa. The French table says female of each name that some woman ever had.
# Product:  the product draws no sex from a name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install gender-detection-from-name@1.11.5
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const { getGender } = createRequire(import.meta.url)("gender-detection-from-name");
const names = ["Jean", "Pierre", "Michel", "Mohamed", "Moussa", "Mamadou"];
const told = (language) => names.map((name) => getGender(name, language));
const [alone, french] = [told(), told("fr")];
console.log("gender-detection-from-name 1.11.5", names, alone, french);
if (alone.some((sex) => sex !== "male")) process.exit(1);
if (String(french) !== "female,female,female,female,female,male") process.exit(1);
NODE
