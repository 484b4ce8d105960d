"""The page that is uploaded in the slot of a document that is not due.

A4, blank but for one sentence, in real text that can be copied and read aloud. By default it
holds nothing else: no name, no date.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from linter.writing.paper import FONT, HEIGHT, WIDTH, font, printable, wrapped
from linter.writing.tagged_pdf import (
    END,
    LANGUAGE,
    begin,
    tagged,
)

SENTENCE = "ce document n'apparaît pas dans l'annexe 10 du CESEDA, il n'est donc pas exigible"
TITLE = "Document non exigible (annexe 10 du CESEDA)"

_MARGIN = 40.0
_SIZE = 12.5  # the sentence fits on one line, and so is copied as it stands
_SMALL, _SMALL_LEADING = 9.0, 13.0
_MIDDLE = HEIGHT / 2
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
        return tuple(
            f"{name} : {printable(text, _LONGEST)}" for name, text in named if text.strip()
        )


def as_pdf(details: Details | None = None) -> bytes:
    """The page as a PDF under 50 kB; the same details give the same bytes."""
    out = BytesIO()
    # `invariant`: neither the date nor an identifier, which could tell who made the page and when.
    canvas = Canvas(
        out, pagesize=A4, invariant=1, lang=LANGUAGE, initialFontName=font(), initialFontSize=_SIZE
    )
    canvas.addLiteral(begin(0))
    canvas.setFont(FONT, _SIZE)
    canvas.drawCentredString(WIDTH / 2, _MIDDLE, SENTENCE)
    canvas.addLiteral(END)
    below = details.lines() if details else ()
    top = _MIDDLE - 4 * _SIZE
    for number, line in enumerate(below, 1):
        canvas.addLiteral(begin(number))
        top = _draw_paragraph(canvas, line, top)
        canvas.addLiteral(END)
    canvas.showPage()
    canvas.save()
    return tagged(out.getvalue(), TITLE, (1 + len(below),))


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
    text.setFont(FONT, _SMALL, _SMALL_LEADING)
    for line in wrapped(paragraph, _SMALL, WIDTH - 2 * _MARGIN):
        text.textLine(line)
    canvas.drawText(text)
    return float(text.getY())
