#!/usr/bin/env bash
# Expected: to search a page for « certificat » finds « certiﬁcat », as Word and LaTeX set it with a ligature: the eye
#           sees one word, and a search is for people.
# Happens:  PyMuPDF 2.0 finds nothing; pypdf 7.1.1 keeps the ligature too, pypdfium2 5.15.2 writes the two
#           letters.
# Product:  linter/reading/pdf.py reads by pdfium; a word with a ligature from elsewhere is plain letters before it is
#           compared (linter/reading/kind/words.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install PyMuPDF==2.0 pypdf==7.1.1 pypdfium2==5.15.2 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

import pymupdf
import pypdf
import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
drawn = io.BytesIO()
canvas = Canvas(drawn)
canvas.setFont("Vera", 12)
canvas.drawString(72, 700, "Certiﬁcat médical, justiﬁcatif")
canvas.save()
found = [len(pymupdf.open(stream=drawn)[0].search_for(word)) for word in ("médical", "certificat")]
texts = {
    "pypdf": pypdf.PdfReader(drawn).pages[0].extract_text().strip(),
    "pypdfium2": pypdfium2.PdfDocument(drawn.getvalue())[0].get_textpage().get_text_range(),
}
print("PyMuPDF", version("PyMuPDF"), found, {name: (version(name), text) for name, text in texts.items()})
assert found == [1, 0]
assert texts["pypdf"] == "Certiﬁcat médical, justiﬁcatif"
assert texts["pypdfium2"] == "Certificat médical, justificatif"
PYTHON
