"""A letter -> an A4 PDF in real text, tagged, that names neither its maker nor its hour."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from linter.writing.letter import TITLE, Block, Letter
from linter.writing.paper import FONT, HEIGHT, WIDTH, font, printable, wrapped
from linter.writing.tagged_pdf import END, LANGUAGE, begin, tagged
from linter.writing.words import Style

_MARGIN: Final = 64.0
_SIZE: Final = 10.5
_LEADING: Final = 15.0
_GAP: Final = 9.0  # before a paragraph; half of it between the points of a list
_RIGHT: Final = WIDTH / 2 - 20  # where what stands on the right begins
_POINT: Final = 14.0  # how far a point of a list stands in
_LONGEST: Final = 3000  # signs of a paragraph
_BETWEEN: Final = {Style.LINE: 0.0, Style.POINT: 0.5}  # gaps between two of a kind


def as_pdf(letter: Letter) -> bytes:
    """The letter; the same letter gives the same bytes."""
    out = BytesIO()
    canvas = Canvas(
        out, pagesize=A4, invariant=1, lang=LANGUAGE, initialFontName=font(), initialFontSize=_SIZE
    )
    pen = _Pen(canvas)
    before: Style | None = None
    for block in letter.blocks:
        alike = block.style is before
        pen.write(block, gap=_GAP * (_BETWEEN.get(block.style, 1.0) if alike else bool(before)))
        before = block.style
    pen.end_page()
    canvas.save()
    return tagged(out.getvalue(), TITLE, pen.paragraphs)


class _Pen:
    """Writes from the top down, over as many pages as it takes."""

    def __init__(self, canvas: Canvas) -> None:
        self.paragraphs: list[int] = []
        self._canvas = canvas
        self._begin_page()

    def write(self, block: Block, gap: float) -> None:
        """A block, its lines together where they fit; one that does not goes on overleaf."""
        left = {Style.RIGHT: _RIGHT, Style.POINT: _MARGIN + _POINT}.get(block.style, _MARGIN)
        lines = wrapped(printable(block.text, _LONGEST), _SIZE, WIDTH - _MARGIN - left)
        self._top -= gap
        if self._top - len(lines) * _LEADING < _MARGIN:
            self.end_page()
            self._begin_page()
        while lines:
            room = max(1, int((self._top - _MARGIN) // _LEADING))
            self._paragraph(lines[:room], left, block.style)
            lines = lines[room:]
            if lines:
                self.end_page()
                self._begin_page()

    def end_page(self) -> None:
        """The page is full, or the letter at its end."""
        self.paragraphs.append(self._written)
        self._canvas.showPage()

    def _begin_page(self) -> None:
        self._written = 0
        self._top = HEIGHT - _MARGIN

    def _paragraph(self, lines: list[str], left: float, style: Style) -> None:
        self._canvas.addLiteral(begin(self._written))
        text = self._canvas.beginText(left, self._top)
        text.setFont(FONT, _SIZE, _LEADING)
        if style is Style.POINT:
            text.setXPos(-_POINT)
            text.textOut("– ")
            text.setXPos(_POINT)
        for line in lines:
            text.textLine(line)
        self._canvas.drawText(text)
        self._canvas.addLiteral(END)
        self._written += 1
        self._top -= len(lines) * _LEADING
