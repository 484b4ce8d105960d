#!/usr/bin/env bash
# Expected: a Data Matrix holds the letters of Latin-1, É among them, in the plainest of its codes (upper shift,
#           ISO/IEC 16022): a library that writes it takes « Élodie », as pystrich 0.20 does.
# Happens:  ppf-datamatrix 0.2 raises « min() arg is an empty sequence »: its codes have ASCII alone. The separator
#           of fields (GS) it takes.
# Product:  linter/reading/doc2d/find.py reads the codes with zxing-cpp, and writes none.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install ppf-datamatrix==0.2 pystrich==0.20 zxing-cpp==3.1.1 numpy==2.3.5 Pillow==13.0.0
python - <<'PYTHON'
from importlib.metadata import version
from io import BytesIO

import numpy
import zxingcpp
from PIL import Image
from ppf.datamatrix import DataMatrix
from pystrich.datamatrix import DataMatrixEncoder

drawn = Image.open(BytesIO(DataMatrixEncoder("Élodie").get_imagedata(cellsize=8))).convert("L")
(found,) = zxingcpp.read_barcodes(numpy.pad(numpy.asarray(drawn), 40, constant_values=255))
print("pystrich", version("pystrich"), found.text)
assert found.text == "Élodie" and DataMatrix("DC04\x1dA").matrix
try:
    DataMatrix("Élodie").matrix  # noqa: B018
except ValueError as error:
    print("ppf-datamatrix", version("ppf-datamatrix"), error)
else:
    raise AssertionError
PYTHON
