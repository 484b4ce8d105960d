"""Small words of a name stay as they are, and are written rightly when all is in capitals."""

from __future__ import annotations

import pytest

from linter.rules.names.spelling import Spelling, spell

SMALL = ["de", "du", "des", "dit", "dite"]
SMALL_INSIDE = [
    "da",
    "das",
    "do",
    "dos",
    "di",
    "del",
    "della",
    "dello",
    "delle",
    "dei",
    "degli",
    "dal",
    "las",
    "los",
    "wa",
    "dalla",
    "y",
    "von",
    "vom",
    "van",
    "vanden",
    "vander",
    "zu",
    "zum",
    "zur",
    "der",
    "den",
    "ter",
    "ten",
    "te",
    "het",
    "in",
    "op",
    "aan",
]
CAPITAL = [
    "la",
    "le",
    "les",
    "lo",
    "el",
    "al",
    "ben",
    "bin",
    "bint",
    "ibn",
    "ould",
    "ou",
    "wuld",
    "mint",
    "abu",
    "abou",
    "aït",
    "ait",
    "e",
    "i",
    "af",
    "av",
    "ap",
    "ní",
    "nic",
    "ó",
    "uulu",
    "kyzy",
    "qizi",
    "oglu",
    "ogly",
]


@pytest.mark.parametrize("small", [*SMALL, *SMALL_INSIDE, *CAPITAL])
def test_a_small_word_inside_a_name_is_no_fault(small: str) -> None:
    for name in (f"Diallo {small} Rhysand", f"Diallo {small.upper()} Rhysand"):
        assert spell(name) == Spelling(name)


def test_another_word_without_its_capital_is_one() -> None:
    assert spell("Diallo rhysand").no_capital
    assert spell("Diallo RHYSAND").capitals


@pytest.mark.parametrize("small", [*SMALL, *SMALL_INSIDE])
def test_of_a_name_in_capitals_it_is_written_small(small: str) -> None:
    assert spell(f"DIALLO {small.upper()} RHYSAND").right == f"Diallo {small} Rhysand"


@pytest.mark.parametrize("word", CAPITAL)
def test_of_a_name_in_capitals_it_keeps_its_capital(word: str) -> None:
    assert spell(f"DIALLO {word.upper()} RHYSAND").right == f"Diallo {word.title()} Rhysand"
