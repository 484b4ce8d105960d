"""RapidOCR, for machines where Tesseract cannot be installed: everything comes from pip.

Slower and heavier (two seconds and 900 MB a page), hence the second choice.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from linter.reading.ocr import OcrPage
from linter.reading.page.laid import Piece, laid_out

if TYPE_CHECKING:
    from rapidocr import RapidOCR

_DOUBTFUL = 80.0  # a mean confidence below which the page is perhaps turned


def load() -> Rapid | None:
    """The engine, or None when the extra « ocr » is not installed."""
    try:
        from rapidocr import RapidOCR  # noqa: PLC0415 -- an extra, slow to import
    except ImportError:
        return None
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return Rapid(RapidOCR())


class Rapid:
    """Reads text lines wherever they are, then puts them in reading order."""

    name = "rapidocr"

    def __init__(self, engine: RapidOCR) -> None:
        self._engine = engine

    def read(self, image: Image.Image, dpi: int) -> OcrPage:
        """The page's text, lines from top to bottom; sideways pages are turned by trial."""
        del dpi
        rgb = image.convert("RGB")
        pages = (self._once(rgb.rotate(-turn, expand=True), turn) for turn in (0, 90, 180, 270))
        first = next(pages)
        if first.confidence >= _DOUBTFUL or not first.text.strip():
            return first
        return max((first, *pages), key=lambda page: page.confidence * len(page.text))

    def _once(self, image: Image.Image, turned: int) -> OcrPage:
        found = self._engine(image)
        if found.txts is None:
            return OcrPage("", 0.0)
        pieces = [
            piece_of(corners, text) for corners, text in zip(found.boxes, found.txts, strict=True)
        ]
        return OcrPage(laid_out(pieces), 100 * fmean(found.scores), turned)


def piece_of(corners: Sequence[Sequence[float]], text: str) -> Piece:
    """A piece of text from its four corners (x, y)."""
    acrosses, downs = ([float(each[side]) for each in corners] for side in (0, 1))
    return Piece(text, min(acrosses), min(downs), max(acrosses), max(downs))
