"""What tells that a page begins a document, sign by sign."""

from __future__ import annotations

import pytest

from linter.model.content import PageText
from linter.model.words import Source
from linter.reading.sheets import _is_headline, sheet_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SUPPLÉMENT AU DIPLÔME", True),
        ("AVIS D\u2019ÉCHÉANCE", False),  # one word beside what an elision cuts
        ("ATTESTATION", False),
        ("ATTESTATION 2026", False),
        ("À B", False),
        ("Supplément Au Diplôme", False),
        ("P<UTONDIAYE<<AWA", False),
    ],
)
def test_a_headline_is_several_words_in_capitals(line: str, expected: object) -> None:
    assert _is_headline(line) is expected


def test_a_title_is_taken_before_a_mere_headline() -> None:
    lines = "MUTUELLE DE TEST ET FILS\nATTESTATION DE DROITS\nnée le 3 mars 2001"
    titled = sheet_of(1, PageText(1, lines, Source.TEXT_LAYER))
    assert titled.title
    bare = sheet_of(1, PageText(1, "SUPPLÉMENT AU DIPLÔME\ntexte", Source.TEXT_LAYER))
    assert bare.title
