"""Words of a page as they are compared, at each length from which they are treated otherwise."""

from __future__ import annotations

import pytest

from linter.reading.kind.words import Sign, Vocabulary, Words, tokens


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("bis", ["bis"]),  # of three letters, the last is no plural
        ("avis", ["avi"]),
        ("taux", ["tau"]),
        ("née", ["nee"]),
        ("logee", ["loge"]),
        ("5g", ["5g"]),  # as many figures as letters: no misread word
        ("fact0re", ["factore"]),
        ("123", ["123"]),
        ("2026", []),  # a year says nothing of what a page is
    ],
)
def test_a_word_is_folded_from_a_length_on(text: str, read: list[str]) -> None:
    assert tokens(text) == read


def test_small_words_do_not_count_and_no_other_is_small() -> None:
    small = "de du des la le les a au aux et en un une ce cet cette sur pour par d'un l'une"
    assert tokens(small) == []
    others = "non dans sans sous avec hors chez vers"
    assert len(tokens(others)) == len(others.split())


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("lye", "lye"),
        ("loye", "loye"),  # four letters: too short to be a slip
        ("loyar", "loyer"),
        ("quitance", "quittance"),
        ("quitanse", "quittance"),  # two slips, from eight letters on
        ("quitans", "quitans"),  # of seven, one only
        ("loyal", "loyal"),  # « loyer » is two slips away
        ("rente", "rente"),  # itself one of ours
        ("vente", "vente"),  # between « rente » and « tente »: neither
    ],
)
def test_a_slip_is_the_only_word_near_it(word: str, read: str) -> None:
    ours = Vocabulary(["loyer", "quittance", "rente", "tente"])
    assert ours.spell(word) == read
    assert ours.spell(word) == read  # and is remembered so


@pytest.mark.parametrize(
    ("phrase", "page", "there"),
    [
        ("carte sejou", "cartesejou", False),  # ten letters
        ("carte sejours", "cartesejour", False),
        ("attestation fin", "attestationfin", True),  # fourteen
        ("carte famill", "cartefamill", False),  # eleven
        ("carte famille", "cartefamille", True),  # twelve
        ("fin loyer", "fin de loyer", True),
        ("fin loyer", "finloyer", False),
    ],
)
def test_a_long_phrase_is_found_without_its_spaces(phrase: str, page: str, *, there: bool) -> None:
    assert bool(Words.of(page).find(Sign.of(phrase))) is there
