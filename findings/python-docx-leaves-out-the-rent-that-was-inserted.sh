#!/usr/bin/env bash
# Expected: while changes are followed, a paragraph's text has what was put in, as Word shows it: « Loyer : 650
#           euros », where 500 was replaced.
# Happens:  python-docx 1.2.0 (paragraph.text) gives « Loyer : euros »: it leaves out what stands in an insertion,
#           and likewise what is in a field of a form (content control) or was marked as a place by old versions of
#           Word (smart tag). docx2txt 0.9 gives all three.
# Product:  a Word file is no paper of a dossier: it has to be made a PDF first.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install python-docx==1.2.0 docx2txt==0.9
python - <<'PYTHON'
from importlib.metadata import version

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2txt import process

inside = "<w:r><w:t>650</w:t></w:r>"
date = 'w:date="2026-03-12T09:00:00Z"'
ways = {
    "insertion": f'<w:del w:id="1" w:author="A" {date}><w:r><w:delText>500</w:delText></w:r></w:del>'
    f'<w:ins w:id="2" w:author="A" {date}>{inside}</w:ins>',
    "content control": f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>",
    "smart tag": f'<w:smartTag w:uri="urn:x" w:element="place">{inside}</w:smartTag>',
}
for name, way in ways.items():
    document = Document()
    paragraph = document.add_paragraph("Loyer : ")
    paragraph._p.extend(parse_xml(f"<w:p {nsdecls('w')}>{way}</w:p>"))
    paragraph.add_run(" euros")
    document.save("letter.docx")
    seen, whole = Document("letter.docx").paragraphs[0].text, process("letter.docx")
    print("python-docx", version("python-docx"), name, repr(seen), "docx2txt", version("docx2txt"), repr(whole))
    assert (seen, whole) == ("Loyer :  euros", "Loyer : 650 euros")
PYTHON
