"""The words of a name, by which people of several documents are told to be one."""

from __future__ import annotations

import pytest

from linter.dossier.holder import nearly
from linter.dossier.who import words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Awa Ndiaye", {"AWA", "NDIAYE"}),
        ("Awa Le Bé", {"AWA", "BE"}),
        ("Awa D. N", {"AWA"}),
        ("NDIAYE<<AWA<K", {"NDIAYE", "AWA"}),
        ("", set()),
        ("-", set()),
    ],
)
def test_an_initial_is_no_word_of_a_name(name: str, expected: set[str]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("typed", "read", "expected"),
    [
        ("Awax", "AWAY", True),  # three letters of four: on the bound
        ("Awxy", "AWAB", False),
        ("Ndiaye", "NDIAYE", True),
        ("N Diaye", "NDIAYE", True),
        ("Diallo", "NDIAYE", False),
    ],
)
def test_a_slip_of_the_keyboard_is_nearly_the_name(
    typed: str, read: str, *, expected: bool
) -> None:
    assert nearly(typed, read) is expected


def test_particles_are_no_words_of_a_name() -> None:
    assert words("Awa de du da di el al la le ben ep nee Sy") == {"AWA", "SY"}
