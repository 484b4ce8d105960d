#!/usr/bin/env bash
# Expected: py2ddoc reads the header of a 2D-Doc as ANTS writes it: days in hexadecimal, a type of two characters,
#           then a perimeter.
# Happens:  py2ddoc 0.1.4 reads the days in base 36 and type and perimeter as one: an invoice of 2 January 2026 (type
#           00, perimeter 01) is a tax notice (« 0001 ») of 2273.
# Product:  linter/reading/doc2d/parse.py and types.toml follow the specification; the official examples are its
#           measure (docs/2d-doc.md).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install py2ddoc==0.1.4
python - <<'PYTHON'
from datetime import date, timedelta
from importlib.metadata import version

from py2ddoc import TwoDDoc

day = date(2026, 1, 2)
code = f"{(day - date(2000, 1, 1)).days:04X}"
content = f"DC03FR000001{code}{code}0001" + "10ALEX ESSAI\x1d" + "\x1f" + "A" * 103
found = TwoDDoc.from_string(content, verify=False)
print("py2ddoc", version("py2ddoc"), code, found.doc_date, found.doc_type, found.doc_type_label)
assert date(2000, 1, 1) + timedelta(days=int(code, 16)) == day
assert found.doc_date == date(2273, 5, 7)
assert (found.doc_type, found.doc_type_label) == ("0001", "Avis d'imposition")
PYTHON
