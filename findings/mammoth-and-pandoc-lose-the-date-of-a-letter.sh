#!/usr/bin/env bash
# Expected: the date that Word puts into a letter by itself is in the text, as it is on paper: « Fait à Lyon le
#           12/03/2026 » stands in the file as a field with its last value.
# Happens:  mammoth 1.13.0 and pandoc 3.9 leave it out where Word wrote it as a simple field (w:fldSimple): « Fait à
#           Lyon le », without a word; python-docx 1.2.0 too. docx2txt 0.9 gives it.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install python-docx==1.2.0 docx2txt==0.9 pypandoc_binary==1.17
npm install --loglevel=error mammoth@1.13.0
python - <<'PYTHON'
import subprocess
from importlib.metadata import version

import docx2txt
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = Document()
field = f'<w:fldSimple {nsdecls("w")} w:instr=" DATE "><w:r><w:t>12/03/2026</w:t></w:r></w:fldSimple>'
document.add_paragraph("Fait à Lyon le ")._p.append(parse_xml(field))
document.save("letter.docx")
script = 'require("mammoth").extractRawText({ path: "letter.docx" }).then(({ value }) => console.log(value))'
seen = {
    "mammoth 1.13.0": subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout,
    f"pandoc {pypandoc.get_pandoc_version()}": pypandoc.convert_file("letter.docx", "plain"),
    f"python-docx {version('python-docx')}": Document("letter.docx").paragraphs[0].text,
}
print(seen, "docx2txt", version("docx2txt"), docx2txt.process("letter.docx"))
assert {text.strip() for text in seen.values()} == {"Fait à Lyon le"}
assert docx2txt.process("letter.docx") == "Fait à Lyon le 12/03/2026"
PYTHON
