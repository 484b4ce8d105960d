"""Whether a name may be a slip: the page spells it otherwise, or a space cuts it."""

from __future__ import annotations

import pytest

from linter.model.content import PageText
from linter.model.words import Source
from linter.reading.misspelt import is_doubtful
from linter.reading.people import named_people


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("LEEBVRE PAUL", "M LEEBVRE PAUL\nTitulaire : LEFEBVRE PAUL"),
        ("BFRTIN Oumou", "Mme 8ERTIN Oumou certifie que BFRTIN Oumou"),
        ("DIALO Awa", "DIALO Awa, Awa DIALLO"),
        ("OUEDRAOG O AWA", "OUEDRAOG O AWA"),
    ],
)
def test_a_name_that_the_page_spells_otherwise_is_doubtful(name: str, text: str) -> None:
    assert is_doubtful(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DIALLO Awa", "DIALLO Awa"),
        ("DIALLO Awa", "Awa DIALLO\nDIALLO Awa\nDIALO Awa"),  # twice against once
        ("DIALLO Awa", "DIALLO Awa et DIALLO Moussa, Awa NDIAYE"),
        ("DIALLO Awa", "DIALLO Awa\nP<GINDIALO<<AWA<<<"),  # a zone cuts names short
        ("DOS SANTOS E SILVA", "DOS SANTOS E SILVA"),
        ("BA Ali", "BA Ali\nRA 12"),
    ],
)
def test_one_spelling_is_no_doubt(name: str, text: str) -> None:
    assert not is_doubtful(name, text)


def test_only_what_is_read_from_a_picture_is_doubted() -> None:
    text = "Titulaire du compte : BENAL I MOHAMED"
    assert not named_people(PageText(1, text, Source.OCR))
    assert named_people(PageText(1, text, Source.TEXT_LAYER))
