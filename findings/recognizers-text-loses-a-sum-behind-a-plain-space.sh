#!/usr/bin/env bash
# Expected: « 2 450,00 euros » on a pay slip is 2450 euros, as « 450,00 euros » is 450 and « 2 450 euros » 2450.
# Happens:  recognizers-text-number-with-unit 1.0.2a2 (fr-fr) finds « euros » with no figure; with the narrow no-break
#           space of good typography, which few programs write, it reads the sum.
# Product:  the product reads no sum of money from a page.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install recognizers-text-number-with-unit==1.0.2a2 recognizers-text==1.0.2a2 emoji==1.7.0
python - <<'PYTHON'
from importlib.metadata import version

from recognizers_number_with_unit import recognize_currency

texts = ("450,00 euros", "2 450 euros", "2 450,00 euros", "2\u202f450,00 euros")
seen = {text: [each.resolution["value"] for each in recognize_currency(text, "fr-fr")] for text in texts}
name = "recognizers-text-number-with-unit"
print(name, version(name), seen)
assert list(seen.values()) == [["450"], ["2450"], [None], ["2450"]]
PYTHON
