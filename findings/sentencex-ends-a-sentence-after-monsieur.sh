#!/usr/bin/env bash
# Expected: a splitter of sentences that has rules for French knows « M. » and « art. L. », as it knows « Mme » and
#           « Tél. ».
# Happens:  sentencex 1.0.32 ends a sentence after « M. », so that « Dupont est né… » has no title, after « art. »
#           and « L. », and « janv. »; sentence-splitter 1.4 knows « M. » and « art. ».
# Product:  the product cuts no sentences: labels and dates are read where they stand (linter/reading/dates.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install sentencex==1.0.32 sentence-splitter==1.4
python - <<'PYTHON'
from importlib.metadata import version

from sentence_splitter import SentenceSplitter
from sentencex import segment

texts = ["M. Dupont est né à Oran. Il vit ici.", "Vu l'art. L. 425-9 du CESEDA. Vu la demande."]
seen = [[part.strip() for part in segment("fr", text)] for text in texts]
others = [SentenceSplitter(language="fr").split(text) for text in texts]
print("sentencex", version("sentencex"), seen, "sentence-splitter", version("sentence-splitter"), others)
assert seen[0] == ["M.", "Dupont est né à Oran.", "Il vit ici."]
assert seen[1] == ["Vu l'art.", "L.", "425-9 du CESEDA.", "Vu la demande."]
assert [len(parts) for parts in others] == [2, 2]
PYTHON
