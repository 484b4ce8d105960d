#!/usr/bin/env bash
# Expected: a box of text, as letterheads have for the address, is read once: Word keeps it in two forms, one for
#           old programs, of which a reader takes one (mc:AlternateContent, ISO 29500-3).
# Happens:  docx2txt 0.9 and docx2python 3.7.1 give it twice, any-text 1.2.0 (npm) too and with no space between;
#           officeparser 7.8.0 does not give it at all. mammoth 1.13.0 gives it once.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0
npm install --loglevel=error any-text@1.2.0 officeparser@7.8.0 mammoth@1.13.0
python - <<'PYTHON'
import subprocess
from importlib.metadata import version

import docx2python
import docx2txt
from docx import Document
from docx.oxml import parse_xml

spaces = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
}
box = "<w:txbxContent><w:p><w:r><w:t>75011</w:t></w:r></w:p></w:txbxContent>"
both = f"""<w:r {" ".join(f'xmlns:{name}="{uri}"' for name, uri in spaces.items())}><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="{spaces["wps"]}"><wps:wsp><wps:txbx>
{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
document = Document()
document.add_paragraph("Objet")._p.append(parse_xml(both))
document.save("letter.docx")
script = """
(async () => {
  const file = "letter.docx";
  const office = await require("officeparser").parseOffice(file);
  const texts = [await require("any-text").getText(file), office.toText(), (await require("mammoth").extractRawText({ path: file })).value];
  console.log(texts.map((text) => text.split("75011").length - 1).join());
})();
"""
node = subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
seen = [text.count("75011") for text in (docx2txt.process("letter.docx"), docx2python.docx2python("letter.docx").text)]
print("docx2txt", version("docx2txt"), "docx2python", version("docx2python"), seen, "any-text, officeparser, mammoth", node)
assert seen == [2, 2] and node == "2,0,1"
PYTHON
