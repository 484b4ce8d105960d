#!/usr/bin/env bash
# Expected: the plain text of a Word form says which of its boxes is ticked: the box of Word is a sign in the text (☒ or
#           ☐), and mammoth knows it, since its HTML has it as a checkbox, ticked or not.
# Happens:  mammoth 1.13.0 (extract_raw_text) gives « Propriétaire » and « Locataire » alone: what the host answered is
#           gone. docx2txt 0.9 gives ☒ and ☐.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install mammoth==1.13.0 docx2txt==0.9 python-docx==1.2.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml

W = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*paragraphs):
    document, file = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.element.body.insert(0, parse_xml(paragraph))
    document.save(file)
    file.seek(0)
    return file


def box(ticked, sign, label):
    state = f'<w14:checkbox><w14:checked w14:val="{ticked}"/></w14:checkbox>'
    content = f"<w:sdtContent><w:r><w:t>{sign}</w:t></w:r></w:sdtContent>"
    return f"<w:p {W}><w:sdt><w:sdtPr>{state}</w:sdtPr>{content}</w:sdt><w:r><w:t>{label}</w:t></w:r></w:p>"


def form():
    return word(box(0, "☐", "Locataire"), box(1, "☒", "Propriétaire"))


text = mammoth.extract_raw_text(form()).value.split()
html = mammoth.convert_to_html(form()).value
other = docx2txt.process(form()).split()
print("mammoth", version("mammoth"), text, html, "docx2txt", version("docx2txt"), other)
assert text == ["Propriétaire", "Locataire"] and html.count("checkbox") == 2 and html.count("checked=") == 1
assert other == ["☒Propriétaire", "☐Locataire"]
PYTHON
