"""The page that is uploaded in the slot of a document that is not due.

A4, blank but for one sentence, in real text that can be copied and read aloud. By default it
holds nothing else: no name, no date.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from unidecode import unidecode

from linter.text.characters import visible
from linter.writing.tagged_pdf import (
    END,
    LANGUAGE,
    begin,
    tagged,
)

SENTENCE = "ce document n'apparaît pas dans l'annexe 10 du CESEDA, il n'est donc pas exigible"
TITLE = "Document non exigible (annexe 10 du CESEDA)"

_FONT = "Vera"
_WIDTH, _HEIGHT = A4
_MARGIN = 40.0
_SIZE = 12.5  # the sentence fits on one line, and so is copied as it stands
_SMALL, _SMALL_LEADING = 9.0, 13.0
_MIDDLE = _HEIGHT / 2
_LONGEST = 300  # characters of a label: the page is not the place for more
_READ = 10_000  # characters looked at; marks that show nothing may make up most of them
_NOT_A_SIGN = "\uffff"  # in the font's table, which it ends
_DPI = 150


@dataclass(frozen=True, slots=True)
class Details:
    """What may stand below the sentence, small: plain texts, shown as they are.

    Attributes:
        label: the document as the site asks for it.
        title: the residence title and its row of annexe 10.
        articles: the articles that the answer rests on.
    """

    label: str = ""
    title: str = ""
    articles: str = ""

    def lines(self) -> tuple[str, ...]:
        """The lines to print, each with what it is."""
        named = (
            ("Document demandé", self.label),
            ("Titre de séjour", self.title),
            ("Textes", self.articles),
        )
        return tuple(f"{name} : {_printable(text)}" for name, text in named if text.strip())


def as_pdf(details: Details | None = None) -> bytes:
    """The page as a PDF under 50 kB; the same details give the same bytes."""
    font = _font()
    out = BytesIO()
    # `invariant`: neither the date nor an identifier, which could tell who made the page and when.
    canvas = Canvas(
        out, pagesize=A4, invariant=1, lang=LANGUAGE, initialFontName=font, initialFontSize=_SIZE
    )
    canvas.addLiteral(begin(0))
    canvas.setFont(font, _SIZE)
    canvas.drawCentredString(_WIDTH / 2, _MIDDLE, SENTENCE)
    canvas.addLiteral(END)
    below = details.lines() if details else ()
    top = _MIDDLE - 4 * _SIZE
    for number, line in enumerate(below, 1):
        canvas.addLiteral(begin(number))
        top = _draw_paragraph(canvas, line, top)
        canvas.addLiteral(END)
    canvas.showPage()
    canvas.save()
    return tagged(out.getvalue(), TITLE, 1 + len(below))


def as_image(pdf: bytes, form: str) -> bytes:
    """The page as a `JPEG` or `PNG`, for slots that take only images; 150 dpi."""
    import pypdfium2 as pdfium  # noqa: PLC0415 -- only for images

    document = pdfium.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=_DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()
    out = BytesIO()
    options: dict[str, Any] = {"quality": 85} if form == "JPEG" else {"optimize": True}
    picture.save(out, form, dpi=(_DPI, _DPI), **options)
    return out.getvalue()


def _draw_paragraph(canvas: Canvas, paragraph: str, top: float) -> float:
    """Draw a paragraph from `top` down; returns where the next one starts."""
    text = canvas.beginText(_MARGIN, top)
    text.setFont(_FONT, _SMALL, _SMALL_LEADING)
    for line in _wrapped(paragraph):
        text.textLine(line)
    canvas.drawText(text)
    return float(text.getY())


def _wrapped(paragraph: str) -> list[str]:
    """Lines that fit, words longer than a line cut where it ends."""
    width = _WIDTH - 2 * _MARGIN
    parts: list[str] = []
    for word in paragraph.split():
        start = 0
        for end in range(1, len(word)):
            if stringWidth(word[start : end + 1], _FONT, _SMALL) > width:
                parts.append(word[start:end])
                start = end
        parts.append(word[start:])
    lines: list[str] = simpleSplit(" ".join(parts), _FONT, _SMALL, width)
    return lines


@cache
def _font() -> str:
    """Register the font that reportlab ships, which has the accents of French."""
    path = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    pdfmetrics.registerFont(TTFont(_FONT, str(path)))
    return _FONT


def _printable(text: str) -> str:
    """`text` on one line, shortened, in signs that the font has."""
    kept = "".join(map(_sign, " ".join(visible(text[:_READ]).split())))
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1].rstrip() + "…"


def _sign(sign: str) -> str:
    """A sign as it is, else in Latin letters (« банк » gives « bank »), else as « ? »."""
    glyphs: dict[int, int] = pdfmetrics.getFont(_font()).face.charToGlyph
    if ord(sign) in glyphs and sign != _NOT_A_SIGN:
        return sign
    category = unicodedata.category(sign)
    if category[0] == "M":  # an accent, already joined to its letter where a letter exists for it
        return ""
    if category == "Cs":  # half a character: bytes of the command line that are not UTF-8
        return "?"
    return unidecode(sign, errors="replace", replace_str="?")
