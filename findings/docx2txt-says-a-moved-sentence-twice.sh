#!/usr/bin/env bash
# Expected: a sentence that was moved while changes were followed stands once in the text of a letter, at its new
#           place; what was deleted is not there.
# Happens:  docx2txt 0.9 and docx2python 3.7.1 leave out what was deleted, and give what was moved twice, at the old
#           place and at the new one: Word keeps it there as plain text.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0
python - <<'PYTHON'
from importlib.metadata import version

import docx2python
import docx2txt
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

by = 'w:author="A" w:date="2026-03-12T09:00:00Z"'
moved = "<w:r><w:t>Je vis seul.</w:t></w:r>"
parts = [
    f'<w:moveFromRangeStart w:id="1" {by} w:name="m"/><w:moveFrom w:id="2" {by}>{moved}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>',
    "<w:r><w:t>Je suis né à Oran.</w:t></w:r>",
    f'<w:moveToRangeStart w:id="3" {by} w:name="m"/><w:moveTo w:id="4" {by}>{moved}</w:moveTo><w:moveToRangeEnd w:id="3"/>',
]
document = Document()
for part in parts:
    document.add_paragraph()._p.extend(parse_xml(f"<w:p {nsdecls('w')}>{part}</w:p>"))
document.save("letter.docx")
for name, text in {"docx2txt": docx2txt.process("letter.docx"), "docx2python": docx2python.docx2python("letter.docx").text}.items():
    print(name, version(name), text.split("\n\n"))
    assert text.count("Je vis seul.") == 2 and text.count("Je suis") == 1
PYTHON
