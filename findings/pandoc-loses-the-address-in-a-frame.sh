#!/usr/bin/env bash
# Expected: the address of a letter made with LibreOffice, in a frame where the window of the envelope is, is in the
#           text that pandoc makes of it, as a box of text of Word is.
# Happens:  pandoc 3.9 leaves out what is in a frame of an .odt, without a word; odfdo 3.27.3 and odfpy 1.4.1 give
#           it.
# Product:  a LibreOffice file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install odfpy==1.4.1 odfdo==3.27.3 pypandoc_binary==1.17
python - <<'PYTHON'
from importlib.metadata import version

import odfdo
import pypandoc
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText, load
from odf.teletype import extractText
from odf.text import P

box, frame = TextBox(), Frame(anchortype="paragraph", width="8cm", height="3cm", x="10cm", y="1cm")
box.addElement(P(text="12 rue des Lilas"))
frame.addElement(box)
first = P()
first.addElement(frame)
document = OpenDocumentText()
for paragraph in first, P(text="Objet : demande"):
    document.text.addElement(paragraph)
document.save("letter.odt")
seen = pypandoc.convert_file("letter.odt", "plain").strip()
others = [odfdo.Document("letter.odt").get_formatted_text()]
others.append(" ".join(map(extractText, load("letter.odt").getElementsByType(P))))
print("pandoc", pypandoc.get_pandoc_version(), repr(seen), "odfdo", version("odfdo"), "odfpy", version("odfpy"), others)
assert seen == "Objet : demande"
assert all("12 rue des Lilas" in text for text in others)
PYTHON
