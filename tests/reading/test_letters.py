"""How tall letters are, and that a page is read no coarser than its small print allows."""

from __future__ import annotations

import pytest
from PIL import Image

from linter.reading.page.letters import small_letters
from tests.reading.pages import written


@pytest.mark.parametrize("points", [7, 9, 11])
def test_letters_are_as_tall_as_they_are_printed(points: float) -> None:
    height = small_letters(written(30, points=points))
    assert height is not None
    assert height == pytest.approx(points / 72 * 200 * 0.55, abs=2)  # an « x » and its soft rim


def test_some_lines_of_small_print_count_however_tall_the_rest() -> None:
    page, small = written(24, points=14), written(60, points=7)
    half = page.height // 2
    page.paste(small.crop((0, half, small.width, small.height)), (0, half))
    assert small_letters(page) == small_letters(small)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_of_a_page_without_lines_nothing_is_said(level: int) -> None:
    assert small_letters(Image.new("L", (1654, 2339), level)) is None
