"""Letters in plain ASCII."""

from hypothesis import example, given
from hypothesis import strategies as st
from unidecode import unidecode

from linter.text.ascii import in_ascii


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("Évry, n° 12 : 3,50 € — « œuvre »")
@example("Жанна ½ ① ²")
def test_the_same_as_unidecode(text: str) -> None:
    assert in_ascii(text) == unidecode(text)
    assert in_ascii(text) == unidecode(text), "also when each sign is known"
