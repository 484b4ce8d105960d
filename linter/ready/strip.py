"""A long screenshot or receipt: measured by its width, and cut into sheets between two lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import sqrt
from typing import Final

from PIL import Image

_SHEET: Final = sqrt(2)  # how much longer than wide a sheet is
_LONG: Final = 2.2  # so much longer, it is no sheet of paper
_SEARCHED: Final = 0.3  # of a sheet, at its foot, where a blank row is looked for
_LEVEL: Final = 24  # grey levels within a blank row


def sheet_side(size: tuple[float, float]) -> float:
    """The longer side in pixels or points; of a strip, that of a sheet as wide as it."""
    return min(max(size), _SHEET * min(size))


def is_strip(size: tuple[int, int]) -> bool:
    """Whether it is much taller than any sheet."""
    width, height = size
    return height > _LONG * width


def pieces(image: Image.Image) -> Iterator[Image.Image]:
    """The strip in sheets from top to bottom: every row once, no line of text cut if possible."""
    top, step = 0, round(image.width * _SHEET)
    while image.height - top > step * (1 + _SEARCHED):
        foot = _blank_row(image, top + round(step * (1 - _SEARCHED)), top + step)
        yield image.crop((0, top, image.width, foot))
        top = foot
    yield image.crop((0, top, image.width, image.height))


def _blank_row(image: Image.Image, first: int, last: int) -> int:
    """The middle of the highest blank band between two rows; the last row when there is none."""
    window = image.crop((0, first, image.width, last)).convert("L")
    rows = (window.crop((0, y, window.width, y + 1)).getextrema() for y in range(window.height))
    blank = [highest - lowest <= _LEVEL for lowest, highest in rows]  # type: ignore[operator]
    bands = (list(group) for empty, group in groupby(range(len(blank)), blank.__getitem__) if empty)
    best = max(bands, key=len, default=None)
    return first + best[len(best) // 2] if best else last
