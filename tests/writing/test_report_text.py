"""The text report: what a person reads, to the letter."""

from __future__ import annotations

import re

import pytest

from linter.writing.report_text import render
from tests.writing.examples import REPORT

WHOLE = """\
dossiers/été 1 — etudiant, renouvellement, dépôt le 23 novembre 2026 — À SCANNER DE NOUVEAU

  Refus probable       coupé.pdf : Le fichier est abîmé. [FIC02]
                       → Scannez-le de nouveau.
  Complément probable  Téléphone : Le numéro contient des séparateurs. [TEL01]
                       → Écrivez les chiffres à la suite. Valeur proposée : 0612
  Information          Dans les délais. [DEL02]
  Non vérifié          coupé.pdf : le fichier est abîmé [FIC09, FIC10]
                       → Ouvrez-le.

  Pièces demandées
  Non exigible         =Casier [31mjudiciaire : Ne figure pas à la ligne 25.
  Laissé de côté       lien : c'est un lien

  3 remarques, 2 points non vérifiés.
  Vérifié : 1 fichier lu en entier (été.pdf).
  Pas vérifié : 1 fichier pas lu en entier (coupé.pdf).

dossiers/b — PRÊT

  Aucune remarque.

Prêts : 1
  dossiers/b
Pas prêts : 1
  dossiers/été 1 (à scanner de nouveau) : 1 refus probable

1 remarque se corrige seule : ajoutez --fix --out DOSSIER pour une copie prête à déposer.
Texte ancien.
Vérifié le 23 novembre 2026 sur la base : annexe 10 en vigueur au 2024-07-01.
"""


def test_the_whole_report() -> None:
    assert render(REPORT) == WHOLE


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_the_terminal_and_lose_no_word(width: int) -> None:
    shown = render(REPORT, width=width)
    assert max(map(len, shown.splitlines())) <= width
    assert shown.split() == WHOLE.split()


def test_a_narrow_terminal_still_shows_everything() -> None:
    assert render(REPORT, width=34).split() == WHOLE.split()


def test_colours_change_nothing_but_colours() -> None:
    coloured = render(REPORT, colour=True)
    assert "\x1b[1;31mRefus probable\x1b[0m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == WHOLE
