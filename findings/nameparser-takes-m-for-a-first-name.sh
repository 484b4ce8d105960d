#!/usr/bin/env bash
# Expected: a parser that knows « Mme » and « Mlle » as titles and « née » as the mark of a birth name knows « M. »
#           and « épouse » too.
# Happens:  nameparser 2.6.0 reads « M. » as the first name of « M. Jean Dupont », and « épouse » as a middle name;
#           after « née », the given name is gone into the last name.
# Product:  linter/reading/people.py has the French titles and marks.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install nameparser==2.6.0
python - <<'PYTHON'
from importlib.metadata import version

from nameparser import HumanName


def seen(text):
    name = HumanName(text)
    return {key: value for key, value in name.as_dict().items() if value}


texts = ("Mme Jeanne Dupont", "M. Jean Dupont", "Mme Awa DIALLO épouse SOW", "Mme Awa née SOW")
told = {text: seen(text) for text in texts}
print("nameparser", version("nameparser"))
for text, parts in told.items():
    print(" ", text, parts)
assert told["Mme Jeanne Dupont"] == {"title": "Mme", "first": "Jeanne", "last": "Dupont"}
assert told["M. Jean Dupont"] == {"first": "M.", "middle": "Jean", "last": "Dupont"}
assert told["Mme Awa DIALLO épouse SOW"]["middle"] == "DIALLO épouse"
assert told["Mme Awa née SOW"] == {"title": "Mme", "last": "Awa", "maiden": "SOW"}
PYTHON
