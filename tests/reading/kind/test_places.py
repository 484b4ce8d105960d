"""Where words stand in a text, each place of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reading.kind.words import _places


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("abab", "ab", [0, 2]),
        ("aaa", "aa", [0, 1]),
        ("aa", "a", [0, 1]),
        ("ba", "a", [1]),
        ("b", "a", []),
    ],
)
def test_each_place_is_found(text: str, wanted: str, places: list[int]) -> None:
    assert _places(text, wanted) == places


@given(st.text("ab", max_size=30), st.text("ab", min_size=1, max_size=3))
def test_a_place_is_where_the_words_begin(text: str, wanted: str) -> None:
    every = [at for at in range(len(text)) if text.startswith(wanted, at)]
    assert _places(text, wanted) == every
