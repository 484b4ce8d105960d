"""Whether a copy shows what its source shows: both are drawn, and compared block by block."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops

from linter.ready.picture import on_paper
from linter.ready.strip import sheet_side

COMPARED: Final = 1200  # pixels of the longer side of a sheet
_BLOCK = 8  # of these pixels: letters may lie half a pixel away, and grain is smoothed
_APART = 40  # grey levels between two blocks: a thin stroke that came or went; measured below 25
_SHAPE = 0.02  # of the sides' ratio: the same sheet, up to a pixel


def is_same(source: Image.Image, copy: Image.Image) -> bool:
    """Whether two pictures of a page show the same, but for their size, grain and colours."""
    ratio = source.width * copy.height / (source.height * copy.width)
    if abs(ratio - 1) > _SHAPE:
        return False
    scale = COMPARED / sheet_side(source.size) / _BLOCK
    blocks = (max(1, round(source.width * scale)), max(1, round(source.height * scale)))
    one, other = (
        on_paper(each).convert("L").resize(blocks, Image.Resampling.BOX) for each in (source, copy)
    )
    _, furthest = ImageChops.difference(one, other).getextrema()
    return float(furthest) <= _APART  # type: ignore[arg-type]
