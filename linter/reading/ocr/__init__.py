"""Text of a page image, by whichever engine this machine has; engines are loaded at first use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from linter.errors import AnefLinterError
from linter.reading.ocr.install import remedy
from linter.reading.page.laid import Piece

if TYPE_CHECKING:
    from PIL import Image


class OcrUnavailableError(AnefLinterError):
    """This machine has no engine that reads French; the remedy is for its own system."""


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What was read on one page.

    Attributes:
        text: lines in reading order, as the engine gives them.
        confidence: the engine's own, 0 to 100, mean over words; 0 when there is no word.
        rotation: clockwise turn in degrees (0, 90, 180, 270) that puts the image upright.
        laid: the same words as they stand on the page, columns side by side; "" when not known.
        words: where those read with confidence stand on the upright page, in shares of its width
            and height; none when that is not known.
    """

    text: str
    confidence: float
    rotation: int = 0
    laid: str = ""
    words: tuple[Piece, ...] = ()


class OcrEngine(Protocol):
    """Something that reads page images."""

    name: str

    def read(self, image: Image.Image, dpi: int) -> OcrPage:
        """The text of a page image of any mode, scanned at `dpi`, in any of four orientations."""


@cache
def engine() -> OcrEngine:
    """The engine of this machine: Tesseract with its French model, else RapidOCR.

    Raises:
        OcrUnavailableError: neither is there.
    """
    from linter.reading.ocr import rapid, tesseract  # noqa: PLC0415 -- loaded only to read scans

    found = tesseract.load() or rapid.load()
    if found is None:
        message = "Aucun moteur de lecture (OCR) en français n'est installé sur cet ordinateur."
        raise OcrUnavailableError(message, remedy())
    return found
