#!/usr/bin/env bash
# Expected: the date that LibreOffice puts into a letter by itself, and the name of who wrote it, are in its text:
#           the file has them as they were shown.
# Happens:  odfdo 3.27.3 (get_formatted_text), pandoc 3.9 and officeparser 7.8.0 leave out both, without a word: «
#           Fait le à Lyon », « Signé : ». odfpy 1.4.1 (extractText) gives them.
# Product:  a LibreOffice file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install odfpy==1.4.1 odfdo==3.27.3 pypandoc_binary==1.17
npm install --loglevel=error officeparser@7.8.0
python - <<'PYTHON'
import subprocess
from importlib.metadata import version

import odfdo
import pypandoc
from odf.opendocument import OpenDocumentText, load
from odf.teletype import extractText
from odf.text import AuthorName, Date, P

document = OpenDocumentText()
letter = P(text="Fait le ")
letter.addElement(Date(datevalue="2026-03-12", text="12/03/2026"))
letter.addText(" à Lyon")
form = P(text="Signé : ")
form.addElement(AuthorName(text="A. Diallo"))
for paragraph in letter, form:
    document.text.addElement(paragraph)
document.save("letter.odt")
script = 'require("officeparser").parseOffice("letter.odt").then((office) => console.log(office.toText()))'
seen = {
    f"odfdo {version('odfdo')}": odfdo.Document("letter.odt").get_formatted_text(),
    f"pandoc {pypandoc.get_pandoc_version()}": pypandoc.convert_file("letter.odt", "plain"),
    "officeparser 7.8.0": subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout,
}
whole = [extractText(paragraph) for paragraph in load("letter.odt").getElementsByType(P)]
print(seen, "odfpy", version("odfpy"), whole)
assert all(text.split() == "Fait le à Lyon Signé :".split() for text in seen.values())
assert whole == ["Fait le 12/03/2026 à Lyon", "Signé : A. Diallo"]
PYTHON
