#!/usr/bin/env bash
# Expected: a library of pseudonyms made for France replaces each French IBAN, those whose account has a letter too (La
#           Banque Postale; FR14…3M02… is the example of the register), and each French phone number, overseas included.
# Happens:  anonyfy 0.1.11 replaces an IBAN of figures alone, and in the other takes FR and M for surnames and leaves
#           the account; +33 6… is replaced, +262 692… (Réunion) and +594 694… (Guyane) are not.
# Product:  what leaves the product for help (--anonyme) holds no text of the papers: it is made without names and
#           numbers, not cleaned of them.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install anonyfy==0.1.11
python - <<'PYTHON'
from importlib.metadata import version

from anonyfy import Vault

vault = Vault(key=b"0" * 32, scope="essai", registry_path="register.db")
texts = {
    "IBAN of figures": "FR7630006000011234567890189",
    "IBAN with a letter": "FR1420041010050500013M02606",
    "mobile": "+33 6 12 34 56 78",
    "Réunion": "+262 692 12 34 56",
    "Guyane": "+594 694 12 34 56",
}
kept = ("30006000011234567890189", "20041010050500013", "6 12 34 56 78", "692 12 34 56", "694 12 34 56")
masked = [vault.mask(text).text for text in texts.values()]
seen = {name: part in text for name, part, text in zip(texts, kept, masked)}
print("anonyfy", version("anonyfy"), "left:", seen)
assert list(seen.values()) == [False, True, False, True, True]
PYTHON
