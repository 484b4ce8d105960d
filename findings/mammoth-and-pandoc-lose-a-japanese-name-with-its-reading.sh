#!/usr/bin/env bash
# Expected: a Japanese name with its reading above it (ruby), as forms want it, is in the text: at least the name
#           itself, 山田.
# Happens:  mammoth 1.13.0, officeparser 7.8.0 and pandoc 3.9 leave out both, name and reading: « Nom : ». docx2txt
#           0.9 gives both, the reading first.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install python-docx==1.2.0 docx2txt==0.9 pypandoc_binary==1.17
npm install --loglevel=error mammoth@1.13.0 officeparser@7.8.0
python - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version

import docx2txt
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

above, name = ("<w:r><w:t>" + text + "</w:t></w:r>" for text in ("やまだ", "山田"))
ruby = f"<w:r {nsdecls('w')}><w:ruby><w:rubyPr/><w:rt>{above}</w:rt><w:rubyBase>{name}</w:rubyBase></w:ruby></w:r>"
document = Document()
document.add_paragraph("Nom : ")._p.append(parse_xml(ruby))
document.save("form.docx")
script = """
(async () => {
  const { value } = await require("mammoth").extractRawText({ path: "form.docx" });
  console.log(JSON.stringify([value, (await require("officeparser").parseOffice("form.docx")).toText()]));
})();
"""
seen = json.loads(subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout)
seen.append(pypandoc.convert_file("form.docx", "plain"))
print("mammoth 1.13.0, officeparser 7.8.0, pandoc", pypandoc.get_pandoc_version(), seen)
print("docx2txt", version("docx2txt"), docx2txt.process("form.docx"))
assert [text.strip() for text in seen] == ["Nom :"] * 3
assert docx2txt.process("form.docx") == "Nom : やまだ山田"
PYTHON
