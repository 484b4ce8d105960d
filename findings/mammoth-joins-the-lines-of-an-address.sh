#!/usr/bin/env bash
# Expected: the plain text of an address typed with Shift+Enter, three lines in one paragraph, keeps them apart.
# Happens:  mammoth 1.13.0 (extractRawText) and officeparser 7.8.0 put nothing between them: « 12 rue des Lilas75011
#           Paris »; officeparser joins the columns of a tab too. word-extractor 1.0.4 keeps the lines, and
#           mammoth's HTML.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install python-docx==1.2.0
npm install --loglevel=error mammoth@1.13.0 officeparser@7.8.0 word-extractor@1.0.4
python - <<'PYTHON'
import json
import subprocess

from docx import Document

document = Document()
run = document.add_paragraph().add_run("12 rue des Lilas")
run.add_break()
run.add_text("75011 Paris")
run.add_tab()
run.add_text("France")
document.save("letter.docx")
script = """
(async () => {
  const mammoth = require("mammoth");
  const office = await require("officeparser").parseOffice("letter.docx");
  const { value } = await mammoth.extractRawText({ path: "letter.docx" });
  const html = await mammoth.convertToHtml({ path: "letter.docx" });
  const word = await new (require("word-extractor"))().extract("letter.docx");
  console.log(JSON.stringify([value.trim(), office.toText().trim(), word.getBody().trim(), html.value.includes("<br />")]));
})();
"""
seen = json.loads(subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout)
print("mammoth 1.13.0, officeparser 7.8.0, word-extractor 1.0.4:", seen)
assert seen[0] == "12 rue des Lilas75011 Paris\tFrance"
assert seen[1] == "12 rue des Lilas75011 ParisFrance"
assert seen[2:] == ["12 rue des Lilas\n75011 Paris\tFrance", True]
PYTHON
