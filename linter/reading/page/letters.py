"""How tall the letters of a page are: what tells how fine a picture its reading needs."""

from __future__ import annotations

import re
from typing import Final

from PIL import Image

from linter.reading.page.grey import percentile

_STRIP: Final = 32  # pixels across: three letters or so, over which a leaning line hardly moves
_INKED: Final = 38  # of 255, of a strip's row: less is a stroke that rises above the line
_PAPER, _DARKER = 0.8, 50  # the level of paper, as a percentile; ink is that much darker
_RUN: Final = re.compile(rb"\x01{6,}")  # rows: lower is a dot or a part of a letter
_TALLEST: Final = 40  # rows: beyond, it is a picture
_SMALL: Final = 0.1  # of the lines: so many are the small print
_ENOUGH: Final = 40  # lines seen in strips; fewer say nothing of the page


def small_letters(grey: Image.Image) -> int | None:
    """The height in pixels of the low letters (« x ») of the small print; None when unknown.

    `grey` is in mode L, at about 200 dots an inch. Each strip of the page is cut where a row has
    hardly any ink: what is left between are lines of text, without what rises above or below.
    Letters of headings, wider than a strip, come out less tall than they are.
    """
    paper = max(0, round(percentile(grey, _PAPER)) - _DARKER)
    ink = grey.point([255] * paper + [0] * (256 - paper))
    strips = ink.reduce((_STRIP, 1)).transpose(Image.Transpose.TRANSPOSE)
    rows = strips.point([0] * _INKED + [1] * (256 - _INKED)).tobytes()
    heights = sorted(len(run) for run in _RUN.findall(rows) if len(run) <= _TALLEST)
    return heights[int(len(heights) * _SMALL)] if len(heights) >= _ENOUGH else None
