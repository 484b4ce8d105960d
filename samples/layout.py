"""A sheet of paper to lay a document out on: reportlab with French fonts and a SPECIMEN mark."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import reportlab
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
MARGIN = 56.0
TEXT, BOLD, MONO = "Vera", "VeraBd", "Courier"
_GREY = HexColor("#555555")
_MARK = Color(0.6, 0.1, 0.1, alpha=0.12)

for _name in (TEXT, BOLD):
    pdfmetrics.registerFont(
        TTFont(_name, str(Path(reportlab.__file__).parent / "fonts" / f"{_name}.ttf"))
    )


class Sheet:
    """A page filled from top to bottom; `y` is where the next line goes, in points."""

    def __init__(self, colour: str = "#1f4e79", password: str = "") -> None:
        self._out = BytesIO()
        # `invariant`: the same document gives the same bytes.
        self.canvas = Canvas(
            self._out, pagesize=A4, invariant=1, lang="fr-FR", encrypt=password or None
        )
        self._width, self._height = A4
        self._colour = HexColor(colour)
        self.y = self._height - MARGIN

    def issuer(self, name: str, *lines: str) -> None:
        """The sender, top left, with a coloured rule."""
        self.canvas.setFillColor(self._colour)
        self.canvas.rect(0, self._height - 14, self._width, 14, stroke=0, fill=1)
        self._line(name, BOLD, 15)
        self.canvas.setFillColor(_GREY)
        for line in lines:
            self._line(line, TEXT, 8.5)
        self._black()
        self.space(14)

    def addressee(self, *lines: str) -> None:
        """The receiver, where the window of an envelope is."""
        y = self._height - 130
        self._black()
        self.canvas.setFont(TEXT, 10.5)
        for line in lines:
            self.canvas.drawString(self._width * 0.55, y, line)
            y -= 14
        self.y = min(self.y, y - 16)

    def title(self, text: str, size: float = 15) -> None:
        """The name of the document, centred."""
        self.canvas.setFont(BOLD, size)
        for line in simpleSplit(text, BOLD, size, self._width - 2 * MARGIN):
            self.canvas.drawCentredString(self._width / 2, self.y, line)
            self.y -= size * 1.4
        self.space(10)

    def text(self, text: str, size: float = 10.5, font: str = TEXT) -> None:
        """A paragraph."""
        for line in simpleSplit(text, font, size, self._width - 2 * MARGIN):
            self._line(line, font, size)
        self.space(size * 0.7)

    def facts(self, *pairs: tuple[str, str]) -> None:
        """Labels and values, one pair a line."""
        for label, value in pairs:
            self.canvas.setFont(BOLD, 10)
            self.canvas.drawString(MARGIN, self.y, f"{label} :")
            self.canvas.setFont(TEXT, 10)
            self.canvas.drawString(MARGIN + 190, self.y, value)
            self.y -= 16
        self.space(6)

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A ruled table, its first row in bold; widths in points."""
        for number, row in enumerate(rows):
            self.canvas.setFont(TEXT if number else BOLD, 9)
            x = MARGIN
            for cell, width in zip(row, widths, strict=True):
                self.canvas.rect(x, self.y - 5, width, 17, stroke=1, fill=0)
                self.canvas.drawString(x + 4, self.y, cell)
                x += width
            self.y -= 17
        self.space(14)

    def signature(self, place: str, day: str, name: str) -> None:
        """« Fait à …, le … », and a scrawl above the name."""
        self.text(f"Fait à {place}, le {day}")
        x, y = self._width * 0.6, self.y - 18
        self.canvas.setLineWidth(1.4)
        self.canvas.setStrokeColor(HexColor("#20206a"))
        self.canvas.bezier(x, y, x + 40, y + 45, x + 30, y - 40, x + 75, y + 18)
        self.canvas.bezier(x + 75, y + 18, x + 90, y + 40, x + 95, y - 25, x + 130, y + 6)
        self.canvas.setStrokeColor(HexColor("#000000"))
        self.canvas.setFont(TEXT, 9)
        self.canvas.drawString(x, y - 28, name)
        self.y = y - 50

    def space(self, points: float) -> None:
        """Leave room."""
        self.y -= points

    def specimen(self) -> None:
        """Mark the page: nobody may take it for the real thing."""
        self.canvas.saveState()
        self.canvas.translate(self._width / 2, self._height / 2)
        self.canvas.rotate(35)
        self.canvas.setFillColor(_MARK)
        self.canvas.setFont(BOLD, self._width / 7)
        self.canvas.drawCentredString(0, 0, "SPECIMEN")
        self.canvas.restoreState()

    def next_page(self) -> None:
        """Begin another page."""
        self.specimen()
        self.canvas.showPage()
        self.y = self._height - MARGIN

    def pdf(self) -> bytes:
        """The document."""
        self.specimen()
        self.canvas.setTitle("Spécimen")
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()

    def _line(self, text: str, font: str, size: float) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(MARGIN, self.y, text)
        self.y -= size * 1.4

    def _black(self) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
