#!/usr/bin/env bash
# Expected: « Aminata DIALLO née BAH » names one surname and one at birth, or at least stays as written.
# Happens:  split-human-name 2.0.13 answers the given names « Aminata Diallo Née » and the surname Bah; with « épouse »
#           likewise; capitals, by which papers tell surnames, are gone.
# Product:  linter/reading/people.py takes « née » and « épouse » for what they say.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install split-human-name@2.0.13
node --input-type=module - <<'NODE'
import split from "split-human-name";

const seen = ["Aminata DIALLO née BAH", "Aminata BAH épouse DIALLO"].map((name) => split(name));
console.log("split-human-name 2.0.13", JSON.stringify(seen));
const said = seen.map((each) => [each].flat()[0]).map((each) => each.firstName + "/" + each.lastName);
if (String(said) !== "Aminata Diallo Née/Bah,Aminata Bah Épouse/Diallo") process.exit(1);
NODE
