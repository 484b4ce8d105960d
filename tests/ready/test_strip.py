"""A long screenshot keeps its width, and is cut between two lines into sheets."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from pypdf import PdfReader

from linter.ready.convert import make
from linter.ready.order import Order, Original
from linter.ready.strip import is_strip, pieces, sheet_side
from tests.ready.sheets import as_bytes, written

LONG = written((420, 2900), tuple(f"Ligne {number} du relevé de compte" for number in range(8)))


def striped(width: int, height: int, step: int) -> Image.Image:
    """Dark lines as tall as the blank between them."""
    page = Image.new("L", (width, height), 255)
    for top in range(step, height - step, 2 * step):
        page.paste(0, (width // 4, top, width // 2, top + step))
    return page


@given(st.integers(40, 90), st.integers(230, 1500), st.integers(3, 20))
def test_every_row_is_there_once_and_no_line_is_cut(width: int, height: int, step: int) -> None:
    page = striped(width, height, step)
    parts = list(pieces(page))
    whole = Image.new("L", page.size)
    top = 0
    for each in parts:
        whole.paste(each, (0, top))
        top += each.height
    assert top == height
    assert ImageChops.difference(whole, page).getbbox() is None
    searched = 0.3 * sheet_side(page.size)
    if searched > 2 * step:  # a blank row lies where one is looked for
        for one, following in pairwise(parts):
            assert one.crop((0, one.height - 1, width, one.height)).getextrema() == (255, 255)
            assert following.crop((0, 0, width, 1)).getextrema() == (255, 255)
    assert len(parts) > 1 or height <= 1.3 * 2**0.5 * width + 1


@pytest.mark.parametrize(
    ("size", "strip"), [((1000, 1414), False), ((1000, 2200), False), ((1000, 2201), True)]
)
def test_what_a_strip_is(size: tuple[int, int], strip: bool) -> None:  # noqa: FBT001 -- a case
    assert is_strip(size) is strip
    assert not is_strip(size[::-1])
    assert sheet_side(size) == sheet_side(size[::-1]) <= 1415


@pytest.mark.parametrize("images", [False, True])
def test_a_screenshot_keeps_its_width(tmp_path: Path, images: bool) -> None:  # noqa: FBT001 -- a case
    path = tmp_path / "capture.png"
    path.write_bytes(as_bytes(LONG, "PNG"))
    made = make(Order((Original(path, path.name, "image/png"),), 5_000_000, images=images))
    assert made.content
    path.write_bytes(made.content)
    if images:
        with Image.open(path) as kept:
            assert kept.size == LONG.size
        return
    pages = PdfReader(path).pages
    assert len(pages) > 3
    assert "coupé en" in " ".join(made.done)
    parts = [each.images[0].image for each in pages]
    assert {each and each.width for each in parts} == {LONG.width}
    assert sum(each.height for each in parts if each) == LONG.height
