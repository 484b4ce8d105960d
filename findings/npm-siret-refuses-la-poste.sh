#!/usr/bin/env bash
# Expected: a SIRET checker knows that the branches of La Poste follow a rule of their own (the sum of the figures is
#           a multiple of 5), as python-stdnum does.
# Happens:  siret 1.0.1 and vat-siren-siret 1.2.1 refuse every such branch and accept the head office only, which also
#           passes Luhn's check: a pay slip of La Poste looks false.
# Product:  the product refuses no employer's number for its check digit.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install siret@1.0.1 vat-siren-siret@1.2.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const siret = require("siret");
const other = require("vat-siren-siret");
const sum = (text) => [...text].reduce((total, figure) => total + Number(figure), 0);
const branch = "35600000049837";
const seat = "35600000000048";
const seen = [siret(seat), other.isSIRET(seat), siret(branch), other.isSIRET(branch)];
console.log("siret 1.0.1, vat-siren-siret 1.2.1", { seat, branch, sum: sum(branch) }, seen);
if (sum(branch) % 5 !== 0) process.exit(1);
if (String(seen) !== "true,true,false,false") process.exit(1);
NODE
