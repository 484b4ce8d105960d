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
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SENTENCE = "ce document n'apparaît pas dans l'annexe 10 du CESEDA, il n'est donc pas exigible"
TITLE = "Document non exigible (annexe 10 du CESEDA)"

_FONT = "Vera"
_WIDTH, _HEIGHT = A4
_MARGIN = 40.0
_SIZE = 12.5  # the sentence fits on one line, and so is copied as it stands
_SMALL, _SMALL_LEADING = 9.0, 13.0
_LONGEST = 300  # characters of a label: the page is not the place for more
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
        out, pagesize=A4, invariant=1, lang="fr-FR", initialFontName=font, initialFontSize=_SIZE
    )
    canvas.setTitle(TITLE)
    canvas.setSubject(TITLE)
    canvas.setAuthor("")
    canvas.setCreator("anef-linter")
    middle = _HEIGHT * 0.6
    canvas.setFont(font, _SIZE)
    canvas.drawCentredString(_WIDTH / 2, middle, SENTENCE)
    if details:
        _draw_details(canvas, details, middle - 4 * _SIZE)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


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


def _draw_details(canvas: Canvas, details: Details, top: float) -> None:
    text = canvas.beginText(_MARGIN, top)
    text.setFont(_FONT, _SMALL, _SMALL_LEADING)
    for each in details.lines():
        for line in simpleSplit(each, _FONT, _SMALL, _WIDTH - 2 * _MARGIN):
            text.textLine(line)
    canvas.drawText(text)


@cache
def _font() -> str:
    """Register the font that reportlab ships, which has the accents of French."""
    path = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    pdfmetrics.registerFont(TTFont(_FONT, str(path)))
    return _FONT


def _printable(text: str) -> str:
    """`text` on one line, shortened, a sign that the font lacks shown as « ? »."""
    glyphs: dict[int, int] = pdfmetrics.getFont(_font()).face.charToGlyph
    kept = "".join(
        sign if ord(sign) in glyphs else "?"
        for sign in unicodedata.normalize("NFC", " ".join(text.split()))
        if unicodedata.category(sign)[0] not in "CM"
    )
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1].rstrip() + "…"
