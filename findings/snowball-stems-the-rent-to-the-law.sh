#!/usr/bin/env bash
# Expected: the French Snowball stemmer keeps apart words that mean other things: « loyer » and « loi », « étranger »
#           and « étrange », the host and the hosted person.
# Happens:  snowballstemmer 3.1.1 stems « loyer » to « loi », « étranger » to « étrang » as « étrange » (the feminine
#           « étrangère » is another), « hébergé » and « hébergeant » to one, « travaux » to no form of « travail ».
# Product:  linter/matching/label/normalise.py takes off plurals and little more; loyer, loi, hébergé and hébergeant
#           stay four.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install snowballstemmer==3.1.1
python - <<'PYTHON'
from importlib.metadata import version

import snowballstemmer

words = "loyer loyers loi étranger étrangère étrange hébergé hébergeant hébergement travail travaux"
stem = dict(zip(words.split(), snowballstemmer.stemmer("french").stemWords(words.split())))
print("snowballstemmer", version("snowballstemmer"), stem)
assert stem["loyer"] == stem["loi"] != stem["loyers"]
assert stem["étranger"] == stem["étrange"] != stem["étrangère"]
assert stem["hébergé"] == stem["hébergeant"] == stem["hébergement"]
assert stem["travaux"] != stem["travail"]
PYTHON
