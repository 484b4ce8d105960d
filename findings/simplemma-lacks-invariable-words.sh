#!/usr/bin/env bash
# Expected: a word that simplemma lemmatises to itself correctly is one that it knows.
# Happens:  simplemma 2.0.0 does not know French words that end on -s or -x in the singular too: décès,
#           époux, avis, accès, pays… though procès, mois and fils are known; each has the right lemma.
# Product:  a word of a request is looked for in the catalogue first, where these stand (linter/matching/label).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install simplemma==2.0.0
python - <<'PYTHON'
from importlib.metadata import version

import simplemma

words = ["décès", "époux", "avis", "accès", "succès", "excès", "progrès", "pays"]
others = ["procès", "mois", "fils", "concours", "frais", "relevé", "naissance"]
unknown = [word for word in words + others if not simplemma.is_known(word, lang="fr")]
print("simplemma", version("simplemma"), "unknown:", unknown)
assert unknown == words
assert all(simplemma.lemmatize(word, lang="fr") == word for word in words)
PYTHON
