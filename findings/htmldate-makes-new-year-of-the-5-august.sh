#!/usr/bin/env bash
# Expected: the date of a page of an administration, « Mis à jour le 5 août 2026 », is read, or none is: « Publié le 12
#           mars 2026 » is.
# Happens:  htmldate 1.11.0 answers 1 January 2026, from the year alone, for « 5 août », « 1er mars » and « 12 févr. »,
#           and for a page without a date that names 2026; a decree that the page cites comes before the page's own
#           date.
# Product:  linter/reading/dates.py reads these, and never makes a day of a year.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install htmldate==1.11.0
python - <<'PYTHON'
from importlib.metadata import version

from htmldate import find_date


def page(text):
    filling = "<p>" + "Voici ce qui est demandé pour la carte. " * 20 + "</p>"
    return f"<html lang='fr'><body><article><h1>Titre de séjour</h1><p>{text}</p>{filling}</article></body></html>"


texts = [
    "Publié le 12 mars 2026",
    "Publié le 1er mars 2026",
    "Mis à jour le 5 août 2026",
    "Modifié le 12 févr. 2026",
    "Le plafond de 2026 est de 450 euros",
    "Arrêté du 30 avril 2021. Publié le 12 mars 2026",
]
seen = [find_date(page(text), original_date=False) for text in texts]
print("htmldate", version("htmldate"), dict(zip(texts, seen)))
assert seen == ["2026-03-12", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2021-04-30"]
PYTHON
