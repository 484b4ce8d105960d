"""Whether the text that a PDF page says it holds is what people see of it.

A text layer is cheap and exact, and may lie: letters that nobody sees (white, beneath a picture, on
a layer switched off), and letters that it lacks (a pasted picture, outlines). The page is drawn
small: where the layer has text something must be seen, and no lines of letters elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass, replace
from itertools import pairwise
from math import pi
from statistics import median
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops, ImageDraw

from linter.reading.page.laid import LEVEL, Piece, is_taken, laid_out

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points as the page is shown

_POINTS: Final = 72.0  # an inch
# Of the small drawing: enough to see ink, and to tell letters from lines.
_DPI: Final = 40
_FINER_DPI: Final = 72
_LARGEST: Final = 1200  # pixels
_INK: Final = 5  # grey levels between letters and what they stand on
_STEP: Final = 2  # pixels
_SMALLEST: Final = 2.5  # points: lower letters are seen by nobody
_WORD: Final = 12.0  # points: what is not so long is a letter or two
_LETTERS_LONG: Final = 6  # times its height: what is longer is several letters, however small
_SAMPLES: Final = 7  # letters asked for their direction
_RIGHT_ANGLES: Final = (0, 90, 180, 270)

# What looks like lines of letters.
_EDGE: Final = 40  # grey levels between neighbours
_TILE: Final = (16, 4)  # pixels
_BUSY: Final[tuple[float, float]] = (0.12, 0.85)  # share of a tile of letters
_RUN: Final = 5  # tiles side by side: an inch
MANY_LETTERS: Final = 14  # tiles of such runs on a page: three inches of letters
_A_LINE: Final = 5
_TEXTURE: Final = 0.75  # of the tiles around are as busy: a photo has no white between its lines
_AROUND: Final = 4  # tiles

_HYPHEN: Final = 2  # what pdfium gives for one at the end of a line

# Gaps between letters, in heights of a line.
_SPACE, _COLUMN = 0.12, 1.5


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What is seen of a page's text layer.

    Attributes:
        text: its lines, without what nobody sees.
        turn: clockwise turn in degrees that puts the text upright as the page is shown.
        lacking: letters are seen that are not in it.
        hinted: a few are, a line or a logo.
        boxes: where its text is seen.
        laid: its words as they stand on the page, columns side by side.
        words: where they stand, in points.
    """

    text: str
    turn: int
    lacking: bool
    hinted: bool
    boxes: tuple[Box, ...]
    laid: str = ""
    words: tuple[Piece, ...] = ()


class SeenPage:
    """A page as it is shown: from its own coordinates to points from the top left."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.rotation = page.get_rotation()
        across, up = self.right - self.left, self.top - self.bottom
        self.width, self.height = (up, across) if self.rotation % 180 else (across, up)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a box of the page is shown."""
        if self.rotation == 90:  # noqa: PLR2004 -- a right angle
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.rotation == 180:  # noqa: PLR2004 -- as above
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.rotation == 270:  # noqa: PLR2004 -- as above
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom


@dataclass(frozen=True, slots=True)
class Small:
    """The page drawn small in grey, and how many pixels a point takes."""

    image: Image.Image
    scale: float

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """The whole pixels that a box touches."""
        left, top, right, bottom = (each * self.scale for each in box)
        width, height = self.image.size
        return (
            min(width, max(0, int(left))),
            min(height, max(0, int(top))),
            min(width, max(0, int(right) + 1)),
            min(height, max(0, int(bottom) + 1)),
        )


def layer_of(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, text: str, *, drawn: bool, added: bool
) -> TextLayer:
    """The text layer beside the page as it is shown.

    `text` is what the file gives, in its own order; `drawn` is whether the page holds pictures or
    drawings enough to be letters; `added`, whether something was laid on it after its text, as what
    people type into it: lines are then put in the order of the page rather than of the file.
    """
    view = SeenPage(page)
    shown = _small(page, view, _FINER_DPI if drawn else _DPI)
    boxes = [view.box(*each) for each in _rectangles(text_page)]
    unseen = _unseen(boxes, shown)
    seen = tuple(each for each in boxes if each not in unseen)
    turn = _turn(text_page, view)
    if unseen or turn or view.rotation or added:
        text = "\n".join(_lines(text_page, view, turn, unseen))
    beside = letters_beside(shown.image, [shown.pixels(each) for each in seen]) if drawn else 0
    words = tuple(_words(text_page, view, turn, unseen))
    laid = laid_out(words)
    return TextLayer(text, turn, beside >= MANY_LETTERS, beside >= _A_LINE, seen, laid, words)


def beside_codes(layer: TextLayer, page: pdfium.PdfPage, codes: Iterable[Box]) -> TextLayer:
    """The layer once the page's barcodes, whose rows look like lines of letters, are known."""
    shown = _small(page, SeenPage(page), _FINER_DPI)
    boxes = (*layer.boxes, *codes)
    beside = letters_beside(shown.image, [shown.pixels(each) for each in boxes])
    return replace(layer, lacking=beside >= MANY_LETTERS, hinted=beside >= _A_LINE, boxes=boxes)


def without(picture: Image.Image, page: pdfium.PdfPage, boxes: Iterable[Box]) -> Image.Image:
    """The page's picture, in grey, its boxes painted white: what only the picture says."""
    scale = picture.width / SeenPage(page).width
    rest = picture.copy()
    pen = ImageDraw.Draw(rest)
    for box in boxes:
        pen.rectangle(tuple(each * scale for each in box), fill=255)
    return rest


def _small(page: pdfium.PdfPage, view: SeenPage, dpi: int) -> Small:
    scale = min(dpi / _POINTS, _LARGEST / max(view.width, view.height))
    return Small(page.render(scale=scale, grayscale=True).to_pil(), scale)


def _rectangles(text_page: pdfium.PdfTextPage) -> Iterator[tuple[float, float, float, float]]:
    """Where the text is, by object: a white word has a rectangle of its own."""
    left, top, right, bottom = c_double(), c_double(), c_double(), c_double()
    sides = tuple(map(byref, (left, top, right, bottom)))
    for number in range(text_page.count_rects()):
        pdfium_c.FPDFText_GetRect(text_page, number, *sides)
        yield left.value, bottom.value, right.value, top.value


def _unseen(boxes: Iterable[Box], shown: Small) -> frozenset[Box]:
    """The boxes in which nothing differs from what it stands on, and those nobody could read."""
    levels, width = shown.image.tobytes(), shown.image.width
    unseen = set()
    for box in boxes:
        across, down = box[2] - box[0], box[3] - box[1]
        longest, lowest = max(across, down), min(across, down)
        # A letter of a stamp, too thin for the small drawing, hides nothing; nor does an « l ».
        if longest < _WORD and (across < down or longest < _LETTERS_LONG * lowest):
            continue
        left, top, right, bottom = shown.pixels(box)
        middle = (top + bottom) // 2 * width
        here = levels[middle + left : middle + right : _STEP]  # mostly, that is enough
        if lowest < _SMALLEST or (
            _is_flat(here) and _is_flat(shown.image.crop((left, top, right, bottom)).tobytes())
        ):
            unseen.add(box)
    return frozenset(unseen)


def _is_flat(levels: bytes) -> bool:
    """Whether they are those of a surface without ink."""
    return not levels or max(levels) - min(levels) < _INK


# --- letters that the layer lacks ------------------------------------------------------------


def letters_beside(image: Image.Image, painted: Iterable[tuple[int, int, int, int]]) -> int:
    """How many tiles of lines of letters are seen beside the boxes, on a page drawn small."""
    rest = image.copy()
    pen = ImageDraw.Draw(rest)
    for left, top, right, bottom in painted:
        pen.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=255)
    across = _busy(rest, (1, 0))
    down = _busy(rest, (0, 1))
    busy = ImageChops.multiply(across, down)  # 255 where both are
    return _runs(busy)


def _busy(image: Image.Image, step: tuple[int, int]) -> Image.Image:
    differs = ImageChops.difference(image, ImageChops.offset(image, *step))
    edges = differs.point([0] * _EDGE + [255] * (256 - _EDGE))
    low, high = (share * 255 for share in _BUSY)
    return edges.reduce(_TILE).point([255 if low <= each <= high else 0 for each in range(256)])


def _runs(busy: Image.Image) -> int:
    """How many tiles stand in long runs with less busy rows about them."""
    width, height = busy.size
    rows = [busy.crop((0, y, width, y + 1)).tobytes() for y in range(height)]
    total = 0
    for number, row in enumerate(rows):
        if not any(row):
            continue
        start = 0
        for end in range(width + 1):
            if end < width and row[end]:
                continue
            if end - start >= _RUN and not _in_texture(rows, number, start, end):
                total += end - start
            start = end + 1
    return total


def _in_texture(rows: Sequence[bytes], number: int, start: int, end: int) -> bool:
    near = rows[max(0, number - _AROUND) : number + _AROUND + 1]
    busy = sum(each[start:end].count(255) for each in near)
    return busy > _TEXTURE * len(near) * (end - start)


# --- words where they stand ------------------------------------------------------------------

_SPOKEN: Final = re.compile(r"\S+")


def _words(
    text_page: pdfium.PdfTextPage, view: SeenPage, turn: int, unseen: Iterable[Box]
) -> Iterator[Piece]:
    """The words that run as most of the page does, each from its first and its last letter."""
    text: str = text_page.get_text_range()
    if len(text) != text_page.count_chars():  # letters that pdfium leaves out shift the others
        text = "".join(
            chr(pdfium_c.FPDFText_GetUnicode(text_page, number))
            for number in range(text_page.count_chars())
        )
    hidden, place = tuple(unseen), _places(text_page, view, turn)
    for word in _SPOKEN.finditer(text):
        first = place(word.start())
        last = place(word.end() - 1) if len(word[0]) > 1 else first
        if not (first and last) or min(first[3], last[3]) <= max(first[1], last[1]):
            continue
        box = (first[0], first[1], last[2], first[3])
        if box[2] > box[0] and not (hidden and _is_inside(box, hidden)):
            yield Piece(word[0].replace(chr(_HYPHEN), "-"), *box)


def _places(
    text_page: pdfium.PdfTextPage, view: SeenPage, turn: int
) -> Callable[[int], Box | None]:
    """What tells where one letter is shown; pdfium puts each answer in the same place."""
    raw, found = text_page.raw, pdfium_c.FS_RECTF()
    into, ask, shown = byref(found), pdfium_c.FPDFText_GetLooseCharBox, view.box

    def place(number: int) -> Box | None:
        if not ask(raw, number, into):
            return None
        box = shown(found.left, found.bottom, found.right, found.top)
        return _turned(box, view, turn) if turn else box

    return place


# --- lines in the order of the page ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter, where it is shown, and whether it runs as most letters of the page do."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    upright: bool


def _turn(text_page: pdfium.PdfTextPage, view: SeenPage) -> int:
    """The turn that puts most letters upright, by a few of them."""
    count = text_page.count_chars()
    numbers = {(2 * place + 1) * count // (2 * _SAMPLES) for place in range(_SAMPLES)}
    turns = [_turn_of(text_page, each, view) for each in numbers if each < count]
    found = max(set(turns), key=turns.count, default=0)
    return found if found in _RIGHT_ANGLES else 0


def _turn_of(text_page: pdfium.PdfTextPage, number: int, view: SeenPage) -> int:
    """Of one letter, whose angle is clockwise in the page, as is the page's own turn."""
    angle = pdfium_c.FPDFText_GetCharAngle(text_page, number)
    return -int(round(angle * 180 / pi) + view.rotation) % 360


def _lines(
    text_page: pdfium.PdfTextPage, view: SeenPage, turn: int, unseen: Iterable[Box]
) -> Iterator[str]:
    """The lines from top to bottom; what runs in another direction, as a stamp, by itself."""
    hidden = tuple(unseen)
    letters = [e for e in _letters(text_page, view, turn) if not _is_within(e, hidden)]
    main = sorted((e for e in letters if e.upright), key=lambda each: each.top + each.bottom)
    row: list[_Letter] = []
    for each in main:
        if row and not _on_line(row, each):
            yield _line(row)
            row = []
        row.append(each)
    if row:
        yield _line(row)
    if aslant := "".join(each.text for each in letters if not each.upright):
        yield aslant


def _letters(text_page: pdfium.PdfTextPage, view: SeenPage, turn: int) -> Iterator[_Letter]:
    box = pdfium_c.FS_RECTF()
    for number in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text_page, number)
        letter = "-" if code == _HYPHEN else chr(code)
        if letter.isspace() or not code or pdfium_c.FPDFText_IsGenerated(text_page, number) == 1:
            continue
        if pdfium_c.FPDFText_GetLooseCharBox(text_page, number, box):
            place = view.box(box.left, box.bottom, box.right, box.top)
            upright = _turn_of(text_page, number, view) == turn
            yield _Letter(letter, *_turned(place, view, turn), upright=upright)


def _is_within(letter: _Letter, boxes: Sequence[Box]) -> bool:
    return _is_inside((letter.left, letter.top, letter.right, letter.bottom), boxes)


def _is_inside(box: Box, boxes: Sequence[Box]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)


def _turned(box: Box, view: SeenPage, turn: int) -> Box:
    """Where a box stands once the page is turned so that its text is upright."""
    if not turn:
        return box
    left, top, right, bottom = box
    return {
        90: (view.height - bottom, left, view.height - top, right),
        180: (view.width - right, view.height - bottom, view.width - left, view.height - top),
        270: (top, view.width - right, bottom, view.width - left),
    }.get(turn, box)


_RECENT: Final = 20  # letters of a line that tell its height


def _on_line(row: Sequence[_Letter], letter: _Letter) -> bool:
    top = median(each.top for each in row[-_RECENT:])
    bottom = median(each.bottom for each in row[-_RECENT:])
    shared = min(bottom, letter.bottom) - max(top, letter.top)
    height = min(bottom - top, letter.bottom - letter.top)
    return shared > height / 2 and (shared > LEVEL * height or not is_taken(row, letter))


def _line(row: list[_Letter]) -> str:
    """The letters from left to right; a wide gap stands as three spaces, between columns."""
    row.sort(key=lambda each: each.left)
    parts = [row[0].text]
    for one, other in pairwise(row):
        gap = (other.left - one.right) / max(one.bottom - one.top, 1.0)
        parts.append("   " if gap > _COLUMN else " " if gap > _SPACE else "")
        parts.append(other.text)
    return "".join(parts)
