"""Whom a text names: where words say it, and nobody otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.content import PageText, Source
from linter.reading.people import named_people, written_on


def _page(text: str) -> PageText:
    return PageText(1, text, Source.TEXT_LAYER)


@pytest.mark.parametrize(
    ("text", "surname", "given_names"),
    [
        ("Nom : DIALLO\nPrénom : Mariama", "DIALLO", "Mariama"),
        ("NOM / SURNAME\nDIALLO\nPRÉNOMS / FORENAMES\nMariama Binta", "DIALLO", "Mariama Binta"),
        ("Nom de naissance : N'DIAYE\nPrénom(s) : Awa", "N'DIAYE", "Awa"),
        ("Surname: Lévy-Ba\nGiven names: Zoé", "Lévy-Ba", "Zoé"),
        ("Nom : DE LA TOUR\nNé le 3 mars 1990\nPrénoms : Anne, Marie", "DE LA TOUR", "Anne"),
    ],
)
def test_labels_name_the_holder(text: str, surname: str, given_names: str) -> None:
    (holder, *_) = named_people(_page(text))
    assert (holder.role, holder.surname) == ("titulaire", surname)
    assert holder.given_names.startswith(given_names.split(",", maxsplit=1)[0])
    assert not holder.certain


@pytest.mark.parametrize(
    ("text", "role", "written"),
    [
        ("Je soussignée Mme Léa MARTIN, demeurant 3 rue X", "declarant", "Léa MARTIN"),
        ("Je soussigné(e), Paul Durand né le 2 mai 1970", "declarant", "Paul Durand"),
        ("certifie héberger à mon domicile M. Ali BEN SALEM depuis 2024", "heberge", "Ali BEN"),
        ("Titulaire du contrat : Mme Awa NDIAYE", "titulaire", "Awa NDIAYE"),
    ],
)
def test_set_phrases_name_people(text: str, role: str, written: str) -> None:
    found = [each for each in named_people(_page(text)) if each.role == role]
    assert found
    assert found[0].written.startswith(written)
    assert found[0].surname == ""


@pytest.mark.parametrize(
    "text",
    [
        "Nom du fichier\nfacture 12",
        "Nom : 12345\nPrénom : 678",
        "Nom\nPrénom\nDate de naissance",
        "ÉLECTRICITÉ DE L'ESSAI\n12 rue des Lilas\n38000 Grenoble",
        "Signature de Monsieur le Maire",
        "",
    ],
)
def test_nobody_is_named_without_words_that_say_so(text: str) -> None:
    assert named_people(_page(text)) == ()


def test_a_name_is_seen_beside_its_zone_only() -> None:
    zone = "P<UTONGUYEN<<MINH<ANH<<<<<<<<<<<"
    assert not written_on("NGUYEN", _page(zone))
    assert written_on("NGUYEN", _page(f"Nom : Nguyên\n{zone}"))
    assert not written_on("MINH ANH", _page("Minh"))
    assert not written_on("", _page("Minh"))


@given(st.text(max_size=300))
def test_any_text_gives_people_or_nobody(text: str) -> None:
    for each in named_people(_page(text)):
        assert each.surname or each.written
