#!/usr/bin/env bash
# Expected: the text of a page in ALTO gives a word cut at the end of a line as its two halves, or once whole: the
#           format keeps both (SUBS_TYPE, SUBS_CONTENT).
# Happens:  alto-tools 0.1.0 (-t) writes the first half again in place of the second: « d'héberge- » and « ment » come
#           out as « d'héberge » and « d'héberge » again, joined to the next word, and « ment » is nowhere.
# Product:  linter/reading/ocr reads words and places from Tesseract itself, not from ALTO.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install alto-tools==0.1.0
python - <<'PYTHON'
import io
import sys
import xml.etree.ElementTree as tree
from contextlib import redirect_stdout
from importlib.metadata import version

from alto_tools import alto_tools

NAMESPACE = "http://www.loc.gov/standards/alto/ns-v3#"
whole = "SUBS_CONTENT=\"d'hébergement\""
lines = [
    f"<String CONTENT='Attestation'/><SP/><String CONTENT=\"d'héberge\" SUBS_TYPE='HypPart1' {whole}/><HYP CONTENT='-'/>",
    f"<String CONTENT='ment' SUBS_TYPE='HypPart2' {whole}/><SP/><String CONTENT='Lyon'/>",
]
block = "".join(f"<TextLine>{line}</TextLine>" for line in lines)
page = f"<PrintSpace><TextBlock>{block}</TextBlock></PrintSpace>"
document = tree.fromstring(f"<alto xmlns='{NAMESPACE}'><Layout><Page>{page}</Page></Layout></alto>")
text = io.StringIO()
with redirect_stdout(text):
    alto_tools.alto_text(tree.ElementTree(document), NAMESPACE)
seen = text.getvalue().split("\n")
print("alto-tools", version("alto-tools"), seen)
assert "".join(seen).split() == ["Attestation", "d'héberged'hébergeLyon"]
PYTHON
