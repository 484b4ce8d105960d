"""Text on the pages of a PDF: our font, the signs that it has, lines that fit between margins."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from unidecode import unidecode

from linter.text.characters import visible

FONT: Final = "Vera"
WIDTH, HEIGHT = A4
_READ: Final = 10_000  # characters looked at; marks that show nothing may make up most of them
_NOT_A_SIGN: Final = "\uffff"  # in the font's table, which it ends


@cache
def font() -> str:
    """Register the font that reportlab ships, which has the accents of French."""
    path = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    pdfmetrics.registerFont(TTFont(FONT, str(path)))
    return FONT


def printable(text: str, longest: int) -> str:
    """`text` on one line of at most `longest` signs, in those that the font has."""
    kept = "".join(map(_sign, " ".join(visible(text[:_READ]).split())))
    return kept if len(kept) <= longest else kept[: longest - 1].rstrip() + "…"


def wrapped(paragraph: str, size: float, width: float) -> list[str]:
    """Lines that fit in `width` points, words longer than a line cut where it ends."""
    parts: list[str] = []
    for word in paragraph.split():
        start = 0
        for end in range(1, len(word)):
            if stringWidth(word[start : end + 1], FONT, size) > width:
                parts.append(word[start:end])
                start = end
        parts.append(word[start:])
    lines: list[str] = simpleSplit(" ".join(parts), FONT, size, width)
    return lines


def _sign(sign: str) -> str:
    """A sign as it is, else in Latin letters (« банк » gives « bank »), else as « ? »."""
    glyphs: dict[int, int] = pdfmetrics.getFont(font()).face.charToGlyph
    if ord(sign) in glyphs and sign != _NOT_A_SIGN:
        return sign
    category = unicodedata.category(sign)
    if category[0] == "M":  # an accent, already joined to its letter where a letter exists for it
        return ""
    if category == "Cs":  # half a character: bytes of the command line that are not UTF-8
        return "?"
    return unidecode(sign, errors="replace", replace_str="?")
