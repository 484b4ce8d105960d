#!/usr/bin/env bash
# Expected: a splitter of sentences made for French knows « art. », « bd. », « janv. » and « St. », as it knows « M. ».
# Happens:  pysbd 0.3.4 ends a sentence after each of them, and so a decision's « Vu l'art. L. 425-9 » loses its
#           number, and a birth its year.
# Product:  the product cuts no sentences: labels and dates are read where they stand (linter/reading/dates.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pysbd==0.3.4
python - <<'PYTHON'
from importlib.metadata import version

import pysbd

split = pysbd.Segmenter(language="fr", clean=False).segment
texts = [
    "M. Diallo vit à Lyon.",
    "L'article L. 425-9 s'applique.",
    "Vu l'art. L. 425-9 du code.",
    "Née le 3 janv. 1990 à Dakar.",
    "Au 12 bd. Voltaire, à Paris.",
]
seen = {text: [each.strip() for each in split(text)] for text in texts}
print("pysbd", version("pysbd"), seen)
assert [len(each) for each in seen.values()] == [1, 1, 2, 2, 2]
assert seen[texts[2]] == ["Vu l'art.", "L. 425-9 du code."]
PYTHON
