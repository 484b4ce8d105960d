"""What spreads and shrinks a picture gives what a rank filter gives, in a fraction of the time."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from linter.reading.page.grey import shrunk, spread


@given(
    st.integers(1, 30),
    st.integers(1, 30),
    st.integers(1, 7),
    st.sampled_from((0.02, 0.5, 0.98)),
    st.randoms(use_true_random=False),
)
def test_a_picture_spreads_and_shrinks_as_a_rank_filter_has_it(
    width: int, height: int, reach: int, share: float, chance: Random
) -> None:
    picture = Image.new("L", (width, height))
    dots = range(width * height)
    picture.putdata([chance.choice((255, 90)) if chance.random() < share else 0 for _ in dots])
    for ours, theirs in ((spread, ImageFilter.MaxFilter), (shrunk, ImageFilter.MinFilter)):
        expected = picture.filter(theirs(2 * reach + 1))
        assert ours(picture, reach).tobytes() == expected.tobytes()
