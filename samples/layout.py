"""A sheet of paper to lay a document out on: reportlab with French fonts and a SPECIMEN mark.

A sheet is filled from top to bottom. What is drawn must look like the real thing at a glance,
and never pass for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path
from typing import Concatenate, Final, ParamSpec

import reportlab
from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor, toColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
MARGIN = 56.0
TEXT, BOLD, ITALIC, SERIF = "Vera", "VeraBd", "VeraIt", "Times-Roman"
GREY, PALE, BLACK, INK = (HexColor(each) for each in ("#5a5f66", "#eef1f4", "#111111", "#20206a"))
_MARK = Color(0.6, 0.1, 0.1, alpha=0.10)
_BLUE: Final = "#1f4e79"
_Asked = ParamSpec("_Asked")

rl_config.useA85 = 0  # text armour, four times slower to write than all the rest
for _name in (TEXT, BOLD, ITALIC):
    pdfmetrics.registerFont(
        TTFont(_name, str(Path(reportlab.__file__).parent / "fonts" / f"{_name}.ttf"))
    )


class Sheet:
    """A4 pages filled from top to bottom; `y` is where the next line goes, in points."""

    def __init__(self, colour: str = _BLUE, password: str = "") -> None:
        self._out = BytesIO()
        # `invariant`: the same document gives the same bytes.
        self.canvas = Canvas(
            self._out, pagesize=A4, invariant=1, lang="fr-FR", encrypt=password or None
        )
        self.canvas.setTitle("Spécimen")
        self.colour = HexColor(colour)
        self.y = HEIGHT - MARGIN

    # --- heads and feet ------------------------------------------------------------------------

    def issuer(self, name: str, *lines: str) -> None:
        """The sender, top left, with a mark and a coloured rule."""
        self.canvas.setFillColor(self.colour)
        self.canvas.rect(0, HEIGHT - 10, WIDTH, 10, stroke=0, fill=1)
        self._mark(MARGIN, self.y - 16)
        x, y = MARGIN + 42, self.y
        self.canvas.setFillColor(self.colour)
        self.canvas.setFont(BOLD, 14)
        self.canvas.drawString(x, y, name)
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(TEXT, 8)
        for line in lines:
            y -= 11
            self.canvas.drawString(x, y, line)
        self.y = min(y, self.y - 18) - 26
        self._black()

    def administration(self, *lines: str, right: Sequence[str] = ()) -> None:
        """The head of an office: its name in capitals on the left, what else on the right."""
        self.canvas.setFillColor(self.colour)
        self.canvas.rect(MARGIN, self.y - 2, 30, 12, stroke=0, fill=1)
        self._black()
        y = self.y - 18
        for number, line in enumerate(lines):
            self.canvas.setFont(TEXT if number else BOLD, 8.5 if number else 10)
            self.canvas.drawString(MARGIN, y, line)
            y -= 12
        side = self.y - 6
        self.canvas.setFont(TEXT, 8.5)
        for line in right:
            self.canvas.drawRightString(WIDTH - MARGIN, side, line)
            side -= 12
        self.y = min(y, side) - 20

    def addressee(self, *lines: str, references: Sequence[tuple[str, str]] = ()) -> None:
        """The receiver, where an envelope has its window; references on the left."""
        top = min(self.y, HEIGHT - 128)
        left = WIDTH * 0.54
        y = top
        self.canvas.setFont(TEXT, 10)
        for line in lines:
            for part in simpleSplit(line, TEXT, 10, WIDTH - MARGIN / 2 - left):
                self.canvas.drawString(left, y, part)
                y -= 14
        side = top
        for label, value in references:
            self.canvas.setFillColor(GREY)
            self.canvas.setFont(TEXT, 8)
            self.canvas.drawString(MARGIN, side, label)
            self._black()
            self.canvas.setFont(BOLD, 8.5)
            self.canvas.drawString(MARGIN + 92, side, value)
            side -= 13
        self.y = min(y, side) - 22

    def footer(self, *lines: str) -> None:
        """Small print at the foot of the page."""
        y = 26 + 9 * len(lines)
        self.canvas.setStrokeColor(self.colour)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(MARGIN, y + 6, WIDTH - MARGIN, y + 6)
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(TEXT, 6.5)
        for line in lines:
            y -= 9
            self.canvas.drawCentredString(WIDTH / 2, y + 4, line)
        self._black()

    # --- the body ------------------------------------------------------------------------------

    def title(self, text: str, size: float = 15, *, boxed: bool = False) -> None:
        """The name of the document, centred; in a frame if `boxed`."""
        lines = simpleSplit(text, BOLD, size, WIDTH - 2 * MARGIN - 20)
        if boxed:
            self.space(8)
            height = len(lines) * size * 1.4 + 14
            self.canvas.setStrokeColor(self.colour)
            self.canvas.setFillColor(PALE)
            self.canvas.rect(
                MARGIN, self.y - height + size + 8, WIDTH - 2 * MARGIN, height, stroke=1, fill=1
            )
            self._black()
        self.canvas.setFont(BOLD, size)
        for line in lines:
            self.canvas.drawCentredString(WIDTH / 2, self.y, line)
            self.y -= size * 1.4
        self.space(14)

    def heading(self, text: str) -> None:
        """The name of a part, in the sender's colour, ruled below."""
        self.space(4)
        self.canvas.setFillColor(self.colour)
        self.canvas.setFont(BOLD, 10.5)
        self.canvas.drawString(MARGIN, self.y, text)
        self.canvas.setStrokeColor(self.colour)
        self.canvas.setLineWidth(0.8)
        self.canvas.line(MARGIN, self.y - 5, WIDTH - MARGIN, self.y - 5)
        self._black()
        self.y -= 22

    def text(self, text: str, size: float = 10, font: str = TEXT) -> None:
        """A paragraph."""
        self._black()
        self.canvas.setFont(font, size)
        for line in simpleSplit(text, font, size, WIDTH - 2 * MARGIN):
            self.canvas.drawString(MARGIN, self.y, line)
            self.y -= size * 1.5
        self.space(size * 0.6)

    def facts(self, *pairs: tuple[str, str], indent: float = 180) -> None:
        """Labels and values, one pair a line."""
        for label, value in pairs:
            self.canvas.setFont(TEXT, 9.5)
            self.canvas.setFillColor(GREY)
            self.canvas.drawString(MARGIN, self.y, f"{label} :")
            self._black()
            self.canvas.setFont(BOLD, 9.5)
            for line in simpleSplit(value, BOLD, 9.5, WIDTH - 2 * MARGIN - indent):
                self.canvas.drawString(MARGIN + indent, self.y, line)
                self.y -= 16
        self.space(8)

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A ruled table: heads shaded, all columns but the first to the right; widths in shares."""
        whole = WIDTH - 2 * MARGIN
        columns = [whole * width / sum(widths) for width in widths]
        self.canvas.setStrokeColor(HexColor("#9aa3ad"))
        self.canvas.setLineWidth(0.5)
        for number, row in enumerate(rows):
            last = number == len(rows) - 1
            if number in {0, len(rows) - 1}:
                self.canvas.setFillColor(self.colour if number == 0 else PALE)
                self.canvas.rect(MARGIN, self.y - 5, whole, 16, stroke=0, fill=1)
            self.canvas.setFillColor(HexColor("#ffffff") if number == 0 else BLACK)
            font = BOLD if last or number == 0 else TEXT
            x = MARGIN
            for place, (cell, width) in enumerate(zip(row, columns, strict=True)):
                size = 8.5
                while pdfmetrics.stringWidth(cell, font, size) > width - 8:
                    size -= 0.25
                self.canvas.setFont(font, size)
                if place:
                    self.canvas.drawRightString(x + width - 4, self.y, cell)
                else:
                    self.canvas.drawString(x + 4, self.y, cell)
                x += width
            self.canvas.line(MARGIN, self.y - 5, WIDTH - MARGIN, self.y - 5)
            self.y -= 16
        self._black()
        self.space(14)

    def panel(self, label: str, amount: str, note: str = "") -> None:
        """A coloured box with what is to be paid."""
        self.canvas.setFillColor(PALE)
        self.canvas.setStrokeColor(self.colour)
        self.canvas.setLineWidth(1)
        self.canvas.roundRect(MARGIN, self.y - 34, WIDTH - 2 * MARGIN, 46, 6, stroke=1, fill=1)
        self.canvas.setFillColor(self.colour)
        self.canvas.setFont(BOLD, 11)
        self.canvas.drawString(MARGIN + 12, self.y - 8, label)
        self.canvas.setFont(BOLD, 17)
        self.canvas.drawRightString(WIDTH - MARGIN - 12, self.y - 14, amount)
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(TEXT, 8)
        self.canvas.drawString(MARGIN + 12, self.y - 24, note)
        self._black()
        self.y -= 58

    def bars(self, caption: str, values: Sequence[tuple[str, int]]) -> None:
        """A small chart, such as the consumption of the last months."""
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(TEXT, 8)
        self.canvas.drawString(MARGIN, self.y, caption)
        highest = max(value for _, value in values)
        base, step = self.y - 62, 46
        for place, (label, value) in enumerate(values):
            x = MARGIN + place * step
            self.canvas.setFillColor(self.colour)
            self.canvas.rect(x + 6, base, 24, 46 * value / highest, stroke=0, fill=1)
            self.canvas.setFillColor(GREY)
            self.canvas.setFont(TEXT, 6.5)
            self.canvas.drawCentredString(x + 18, base - 9, label)
            self.canvas.drawCentredString(x + 18, base + 46 * value / highest + 2, str(value))
        self._black()
        self.y = base - 28

    def checkbox(self, text: str, *, ticked: bool = True) -> None:
        """A box of a form, and what it says."""
        self.canvas.setLineWidth(0.7)
        self.canvas.setStrokeColor(BLACK)
        self.canvas.rect(MARGIN, self.y - 1, 8, 8)
        if ticked:
            self.canvas.line(MARGIN + 1, self.y, MARGIN + 7, self.y + 6)
            self.canvas.line(MARGIN + 1, self.y + 6, MARGIN + 7, self.y)
        self.canvas.setFont(TEXT, 9)
        for line in simpleSplit(text, TEXT, 9, WIDTH - 2 * MARGIN - 18):
            self.canvas.drawString(MARGIN + 16, self.y, line)
            self.y -= 13
        self.space(4)

    def signature(self, place: str, day: str, *names: str) -> None:
        """« Fait à …, le … », and a scrawl above each name."""
        self.text(f"Fait à {place}, le {day}")
        self.scrawl(*names)

    def scrawl(self, *names: str) -> None:
        """A signature above each name."""
        for number, name in enumerate(names):
            x, y = MARGIN + (220 if len(names) > 1 else 250) * (number or len(names) == 1), self.y
            y -= 22
            self.canvas.setLineWidth(1.3)
            self.canvas.setStrokeColor(INK)
            self.canvas.bezier(x, y, x + 40, y + 45, x + 30 + 12 * number, y - 40, x + 75, y + 18)
            self.canvas.bezier(x + 75, y + 18, x + 90, y + 40, x + 95, y - 25, x + 130, y + 6)
            self.canvas.setFont(TEXT, 9)
            self.canvas.drawString(x, y - 28, name)
        self.canvas.setStrokeColor(BLACK)
        self.y -= 74

    def stamp(self, text: str, x: float = MARGIN + 90) -> None:
        """A round rubber stamp beside the last signature, its name around the rim."""
        centre, radius = self.y + 46, 36.0
        self.canvas.saveState()
        self.canvas.setStrokeColor(INK)
        self.canvas.setFillColor(INK)
        self.canvas.setLineWidth(1.2)
        self.canvas.circle(x, centre, radius)
        self.canvas.circle(x, centre, radius - 11)
        self.canvas.setFont(BOLD, 6)
        signs = f"{text.upper()} · "
        for number, sign in enumerate(signs):
            angle = 200 - 360 * number / len(signs)
            self.canvas.saveState()
            self.canvas.translate(
                x + (radius - 8) * cos(radians(angle)), centre + (radius - 8) * sin(radians(angle))
            )
            self.canvas.rotate(angle - 90)
            self.canvas.drawCentredString(0, 0, sign)
            self.canvas.restoreState()
        self.canvas.setFont(BOLD, 7)
        self.canvas.drawCentredString(x, centre - 2, "SPÉCIMEN")
        self.canvas.restoreState()

    def space(self, points: float) -> None:
        """Leave room."""
        self.y -= points

    # --- the whole -----------------------------------------------------------------------------

    def next_page(self) -> None:
        """Begin another page."""
        self._specimen()
        self.canvas.showPage()
        self.y = HEIGHT - MARGIN

    def pdf(self) -> bytes:
        """The document."""
        self._specimen()
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()

    def _specimen(self) -> None:
        """Nobody may take the page for the real thing."""
        self.canvas.saveState()
        self.canvas.translate(WIDTH / 2, HEIGHT / 2)
        self.canvas.rotate(35)
        self.canvas.setFillColor(_MARK)
        self.canvas.setFont(BOLD, WIDTH / 7)
        self.canvas.drawCentredString(0, 0, "SPECIMEN")
        self.canvas.restoreState()

    def _mark(self, x: float, y: float) -> None:
        """A sender's mark: a disc cut by a stripe."""
        self.canvas.setFillColor(self.colour)
        self.canvas.circle(x + 16, y + 14, 15, stroke=0, fill=1)
        self.canvas.setFillColor(toColor("white"))
        self.canvas.saveState()
        self.canvas.translate(x + 16, y + 14)
        self.canvas.rotate(30)
        self.canvas.rect(-16, -3, 32, 6, stroke=0, fill=1)
        self.canvas.restoreState()

    def _black(self) -> None:
        self.canvas.setFillColor(BLACK)
        self.canvas.setStrokeColor(BLACK)


def drawn(
    colour: str = _BLUE,
) -> Callable[[Callable[Concatenate[Sheet, _Asked], None]], Callable[_Asked, bytes]]:
    """Makes of a function that fills a sheet one that gives the PDF, in this colour."""

    def of(fill: Callable[Concatenate[Sheet, _Asked], None]) -> Callable[_Asked, bytes]:
        @wraps(fill)
        def pdf(*args: _Asked.args, **kwargs: _Asked.kwargs) -> bytes:
            sheet = Sheet(colour)
            fill(sheet, *args, **kwargs)
            return sheet.pdf()

        return pdf

    return of


def rows(text: str) -> list[list[str]]:
    """A table as it is written down: a row a line, its cells between bars."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
