#!/usr/bin/env bash
# Expected: a key made for the sound of French names keeps Martin and Martine apart, which no French ear mixes up, as it
#           does Amin and Amina.
# Happens:  phonetic-fr 1.0.3 gives one key to both, and to Jean and Jeanne, Julien and Julienne, Simon and Simone: a
#           brother and a sister of one birth are one person; so does talisman 1.1.4 (phonetics/french/phonetic).
# Product:  names are compared by their letters (linter/dossier/holder.py), by no such key.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
pip install phonetic-fr==1.0.3
npm install talisman@1.1.4
python - <<'PYTHON'
from importlib.metadata import version

from phonetic_fr import phonetic

pairs = [("Martin", "Martine"), ("Jean", "Jeanne"), ("Julien", "Julienne"), ("Simon", "Simone"), ("Amin", "Amina")]
same = {pair: phonetic(pair[0]) == phonetic(pair[1]) for pair in pairs}
print("phonetic-fr", version("phonetic-fr"), same)
assert list(same.values()) == [True, True, True, True, False]
PYTHON
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";


const phonetic = createRequire(import.meta.url)("talisman/phonetics/french/phonetic");
const names = ["Martin Martine", "Jean Jeanne", "Julien Julienne"];
const pairs = names.map((pair) => pair.split(" ").map((name) => phonetic(name)));
console.log("talisman 1.1.4", pairs);
if (!pairs.every(([one, other]) => one === other)) process.exit(1);
NODE
