#!/usr/bin/env bash
# Expected: py2ddoc cuts a field of fixed length, such as a postcode, at its length: the specification of 2D-Doc puts
#           no separator behind it.
# Happens:  py2ddoc 0.1.4 only cuts at separators: the postcode 75001 (field 24) and the country FR (field 26) behind
#           it are one field, « 7500126FR », and field 26 is missing.
# Product:  linter/reading/doc2d/fields.tsv gives each field's length, and parse.py ends fixed ones there.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install py2ddoc==0.1.4
python - <<'PYTHON'
from importlib.metadata import version

from py2ddoc import TwoDDoc

data = "10ALEX ESSAI\x1d" + "24" + "75001" + "26" + "FR"
found = TwoDDoc.from_string("DC03FR0000012519251900" + "01" + data + "\x1f" + "A" * 103, verify=False)
print("py2ddoc", version("py2ddoc"), found.fields)
assert found.fields == {"10": "ALEX ESSAI", "24": "7500126FR"}
PYTHON
