#!/usr/bin/env bash
# Expected: a library that compares Arabic names for checks of identity, whatever their spelling (hamza, ta
#           marbuta), keeps apart two given names: حسن (Hassan) and حسين (Hussein), أمين (Amine) and أمينة (Amina).
# Happens:  arabnamer 0.1.3 (similarity) says True to both, and to محمد and محمود, سعيد and سعد: one letter more or
#           less in a short name is above its threshold of 85, while two spellings of Abdallah, with a space and
#           without, have no more (93) than these.
# Product:  names are compared in the Latin letters of the passport, word by word (linter/rules/names).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install arabnamer==0.1.3
python - <<'PYTHON'
from importlib.metadata import version

from arabnamer import similarity

people = [("حسن", "حسين"), ("أمين", "أمينة"), ("محمد", "محمود"), ("سعيد", "سعد")]
seen = [(accepted, round(score)) for accepted, score in (similarity(*pair) for pair in people)]
print("arabnamer", version("arabnamer"), seen, similarity("عبد الله", "عبدالله"))
assert seen == [(True, 86), (True, 89), (True, 89), (True, 86)]
assert round(similarity("عبد الله", "عبدالله")[1]) == 93
PYTHON
