"""What was read before must be read after. Runs in a guarded child."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PIL import Image
from rapidfuzz import fuzz

from linter.reading.facts import READ_DPI
from linter.reading.ocr import OcrUnavailableError, engine
from linter.ready.strip import sheet_side

ALIKE: Final = 98.0  # per cent of the text
_LONGEST = 2600  # pixels of a sheet, as pages are read; a strip is read at its own width
_A4_INCHES = 11.69
_FEW = 20  # signs: less says nothing of the whole
_WORDS = re.compile(r"\w+")
_SPECK = 2  # letters
_WORD = 4  # signs: shorter ones are often specks
_CLEARER = 4.0
_MUCH_MORE = 1.2  # times as much text
_LOST, _LESS_CLEAR = 0.1, 2.0  # an engine reads some words otherwise each time
_CLEAR = 60.0  # confidence below which even the original is guesswork


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read on a picture; `sure` when there is enough of it to compare."""

    text: str
    confidence: float

    @property
    def sure(self) -> bool:
        """Whether the text was read clearly, and is long enough to tell."""
        return len(self.text) >= _FEW and self.confidence >= _CLEAR


def read(image: Image.Image) -> Reading | None:
    """What the engine of this machine reads; None without one."""
    grey = image if image.mode == "L" else image.convert("L")
    side = sheet_side(grey.size)
    if side > _LONGEST:
        size = (round(grey.width * _LONGEST / side), round(grey.height * _LONGEST / side))
        grey = grey.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    dpi = min(READ_DPI, max(70, round(sheet_side(grey.size) / _A4_INCHES)))
    try:
        page = engine().read(grey, dpi)
    except OcrUnavailableError:
        return None
    return Reading(" ".join(page.text.split()), page.confidence)


def alike(before: Reading, after: Reading) -> bool:
    """Whether both say the same.

    Word by word, in no order: an engine reads a table now by rows, now by columns. Words of one or
    two letters are left out, which are often specks.
    """
    return likeness(before.text, after.text) >= ALIKE


def likeness(before: str, after: str) -> float:
    """How alike two readings are, 0 to 100."""
    return fuzz.ratio(" ".join(_sorted(before)), " ".join(_sorted(after)))


def _sorted(text: str) -> list[str]:
    return sorted(each for each in _WORDS.findall(text) if len(each) > _SPECK or each.isdigit())


def as_clear(before: Reading, after: Reading) -> bool:
    """Whether straightening lost nothing: the same words are read, as clearly."""
    if after.confidence >= before.confidence + _CLEARER:  # what was misread before is no loss
        return len(after.text) >= (1 - _LOST) * len(before.text)
    if after.confidence >= before.confidence and len(after.text) >= _MUCH_MORE * len(before.text):
        return True  # nor is what was read of a page half of which was not
    # Leaning lines are read in pieces: « loge » and « ment » are both in « logement ».
    text = after.text.casefold()
    words = [each for each in before.text.casefold().split() if len(each) >= _WORD]
    lost = sum(each not in text for each in words)
    return lost <= _LOST * len(words) and after.confidence >= before.confidence - _LESS_CLEAR
