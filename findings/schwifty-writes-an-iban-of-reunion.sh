#!/usr/bin/env bash
# Expected: an IBAN of Réunion or New Caledonia begins with FR, the only code that the register has for them; a library
#           knows no other, or writes FR.
# Happens:  schwifty 2026.10.1 writes RE10… and NC52… and finds them valid, with the bank's own key at 00, which is not
#           that of the account (FR14…06). ibantools 4.5.4 accepts them too.
# Product:  the product reads no account number.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
pip install schwifty==2026.10.1
npm install ibantools@4.5.4
python - <<'PYTHON'
import warnings
from importlib.metadata import version

from schwifty import IBAN

warnings.simplefilter("ignore")
parts = {"bank_code": "20041", "branch_code": "01005", "account_code": "0500013M026"}
made = {country: IBAN.generate(country, **parts) for country in ("FR", "RE", "NC")}
print("schwifty", version("schwifty"), {country: (str(iban), iban.is_valid) for country, iban in made.items()})
assert all(iban.is_valid for iban in made.values())
assert str(made["FR"]) == "FR1420041010050500013M02606"
assert str(made["RE"]) == "RE1020041010050500013M02600"
assert str(made["NC"]) == "NC5220041010050500013M02600"
PYTHON
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { isValidIBAN } = createRequire(import.meta.url)("ibantools");
const seen = ["RE1020041010050500013M02600", "RE1120041010050500013M02600"].map((each) => isValidIBAN(each));
console.log("ibantools 4.5.4", seen);
if (String(seen) !== "true,false") process.exit(1);
NODE
