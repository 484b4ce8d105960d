"""RapidOCR, for machines where Tesseract cannot be installed: everything comes from pip.

Slower and heavier (two seconds and 900 MB a page), hence the second choice.
"""

from __future__ import annotations

import logging
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from linter.reading.ocr import OcrPage

if TYPE_CHECKING:
    from rapidocr import RapidOCR


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
        lines = sorted(zip(found.boxes, found.txts, strict=True), key=lambda line: line[0][0][1])
        return OcrPage("\n".join(text for _, text in lines), 100 * fmean(found.scores), turned)


_DOUBTFUL = 80.0
