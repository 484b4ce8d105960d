"""Whose lines lie askew: a page of print, however it was laid."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from linter.reading.page.askew import levelled, slant


def _page(lines: int = 40) -> Image.Image:
    """Lines of words of uneven lengths."""
    page = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(page)
    for line in range(lines):
        for word in range(9):
            left = 120 + 110 * word
            box = (left, 150 + 36 * line, left + 60 + (line * 7 + word * 13) % 40, 165 + 36 * line)
            draw.rectangle(box, 30)
    return page


def _turned(angle: float) -> Image.Image:
    return _page().rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


@pytest.mark.parametrize("angle", [-8, -3.5, -1.5, 1.5, 2, 5, 9])
def test_the_angle_of_a_page_is_found_and_undone(angle: float) -> None:
    turned = _turned(angle)
    assert slant(turned) == pytest.approx(angle, abs=0.5)
    assert abs(slant(levelled(turned))) <= 0.5


@pytest.mark.parametrize("angle", [-3, 4])
def test_a_page_on_its_side_is_askew_as_well(angle: float) -> None:
    assert slant(_turned(90 + angle)) == pytest.approx(angle, abs=0.5)


@pytest.mark.parametrize("angle", [0, 0.5, -0.5])
def test_a_page_that_is_about_level_is_left_as_it_is(angle: float) -> None:
    page = _turned(angle)
    assert levelled(page) is page


@pytest.mark.parametrize("size", [(1, 1), (40, 900), (900, 40), (300, 300)])
def test_a_picture_without_lines_is_left_as_it_is(size: tuple[int, int]) -> None:
    blank = Image.new("L", size, 255)
    noise = Image.effect_noise(size, 40)
    assert levelled(blank) is blank
    assert levelled(noise) is noise
