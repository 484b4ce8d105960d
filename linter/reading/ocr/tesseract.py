"""Tesseract in process, with the French model that the system's package brings."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from PIL import Image

from linter.reading.ocr import OcrPage
from linter.reading.ocr.models import model_folder
from linter.reading.page.laid import Piece, laid_out
from linter.reading.page.letters import small_letters

if TYPE_CHECKING:
    from tesserocr import PyResultIterator, PyTessBaseAPI

# Below this mean confidence a page is perhaps upside down. Upright pages of the synthetic set stay
# above 80 unless hardly legible, upside-down ones stay near 30.
_DOUBTFUL = 65.0
_SIDEWAYS = 270
_SURE_WORD = 60.0  # what is made of a signature is less so
# With fewer words, ink is told from paper part by part instead of over the whole page, which
# takes twice as long and finds dirt on clean pages.
_FEW_WORDS = 12
_WORDS = re.compile(r"\w{3,}")
_THRESHOLD, _OTSU, _SAUVOLA = "thresholding_method", "0", "2"
# Letters this tall are read as well as taller ones, and sooner (docs/lecture.md, at its end).
_TALL_ENOUGH = 10.5  # pixels of an « x »
_WORTH_IT = 14  # pixels: below, too little is gained
_COARSEST = 0.65


def load() -> Tesseract | None:
    """The engine, or None when the library or the French model is not there."""
    folder = model_folder()
    # One thread a worker: workers are one a core, and more threads only wait for each other.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr  # noqa: PLC0415 -- an optional native library, loaded to read scans
    except ImportError:
        return None
    if folder is None:
        return None
    return Tesseract(
        tesserocr.PyTessBaseAPI(
            path=str(folder), lang="fra", psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
        )
    )


class Tesseract:
    """One engine a process: starting it costs as much as half a page."""

    name = "tesseract"

    def __init__(self, api: PyTessBaseAPI) -> None:
        self._api = api

    def read(self, image: Image.Image, dpi: int) -> OcrPage:
        """The page's text, tried the other way up when the first reading is doubtful.

        Tesseract reads text that runs downward by itself, and takes text that runs upward for
        the same thing upside down: two tries cover the four orientations.
        """
        grey, dpi = _no_finer_than_needed(image.convert("L"), dpi)
        first = self._once(grey, dpi, 0)
        if len(_WORDS.findall(first.text)) < _FEW_WORDS:
            first = _with_more(first, self._by_parts(grey, dpi))
        if first.confidence >= _DOUBTFUL or not first.text.strip():
            return first
        second = self._once(grey.transpose(Image.Transpose.ROTATE_180), dpi, 180)
        return max(first, second, key=lambda page: (bool(page.text.strip()), page.confidence))

    def _by_parts(self, image: Image.Image, dpi: int) -> OcrPage:
        """What ink is, told part by part: a grey card on a white sheet is all ink otherwise."""
        self._api.SetVariable(_THRESHOLD, _SAUVOLA)
        try:
            return self._once(image, dpi, 0)
        finally:
            self._api.SetVariable(_THRESHOLD, _OTSU)

    def _once(self, image: Image.Image, dpi: int, turned: int) -> OcrPage:
        self._api.SetImage(image)
        self._api.SetSourceResolution(dpi)
        text = self._api.GetUTF8Text()
        found = self._api.GetIterator() if text.strip() else None
        downward = found is not None and found.Orientation()[1] != 0
        rotation = (turned + (_SIDEWAYS if downward else 0)) % 360
        laid, words = _laid(found, image.size, downward=downward) if found else ("", ())
        return OcrPage(text, float(self._api.MeanTextConf()), rotation, laid, words)


def _sure_words(page: OcrPage) -> int:
    return sum(bool(_WORDS.search(each.text)) for each in page.words)


def _with_more(page: OcrPage, other: OcrPage) -> OcrPage:
    """What both readings of one page say, where the other one is sure of more words."""
    if _sure_words(other) <= _sure_words(page):
        return page
    text, laid = (f"{a}\n{b}" for a, b in ((page.text, other.text), (page.laid, other.laid)))
    sure = max(page.confidence, other.confidence)
    return replace(other, text=text, laid=laid, confidence=sure)


def _laid(
    found: PyResultIterator, size: tuple[int, int], *, downward: bool
) -> tuple[str, tuple[Piece, ...]]:
    """The words as they stand on the page, whichever way it runs, and where the sure ones are."""
    from tesserocr import RIL, iterate_level  # noqa: PLC0415 -- as in `load`

    (width, height), words, slopes, sure = size, [], [], []
    for each in iterate_level(found, RIL.WORD):
        box, text = each.BoundingBox(RIL.WORD), each.GetUTF8Text(RIL.WORD)
        if not box or not text:
            continue
        left, top, right, bottom = box
        if downward:
            left, top, right, bottom = top, width - right, bottom, width - left
        elif line := each.Baseline(RIL.TEXTLINE):
            (x, y), (far, down) = line
            slopes.append((down - y) / (far - x) if far != x else 0.0)
        words.append(Piece(text.strip(), left, top, right, bottom))
        if not downward and found.Confidence(RIL.WORD) >= _SURE_WORD:
            sides = (left / width, top / height, right / width, bottom / height)
            sure.append(Piece(text.strip(), *sides))
    return laid_out(words, median(slopes) if slopes else 0.0), tuple(sure)


def _no_finer_than_needed(grey: Image.Image, dpi: int) -> tuple[Image.Image, int]:
    """The page as small as its small print allows."""
    height = small_letters(grey)
    if height is None or height < _WORTH_IT:
        return grey, dpi
    scale = max(_COARSEST, _TALL_ENOUGH / height)
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    return grey.resize(size, Image.Resampling.HAMMING), round(dpi * scale)
