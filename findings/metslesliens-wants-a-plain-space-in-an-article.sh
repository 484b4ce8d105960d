#!/usr/bin/env bash
# Expected: the library of links between French laws finds « l'article L. 425-9 » with the no-break space that the
#           official journal sets after « L. », and « article 371-2 du code civil » at the head of a line.
# Happens:  metslesliens 1.3.0 finds neither: it wants a plain space, and « l' » or another small word before.
# Product:  linter/matching/label/normalise.py reads the words of a label the same with either space.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install metslesliens==1.3.0
python - <<'PYTHON'
from importlib.metadata import version

from metslesliens import donnelescandidats

texts = [
    "Vu l'article L. 425-9 du code",
    "Vu l'article L.\u00a0425-9 du code",
    "Vu l'article 371-2 du code civil",
    "article 371-2 du code civil",
]
seen = {text: [link for _, link in donnelescandidats(text)] for text in texts}
print("metslesliens", version("metslesliens"), seen)
assert seen[texts[0]] == ["article L. 425-9"] and seen[texts[1]] == []
assert seen[texts[2]] == ["article 371-2 du code civil"] and seen[texts[3]] == ["code civil"]
PYTHON
