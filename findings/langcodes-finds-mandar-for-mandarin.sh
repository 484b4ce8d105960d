#!/usr/bin/env bash
# Expected: the name « mandarin », asked in French, leads to Mandarin Chinese (cmn), or to Chinese (zh).
# Happens:  langcodes 3.5.1 with language_data 1.4.0 gives mdr, Mandar, a language of Sulawesi, whose French name it
#           spells alike; « chinois » is zh.
# Product:  languages are told from the words of a page (linter/reading/kind/language.py), never from such a list.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install langcodes==3.5.1 language_data==1.4.0
python - <<'PYTHON'
from importlib.metadata import version

import langcodes

seen = {name: langcodes.find(name, language="fr").to_tag() for name in ("mandarin", "chinois")}
shown = langcodes.Language.get("mdr").display_name("en")
print("langcodes", version("langcodes"), seen, shown)
assert (seen, shown) == ({"mandarin": "mdr", "chinois": "zh"}, "Mandar")
PYTHON
