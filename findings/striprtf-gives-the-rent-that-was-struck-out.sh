#!/usr/bin/env bash
# Expected: the text of a letter in RTF is what Word shows and prints of it: hidden text (\v) is none of it, nor text
#           that was deleted while changes were followed (\deleted).
# Happens:  striprtf 0.0.35 gives both: a rent changed from 500 to 650 is « 500650 », and the remark that was hidden
#           stands in the sentence.
# Product:  an RTF letter is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install striprtf==0.0.35
python - <<'PYTHON'
from importlib.metadata import version

from striprtf.striprtf import rtf_to_text


def text(body):
    return rtf_to_text(r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\f0 " + body + "}").strip()


rent = text(r"Loyer : {\deleted 500}{\revised 650} euros")
name = text(r"Je loge {\v (à vérifier) }Awa Diallo")
print("striprtf", version("striprtf"), [rent, name])
assert rent == "Loyer : 500650 euros" and name == "Je loge (à vérifier) Awa Diallo"
PYTHON
