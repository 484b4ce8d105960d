#!/usr/bin/env bash
# Expected: extractText of a cell with two lines (an address) gives them on two lines: the documentation says that
#           newlines are « correctly evaluated ».
# Happens:  odfpy 1.4.1 puts nothing between two paragraphs, so the end of the street and the postcode are one word;
#           str() loses repeated spaces too.
# Product:  lists of people are read from .xlsx and CSV (linter/given/people.py), an OpenDocument sheet is not one of
#           them.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install odfpy==1.4.1
python - <<'PYTHON'
from importlib.metadata import version

from odf.table import TableCell
from odf.teletype import extractText
from odf.text import P, S

cell = TableCell(valuetype="string")
first = P(text="12")
first.addElement(S(c=2))
first.addText("rue des Lilas")
cell.addElement(first)
cell.addElement(P(text="75010 Paris"))
print("odfpy", version("odfpy"), repr(extractText(cell)), repr(str(cell)))
assert extractText(cell) == "12  rue des Lilas75010 Paris"
assert str(cell) == "12rue des Lilas75010 Paris"
PYTHON
