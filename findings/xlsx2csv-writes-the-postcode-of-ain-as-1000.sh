#!/usr/bin/env bash
# Expected: a table made text is what stands in its cells: a postcode kept as a number with the form 00000 is 01000, as
#           12/03/1990 is the date that its form makes of 32944.
# Happens:  xlsx2csv 0.8.6 makes the dates so, and writes 1000 for the postcode, 612345678 for a phone number and 1.25
#           for 30:00 hours.
# Product:  linter/given/people.py takes names and dates of birth from such a table, no postcode and no phone number.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install xlsx2csv==0.8.6 openpyxl==3.1.5
python - <<'PYTHON'
import io
from importlib.metadata import version
from datetime import datetime, timedelta

from openpyxl import Workbook
from xlsx2csv import Xlsx2csv

cells = [
    (datetime(1990, 3, 12), "dd/mm/yyyy"), (1000, "00000"), (612345678, '0#" "##" "##" "##" "##'), (timedelta(hours=30), "[h]:mm"),
]
book = Workbook()
book.active.append([value for value, _ in cells])
for cell, (_, form) in zip(book.active[1], cells):
    cell.number_format = form
book.save("table.xlsx")
text = io.StringIO()
Xlsx2csv("table.xlsx").convert(text)
print("xlsx2csv", version("xlsx2csv"), text.getvalue().strip())
assert text.getvalue().strip() == "12/03/1990,1000,612345678,1.25"
PYTHON
