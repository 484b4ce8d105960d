#!/usr/bin/env bash
# Expected: what was deleted while changes were followed is not in the text: LibreOffice keeps it apart, in a list
#           of changes, and officeparser leaves out what was deleted in a Word file.
# Happens:  officeparser 7.8.0 gives it first: « 500 » and then « Loyer : 650 euros »; odfpy 1.4.1
#           (getElementsByType) has it as a paragraph too. pandoc 3.9 and odfdo 3.27.3 leave it out.
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
from odf.dc import Creator, Date
from odf.namespaces import TEXTNS
from odf.office import ChangeInfo
from odf.opendocument import OpenDocumentText, load
from odf.teletype import extractText
from odf.text import Change, ChangedRegion, Deletion, P, TrackedChanges

who = ChangeInfo()
who.addElement(Creator(text="A"))
who.addElement(Date(text="2026-03-12T09:00:00"))
gone, region, changes = Deletion(), ChangedRegion(check_grammar=False), TrackedChanges()
region.setAttrNS(TEXTNS, "id", "c1")
gone.addElement(who)
gone.addElement(P(text="500"))
region.addElement(gone)
changes.addElement(region)
line = P(text="Loyer : ")
line.addElement(Change(changeid="c1"))
line.addText("650 euros")
document = OpenDocumentText()
document.text.addElement(changes)
document.text.addElement(line)
document.save("letter.odt")
script = 'require("officeparser").parseOffice("letter.odt").then((office) => console.log(office.toText()))'
seen = subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")[:2]
paragraphs = [extractText(paragraph) for paragraph in load("letter.odt").getElementsByType(P)]
others = [odfdo.Document("letter.odt").get_formatted_text().strip(), pypandoc.convert_file("letter.odt", "plain").strip()]
print("officeparser 7.8.0", seen, "odfpy", version("odfpy"), paragraphs, "odfdo, pandoc", others)
assert seen == paragraphs == ["500", "Loyer : 650 euros"]
assert others == ["Loyer : 650 euros"] * 2
PYTHON
