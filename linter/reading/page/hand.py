"""Ink that is no printed word, no rule and no frame: a signature, or what was written by hand.

The page is made small, its words painted over, its straight lines taken away. Strokes that then
hang together are a hand's, or a stamp, a logo, a picture: who asks looks where these are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from linter.reading.page.grey import LEAST_INK, ink_of, noise_of, spread
from linter.reading.page.laid import Piece
from linter.reading.page.strokes import Stroke, marks

SIZE: Final = 1120  # pixels of the longer side: 96 dots an inch on an A4
_MARGIN: Final = 0.04  # of the page: shadows of a lid, punched holes
# Pixels on each side, across and down, and how full of ink these are along a rule: a flat signature
# is straight for as long as a side of a small frame, not for as long as a line to sign on.
_ACROSS, _DOWN, _STRAIGHT = 100, 40, 0.46
_TILE, _STROKE = 6, 18  # pixels; level of a tile that a stroke crosses, 255 being ink all through
# Tiles across, down, and in all, that hang together: a signature, a word by hand, perhaps one.
_SIGNATURE, _WORD, _DOUBT = (5, 3, 8), (5, 2, 6), (3, 2, 4)
_MANY = 3  # words: a form has a logo or a box to tick
_TALL: Final = 0.05  # of the height: a watermark's letters hide what is written across them
_AROUND: Final = 3  # pixels: letters rise above and fall below their box
_BELOW, _ABOVE = 0.2, 0.01  # of the page's height, from « Signature »: where one signs
_BESIDE: Final = 0.05  # of its width, on the left of the word
_LABEL: Final = re.compile(r"^\W*signatures?\W*$", re.IGNORECASE)
_REACH: Final = 8  # tiles around these: farther than a rule is followed
_PAPER: Final = 48  # pixels around what is drawn, from which paper is known
_MADE: Final = re.compile(r"^Faite?$|^FAIT$")  # à Lyon, le…

_Tiles = tuple[int, int, int, int]
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sight:
    """A page in grey, upright, small: only the parts that are looked at need be drawn.

    Attributes:
        size: its width and height, `SIZE` pixels at most.
        crop: draws what is in a box.
        drawn: where there may be something beside text; None when anywhere.
    """

    size: tuple[int, int]
    crop: Callable[[_Tiles], Image.Image]
    drawn: Sequence[_Box] | None = None

    @classmethod
    def of(cls, picture: Image.Image) -> Sight:
        """See a picture of any size."""
        scale = min(1.0, SIZE / max(picture.size))
        width, height = (max(1, round(each * scale)) for each in picture.size)
        small = picture
        if picture.size != (width, height):
            small = picture.resize((width, height), Image.Resampling.BOX, reducing_gap=2.0)
        return cls((width, height), small.crop)

    def around(self, start: int, end: int) -> _Tiles | None:
        """The box, in pixels, of all that may be drawn on these rows, with paper around."""
        if self.drawn is None:
            return 0, start, self.size[0], end
        met = [each for each in self.drawn if each[1] < end and start < each[3]]
        if not met:
            return None
        left, top = min(each[0] for each in met), max(start, min(each[1] for each in met))
        right, bottom = max(each[2] for each in met), min(end, max(each[3] for each in met))
        box = (
            max(0, int(left) - _PAPER),
            max(start, int(top) - _PAPER),
            min(self.size[0], int(right) + 1 + _PAPER),
            min(end, int(bottom) + 1 + _PAPER),
        )
        return box if box[0] < box[2] and box[1] < box[3] else None

    @property
    def tiles(self) -> tuple[int, int]:
        """How many tiles it has across and down."""
        return -(-self.size[0] // _TILE), -(-self.size[1] // _TILE)


def is_signed(page: Sight, words: Sequence[Piece]) -> bool | None:
    """Whether something is drawn under « Signature » or « Fait à »; None when that cannot be told.

    Nothing is missing but where « Signature » asks for it.

    Args:
        page: as it is seen.
        words: where they stand on it, in shares of its width and height.
    """
    labels, made = _labels(words)
    if not (labels or made):
        return None
    places = [_place(each, page.tiles) for each in (*labels, *made)]
    near = _marks_in(places, page, words)
    if any(mark.is_at_least(_SIGNATURE) for mark in near):
        return True
    doubtful = any(mark.is_at_least(_DOUBT) for mark in near)
    printed = any(_is_in(word, label) for label in labels for word in words)
    return None if doubtful or printed or not labels else False


def asks_to_sign(words: Sequence[Piece]) -> bool:
    """Whether a page says where one signs it."""
    return any(_labels(words))


def _labels(words: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """« Signature », and « Fait » à Lyon."""
    labels = [each for each in words if _LABEL.match(each.text)]
    return labels, [each for each in words if _MADE.match(each.text)]


def is_free_of_hand(page: Sight, words: Sequence[Piece], top: float) -> bool:
    """Whether nobody wrote below `top`, a share of the height: the office's logo is above."""
    last = page.tiles[1]
    ink = _without_rules(_ink(page, words, (0, last)))
    drawn = [mark for mark in marks(ink.reduce(_TILE), _STROKE) if mark.box[3] > top * last]
    signed = any(mark.is_at_least(_SIGNATURE) for mark in drawn)
    return not signed and sum(mark.is_at_least(_WORD) for mark in drawn) < _MANY


def _place(label: Piece, tiles: tuple[int, int]) -> _Tiles:
    """The tiles under the label and on its right."""
    width, height = tiles
    left, top = max(0.0, label.left - _BESIDE), max(0.0, label.top - _ABOVE)
    bottom = min(1.0 - _MARGIN, label.bottom + _BELOW)
    return round(left * width), round(top * height), width, round(bottom * height)


def _touches(box: _Tiles, place: _Tiles) -> bool:
    """Whether most of a mark is in a place: what hangs over from above is not."""
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] <= middle[0] < place[2] and place[1] <= middle[1] < place[3]


def _is_in(word: Piece, label: Piece) -> bool:
    """Whether a word stands right under the label: what OCR made of a signature, perhaps."""
    under = label.bottom < (word.top + word.bottom) / 2 < label.bottom + _BELOW / 2
    return under and word.right > label.left - _BESIDE


def _marks_in(places: Sequence[_Tiles], page: Sight, words: Sequence[Piece]) -> list[Stroke]:
    """The marks of these places that count; no more of the page is looked at than they need."""
    last = page.tiles[1]
    top = max(0, min(each[1] for each in places) - _REACH)
    bottom = min(last, max(each[3] for each in places) + _REACH)
    ink, boxes = _boxes_at(places, page, words, (top, bottom))
    if any(box[1] <= top > 0 or box[3] >= bottom < last for box in boxes):
        top = 0
        ink, boxes = _boxes_at(places, page, words, (top, last))
    if not boxes:
        return []
    across, down = max(0, min(box[0] for box in boxes) - _REACH), min(box[1] for box in boxes)
    down = max(top, down - _REACH)
    right = min(ink.width, (max(box[2] for box in boxes) + _REACH) * _TILE)
    lower = min(ink.height, (max(box[3] for box in boxes) + _REACH - top) * _TILE)
    around = ink.crop((across * _TILE, (down - top) * _TILE, right, lower))
    left = marks(_without_rules(around).reduce(_TILE), _STROKE)
    moved = (each.moved(across, down) for each in left)
    return [mark for mark in moved if any(_touches(mark.box, place) for place in places)]


def _boxes_at(
    places: Sequence[_Tiles], page: Sight, words: Sequence[Piece], rows: tuple[int, int]
) -> tuple[Image.Image, list[_Tiles]]:
    """The ink of these rows of tiles, and what is drawn there, rules too, that meets a place."""
    ink = _ink(page, words, rows)
    drawn = (each.moved(0, rows[0]) for each in marks(ink.reduce(_TILE), _STROKE))
    return ink, [
        mark.box
        for mark in drawn
        if mark.is_at_least(_DOUBT) and any(_meets(mark.box, place) for place in places)
    ]


def _meets(box: _Tiles, place: _Tiles) -> bool:
    return box[0] < place[2] and place[0] < box[2] and box[1] < place[3] and place[1] < box[3]


def _ink(page: Sight, words: Sequence[Piece], rows: tuple[int, int]) -> Image.Image:
    """Where these rows of tiles have ink (255) that is no word's, away from the page's edges."""
    width, height = page.size
    start, end = rows[0] * _TILE, min(height, rows[1] * _TILE)
    ink = Image.new("L", (width, end - start))
    if not (seen := page.around(start, end)):
        return ink
    small = page.crop(seen)
    boxes = [
        (
            each.left * width - _AROUND - seen[0],
            each.top * height - _AROUND - seen[1],
            each.right * width + _AROUND - seen[0],
            each.bottom * height + _AROUND - seen[1],
        )
        for each in words
        if each.bottom - each.top <= _TALL
        and seen[1] / height < each.bottom + _ABOVE
        and each.top - _ABOVE < seen[3] / height
    ]
    if not (around := _dark_beside(boxes, small)):
        return ink
    darker = small.crop(around)
    found = Image.new("L", small.size)
    found.paste(ink_of(darker, noise_of(darker)), around[:2])
    pen = ImageDraw.Draw(found)
    for box in boxes:
        pen.rectangle(box, fill=0)
    across, down = round(width * _MARGIN), round(height * _MARGIN)
    kept = (
        max(across, seen[0]),
        max(down, seen[1]),
        min(width - across, seen[2]),
        min(height - down, seen[3]),
    )
    if kept[0] < kept[2] and kept[1] < kept[3]:
        inside = found.crop(
            (kept[0] - seen[0], kept[1] - seen[1], kept[2] - seen[0], kept[3] - seen[1])
        )
        ink.paste(inside, (kept[0], kept[1] - start))
    return ink


def _dark_beside(boxes: Sequence[_Box], grey: Image.Image) -> _Tiles | None:
    """The box of all that may be ink beside these boxes, with paper around; in pixels."""
    rest = grey.copy()
    pen = ImageDraw.Draw(rest)
    for box in boxes:
        pen.rectangle(box, fill=255)
    _, lightest = cast("tuple[int, int]", grey.getextrema())
    dark = rest.point([255 * (level <= lightest - LEAST_INK) for level in range(256)]).getbbox()
    return dark and (
        max(0, dark[0] - _PAPER),
        max(0, dark[1] - _PAPER),
        min(grey.width, dark[2] + _PAPER),
        min(grey.height, dark[3] + _PAPER),
    )


def _without_rules(ink: Image.Image) -> Image.Image:
    for way in ((_ACROSS, 0), (0, _DOWN)):
        ink = ImageChops.subtract(ink, _straight(ink, way))
    return ink


def _straight(ink: Image.Image, way: tuple[int, int]) -> Image.Image:
    """The rules that run one way or nearly."""
    beside = (1, 0) if way[1] else (0, 1)  # one that leans changes rows on its way
    wide = ImageChops.lighter(ink, ImageChops.offset(ink, *beside))
    wide = ImageChops.lighter(wide, ImageChops.offset(ink, -beside[0], -beside[1]))
    around = wide.filter(ImageFilter.BoxBlur(way))
    full = around.point([255 if each >= _STRAIGHT * 255 else 0 for each in range(256)])
    return spread(full, 1)
