#!/usr/bin/env bash
# Expected: what Faker makes up for France passes a check of its figures: each SIRET, social security number and IBAN
#           has its key, and so has the number for VAT; a phone number is of the French plan.
# Happens:  Faker 40.63.0 draws the two figures of the VAT key: 1 in 100 is right; and it writes Réunion, Guadeloupe and
#           Guyane with the code of the mainland (+33 5 90…, +33 (0)5 94…), where they are no numbers.
# Product:  the samples are synthetic and made by their own code; no number of them is drawn by Faker.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Faker==40.63.0 phonenumbers==9.0.43 python-stdnum==2.2
python - <<'PYTHON'
from importlib.metadata import version

import phonenumbers
from faker import Faker
from stdnum import iban
from stdnum.fr import nir, siret, tva

fake = Faker("fr_FR")
Faker.seed(2026)
made = {
    "VAT": sum(tva.is_valid(fake.vat_id()) for _ in range(200)),
    "SIRET": sum(siret.is_valid(fake.siret()) for _ in range(200)),
    "social security": sum(nir.is_valid(fake.ssn()) for _ in range(200)),
    "IBAN": sum(iban.is_valid(fake.iban()) for _ in range(200)),
}
phones = [number for number in (fake.phone_number() for _ in range(800)) if number.startswith("+33")]
parsed = [phonenumbers.parse(number, "FR") for number in phones]
wrong = {str(number.national_number)[:3] for number in parsed if not phonenumbers.is_valid_number(number)}
print("Faker", version("Faker"), "valid of 200:", made, "not valid:", sorted(wrong))
assert made["VAT"] < 20 and {made["SIRET"], made["social security"], made["IBAN"]} == {200}
assert wrong and wrong <= {"262", "269", "590", "594", "596"}
PYTHON
