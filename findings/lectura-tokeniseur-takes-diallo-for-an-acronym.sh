#!/usr/bin/env bash
# Expected: a French tokeniser that finds dates and acronyms finds « 25 décembre 2024 » whole, the example of its own
#           page, and takes a surname in capitals, as each form writes it, for a word: an acronym is short, or cannot be
#           pronounced.
# Happens:  lectura-tokeniseur 2.3.6 finds two numbers in the date (01/03/2026 is one), and makes acronyms, to be read
#           letter by letter, of DIALLO, TRAORE and MARTIN, and none of CAF and SMIC, which are.
# Product:  linter/reading/people.py goes by where the page puts a name, in capitals or not; dates.py reads months in
#           words.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install lectura-tokeniseur==2.3.6
python - <<'PYTHON'
from importlib.metadata import version

from lectura_tokeniseur import tokenise


def found(text):
    return [(each.text, each.formule_type.value) for each in tokenise(text) if each.type.name == "FORMULE"]


dates = [found("Le 25 décembre 2024"), found("Le 01/03/2026")]
words = {word: found(word) for word in ("DIALLO", "TRAORE", "MARTIN", "OFPRA", "CAF", "SMIC")}
print("lectura-tokeniseur", version("lectura-tokeniseur"), dates, words)
assert dates == [[("25", "nombre"), ("2024", "nombre")], [("01/03/2026", "date")]]
assert [bool(each) for each in words.values()] == [True, True, True, True, False, False]
assert {kind for each in words.values() for _, kind in each} == {"sigle"}
PYTHON
