"""A title as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.law.load import load_law
from linter.law.model import Law, Title
from linter.law.text.official import official_of
from linter.law.text.show import render_title
from tests.law.synthetic import TEXT, write_law

REAL = load_law()


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return load_law(write_law(tmp_path))


def test_shows_documents_conditions_figures_and_texts(law: Law) -> None:
    shown = render_title(law.title("marin"), law)
    for words in (
        "Ligne 1 · marin", "carte de marin", "L. 1-1", "ANEF : oui depuis le 1er janvier 2021",
        "dans tous les cas", "A10-1.1.d1", "livret de marin", "de moins de 6 mois",
        "à la remise du titre", "renouvellement · si vous êtes marin", "ou fascicule",
        "si c'est la première fois", "pièces de A10-1.1", "Mayotte", "dispense : pas de timbre",
        "R. 1-1 2°, version du 1er mai 2021 · dû : bulletin météo", "peut servir : fascicule",
        "annexe d'essai en vigueur au 1er juillet 2024",
    ):  # fmt: skip
        assert words in shown, words


def test_quotes_the_law_only_when_its_text_was_imported(law: Law) -> None:
    title = law.title("marin")
    quoted = render_title(title, law, official_of(TEXT, "essai"))
    assert "« bulletin météo ou fascicule de demi-saison »" in quoted
    assert "«" not in render_title(title, law)


def test_a_title_without_a_row_says_that_nothing_can_be_concluded(law: Law) -> None:
    shown = render_title(law.title("grand-large"), law)
    assert "convention du large" in shown
    assert "aucune pièce ne peut y être dite non exigible" in shown
    assert "bulletin météo" not in shown


@pytest.mark.parametrize("title", list(REAL.all_titles()), ids=lambda title: title.slug)
def test_every_real_title_fits_a_terminal(title: Title) -> None:
    shown = render_title(title, REAL)
    assert all(len(line) <= 100 for line in shown.splitlines())
    assert all(item.id in shown for _, item in title.bullets)
