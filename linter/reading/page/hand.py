"""Ink that is no printed word, no rule and no frame: a signature, or what was written by hand.

The page is made small, its words painted over, its straight lines taken away. Strokes that then
hang together are a hand's, or a stamp, a logo, a picture: who asks looks where these are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from unidecode import unidecode

from linter.reading.page.grey import ink_of, noise_of, spread
from linter.reading.page.laid import Piece
from linter.reading.page.strokes import Stroke, marks

_SIZE: Final = 1120  # pixels of the longer side: 96 dots an inch on an A4
_MARGIN: Final = 0.04  # of the page: shadows of a lid, punched holes
_LINE, _STRAIGHT = 40, 0.46  # pixels on each side; what is so full of ink around is a rule
_TILE, _STROKE = 6, 18  # pixels; level of a tile that a stroke crosses, 255 being ink all through
# Tiles across, down, and in all, that hang together: a signature, a word by hand, perhaps one.
_SIGNATURE, _WORD, _DOUBT = (5, 3, 8), (5, 2, 6), (3, 2, 4)
_MANY = 3  # words: a form has a logo or a box to tick
_TALL: Final = 0.05  # of the height: a watermark's letters hide what is written across them
_AROUND: Final = 3  # pixels: letters rise above and fall below their box
_BELOW, _ABOVE = 0.2, 0.01  # of the page's height, from « Signature »: where one signs
_BESIDE: Final = 0.05  # of its width, on the left of the word
_LABEL: Final = re.compile(r"^\W*signatures?\W*$", re.IGNORECASE)
_MADE: Final = re.compile(r"^Faite?$|^FAIT$")  # à Lyon, le…


def is_signed(picture: Image.Image, words: Sequence[Piece]) -> bool | None:
    """Whether something is drawn under « Signature » or « Fait à »; None when that cannot be told.

    Nothing is missing but where « Signature » asks for it.

    Args:
        picture: the page in grey, upright.
        words: where they stand on it, in shares of its width and height.
    """
    labels = [each for each in words if _LABEL.match(unidecode(each.text))]
    made = [each for each in words if _MADE.match(each.text)]
    if not (labels or made):
        return None
    drawn = _marks(picture, words)
    places = [_place(each, picture.size) for each in (*labels, *made)]
    near = [mark for mark in drawn if any(_touches(mark.box, place) for place in places)]
    if any(mark.is_at_least(_SIGNATURE) for mark in near):
        return True
    doubtful = any(mark.is_at_least(_DOUBT) for mark in near)
    printed = any(_is_in(word, label) for label in labels for word in words)
    return None if doubtful or printed or not labels else False


def is_free_of_hand(picture: Image.Image, words: Sequence[Piece], top: float) -> bool:
    """Whether nobody wrote below `top`, a share of the height: the office's logo is above."""
    start = top * _tiles(picture.size)[1]
    drawn = [mark for mark in _marks(picture, words) if mark.box[3] > start]
    signed = any(mark.is_at_least(_SIGNATURE) for mark in drawn)
    return not signed and sum(mark.is_at_least(_WORD) for mark in drawn) < _MANY


def _place(label: Piece, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The tiles under the label and on its right."""
    width, height = _tiles(size)
    left, top = max(0.0, label.left - _BESIDE), max(0.0, label.top - _ABOVE)
    bottom = min(1.0 - _MARGIN, label.bottom + _BELOW)
    return round(left * width), round(top * height), width, round(bottom * height)


def _touches(box: tuple[int, int, int, int], place: tuple[int, int, int, int]) -> bool:
    """Whether most of a mark is in a place: what hangs over from above is not."""
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] <= middle[0] < place[2] and place[1] <= middle[1] < place[3]


def _is_in(word: Piece, label: Piece) -> bool:
    """Whether a word stands right under the label: what OCR made of a signature, perhaps."""
    under = label.bottom < (word.top + word.bottom) / 2 < label.bottom + _BELOW / 2
    return under and word.right > label.left - _BESIDE


def _smaller(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, _SIZE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _tiles(size: tuple[int, int]) -> tuple[int, int]:
    width, height = _smaller(size)
    return -(-width // _TILE), -(-height // _TILE)


def _marks(picture: Image.Image, words: Sequence[Piece]) -> list[Stroke]:
    """What is drawn beside the words, the rules and the frames."""
    small = picture.resize(_smaller(picture.size), Image.Resampling.BOX, reducing_gap=2.0)
    ink = ink_of(small, noise_of(small))
    pen = ImageDraw.Draw(ink)
    width, height = ink.size
    for each in words:
        if each.bottom - each.top > _TALL:
            continue
        left, top = each.left * width - _AROUND, each.top * height - _AROUND
        right, bottom = each.right * width + _AROUND, each.bottom * height + _AROUND
        pen.rectangle((left, top, right, bottom), fill=0)
    across, down = round(width * _MARGIN), round(height * _MARGIN)
    inside = Image.new("L", ink.size)
    inside.paste(ink.crop((across, down, width - across, height - down)), (across, down))
    for way in ((_LINE, 0), (0, _LINE)):
        inside = ImageChops.subtract(inside, _straight(inside, way))
    return list(marks(inside.reduce(_TILE), _STROKE))


def _straight(ink: Image.Image, way: tuple[int, int]) -> Image.Image:
    """The rules that run one way or nearly."""
    beside = (1, 0) if way[1] else (0, 1)  # one that leans changes rows on its way
    wide = ImageChops.lighter(ink, ImageChops.offset(ink, *beside))
    wide = ImageChops.lighter(wide, ImageChops.offset(ink, -beside[0], -beside[1]))
    around = wide.filter(ImageFilter.BoxBlur(way))
    full = around.point([255 if each >= _STRAIGHT * 255 else 0 for each in range(256)])
    return spread(full, 1)
