#!/usr/bin/env bash
# Expected: a letter that RTF writes by its code has one character behind it for old readers, which others pass over
#           (\uc1, the default): « Fran\u231?ois N\u8217?Diaye » is « François N’Diaye ».
# Happens:  pandoc 3.9 passes over that character and the letter after it: « Françis N’iaye ». With the other way of
#           writing it, \u231\'e7, it is right, and striprtf 0.0.35 is in both.
# Product:  an RTF file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pypandoc_binary==1.17 striprtf==0.0.35
python - <<'PYTHON'
from importlib.metadata import version

import pypandoc
from striprtf.striprtf import rtf_to_text

head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}"
ways = [r"Fran\u231?ois N\u8217?Diaye", r"Fran\u231\'e7ois N\u8217\'92Diaye"]
seen = [pypandoc.convert_text(head + way + r"\par}", "plain", "rtf").strip() for way in ways]
right = [rtf_to_text(head + way + r"\par}").strip() for way in ways]
print("pandoc", pypandoc.get_pandoc_version(), seen, "striprtf", version("striprtf"), right)
assert seen == ["Françis N’iaye", "François N’Diaye"]
assert right == ["François N’Diaye"] * 2
PYTHON
