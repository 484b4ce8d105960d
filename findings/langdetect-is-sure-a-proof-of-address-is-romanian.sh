#!/usr/bin/env bash
# Expected: two detectors of languages find French in the usual titles of papers, or are in doubt about so few words.
# Happens:  langdetect 1.0.9 gives « Justificatif de domicile » to Romanian and « Relevé de notes » to Portuguese, at
#           0.99999; py3langid 0.4.0 gives « Certificat de scolarité » to Romanian.
# Product:  linter/reading/kind/language.py says no language below six common words.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install langdetect==1.0.9 py3langid==0.4.0 numpy==2.3.5
python - <<'PYTHON'
from importlib.metadata import version

import langdetect
import py3langid

langdetect.DetectorFactory.seed = 0
titles = ["Acte de naissance", "Justificatif de domicile", "Relevé de notes", "Certificat de scolarité"]
seen = {title: langdetect.detect_langs(title)[0] for title in titles}
other = {title: py3langid.classify(title)[0] for title in titles}
print("langdetect", version("langdetect"), seen)
print("py3langid", version("py3langid"), other)
assert [seen[title].lang for title in titles[:3]] == ["fr", "ro", "pt"]
assert min(seen[title].prob for title in titles[:3]) > 0.999
assert list(other.values()) == ["fr", "fr", "fr", "ro"]
PYTHON
