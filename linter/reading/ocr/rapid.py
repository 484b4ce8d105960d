"""RapidOCR, for machines where Tesseract cannot be installed: everything comes from pip.

Slower and heavier (two seconds and 900 MB a page), hence the second choice.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from linter.reading.ocr import OcrPage

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
        boxes = [Box.of(corners) for corners in found.boxes]
        rows = lines_of(
            sorted(zip(boxes, found.txts, strict=True), key=lambda each: each[0].middle)
        )
        return OcrPage("\n".join(rows), 100 * fmean(found.scores), turned)


@dataclass(frozen=True, slots=True)
class Box:
    """Where a piece of text is, in pixels."""

    left: float
    top: float
    bottom: float

    @classmethod
    def of(cls, corners: Sequence[Sequence[float]]) -> Box:
        """From its four corners (x, y)."""
        downs = [float(down) for _, down in corners]
        return cls(min(float(across) for across, _ in corners), min(downs), max(downs))

    @property
    def middle(self) -> float:
        """How far down it is."""
        return (self.top + self.bottom) / 2


def lines_of(pieces: Iterable[tuple[Box, str]]) -> Iterator[str]:
    """The lines of the page: pieces side by side, from left to right."""
    row: list[tuple[Box, str]] = []
    for box, text in pieces:
        if row and not row[0][0].top < box.middle < row[0][0].bottom:
            yield _line(row)
            row = []
        row.append((box, text))
    if row:
        yield _line(row)


def _line(row: Iterable[tuple[Box, str]]) -> str:
    return " ".join(text for _, text in sorted(row, key=lambda each: each[0].left))
