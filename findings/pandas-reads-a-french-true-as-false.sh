#!/usr/bin/env bash
# Expected: a ticked cell of a LibreOffice sheet is true whatever the language: the value is in the attribute
#           office:boolean-value, the text is for the eye.
# Happens:  pandas 3.0.0 with odfpy 1.4.1 compares the text with TRUE: the cell that French LibreOffice shows as VRAI
#           is False, without a word.
# Product:  lists of people are read from .xlsx and CSV (linter/given/people.py), an OpenDocument sheet is not one of
#           them.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pandas==3.0.0 odfpy==1.4.1
python - <<'PYTHON'
import io
from importlib.metadata import version

import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

sheet = OpenDocumentSpreadsheet()
table = Table(name="Feuille1")
sheet.spreadsheet.addElement(table)
for shown in ("TRUE", "VRAI"):
    cell = TableCell(valuetype="boolean", booleanvalue="true")
    cell.addElement(P(text=shown))
    row = TableRow()
    row.addElement(cell)
    table.addElement(row)
file = io.BytesIO()
sheet.save(file)
read = [bool(each) for each in pandas.read_excel(file, engine="odf", header=None)[0]]
print("pandas", version("pandas"), "odfpy", version("odfpy"), read)
assert read == [True, False]
PYTHON
