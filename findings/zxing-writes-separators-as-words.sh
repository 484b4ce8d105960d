#!/usr/bin/env bash
# Expected: the text of a Data Matrix holds its separators (GS, US) as they are.
# Happens:  zxing-cpp 3.1.1 gives `.text` in its human-readable mode, where a separator is the four
#           letters <GS>: a value that holds those letters cannot be told from one; `.bytes` is exact.
# Product:  linter/reading/doc2d/find.py parses the bytes, never the text.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install zxing-cpp==3.1.1 numpy==2.3.5
python - <<'PYTHON'
from importlib.metadata import version

import numpy
import zxingcpp

content = "DC04FR00\x1dA\x1f"
code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.DataMatrix)
picture = numpy.pad(numpy.asarray(code.to_image(scale=6)), 30, constant_values=255)
(found,) = zxingcpp.read_barcodes(picture)
print("zxing-cpp", version("zxing-cpp"), repr(found.text), found.bytes)
assert found.text == "DC04FR00<GS>A<US>"
assert found.bytes == content.encode()
PYTHON
