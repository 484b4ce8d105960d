#!/usr/bin/env bash
# Expected: a remark in the margin of a LibreOffice letter is not part of its text, as officeparser 7.8.0 and pandoc
#           3.9 have it, or stands apart.
# Happens:  odfpy 1.4.1 (extractText) puts it, with who wrote it and when, in the middle of the line, « Nom :
#           DIALAnne2026-03-12T09:00:00à vérifierLO », and the remark is a paragraph of its own as well.
# Product:  a LibreOffice file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install odfpy==1.4.1 pypandoc_binary==1.17
python - <<'PYTHON'
from importlib.metadata import version

import pypandoc
from odf.dc import Creator, Date
from odf.office import Annotation
from odf.opendocument import OpenDocumentText, load
from odf.teletype import extractText
from odf.text import P

remark = Annotation()
for element in Creator(text="Anne"), Date(text="2026-03-12T09:00:00"), P(text="à vérifier"):
    remark.addElement(element)
line = P(text="Nom : DIAL")
line.addElement(remark)
line.addText("LO")
document = OpenDocumentText()
document.text.addElement(line)
document.save("letter.odt")
seen = [extractText(paragraph) for paragraph in load("letter.odt").getElementsByType(P)]
whole = pypandoc.convert_file("letter.odt", "plain").strip()
print("odfpy", version("odfpy"), seen, "pandoc", pypandoc.get_pandoc_version(), whole)
assert seen == ["Nom : DIALAnne2026-03-12T09:00:00à vérifierLO", "à vérifier"]
assert whole == "Nom : DIALLO"
PYTHON
