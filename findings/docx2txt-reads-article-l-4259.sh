#!/usr/bin/env bash
# Expected: the no-break hyphen that Word sets at Ctrl+Shift+_ so that « L. 425-9 » stays on a line is a hyphen in the
#           text, as mammoth 1.13.0 and python-docx 1.2.0 give it.
# Happens:  docx2txt 0.9 and docx2python 3.7.1 give nothing for it: « L. 4259 » is another article.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0 mammoth==1.13.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import docx
import docx2txt
import mammoth
from docx2python import docx2python
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*paragraphs):
    document, file = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.element.body.insert(0, parse_xml(paragraph))
    document.save(file)
    file.seek(0)
    return file


article = f'<w:p {W}><w:r><w:t>L. 425</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>9</w:t></w:r></w:p>'
seen = {
    "docx2txt": docx2txt.process(word(article)).strip(),
    "docx2python": docx2python(word(article)).text.strip(),
    "python-docx": docx.Document(word(article)).paragraphs[0].text,
    "mammoth": mammoth.extract_raw_text(word(article)).value.strip().replace("\N{NON-BREAKING HYPHEN}", "-"),
}
print({name: version(name) for name in seen}, seen)
assert seen == {"docx2txt": "L. 4259", "docx2python": "L. 4259", "python-docx": "L. 425-9", "mammoth": "L. 425-9"}
PYTHON
