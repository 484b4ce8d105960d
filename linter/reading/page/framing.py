"""Is the whole document in the picture? Measures on a grey image, beside those of `quality`.

What the document lies on is told from it by its level: a sheet on a table, a card on a sheet. A
scan without anything around it is all document. Thresholds and figures are in `docs/quality.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageOps

from linter.reading.page.grey import (
    ink_of,
    noise_of,
    percentile,
    reduced,
    share_of,
    shrunk,
    spread,
)

Box = tuple[int, int, int, int]
SIDES: Final = ("haut", "droite", "bas", "gauche")

# The document and what it lies on.
_HALF = 2  # of the size that is measured: enough for outlines
_REACH = 3  # pixels: letters vanish in paper that spreads so far
_APART = 40  # grey levels between a document and what it lies on
_AROUND = 0.03  # share of the picture that must be around it
_MOSTLY = 0.5  # of a row or column: it crosses the document
_SMALL = 0.5  # of both sides of a sheet: what is written on it is a small document
_TILE, _SPECKS = 8, 20  # pixels; level of a tile of ink below which it holds but specks
_LINES = 0.08  # of the longer side: less high than that is a line or two, or a signature

# Where it goes on beyond the picture.
_OFF, _ON = 0.05, 0.4  # share of a side that is document: it ends before that side, or is cut
_BORDER = 15  # pixels
_SHEET_RIM = 9  # pixels: where a sheet ends, its own edge and shadow are no letters
_MARGIN, _SOME = 0.05, 0.04  # of the picture, of a side: that near it, so much must be written
_EDGE = 0.012  # of the picture: closer to the side than that, letters are cut or nearly
_LETTER = 0.03  # of a side: a longer run of ink is a rule, a band or a border
_LEAST_RUNS = 3  # of letters at a side
_LEAST_BEYOND = 2  # at one where the sheet goes on, and ends before the opposite one
_INKED = 60  # level of a place at a side, 255 being ink all through: less is grain
_MOST_SIDES = 3  # cut at once: something runs over the whole page
_PAPER = ImageFilter.BoxBlur(8)
_LETTERS, _PALE = 0.8, 0.55  # of the ink, the darkness of letters; of that, what is paler
_NEXT = 0.03  # share of the picture: ink that goes on so far inwards without a gap is a rule
_RULE = 0.9 * 255

# Reflections: saturated, far above the paper, with a soft rim, unlike a white label.
_SATURATED = 252
_ABOVE = 12  # grey levels between paper and reflection
_SPOT, _RIM = 3, 2  # pixels
_SOFT = 0.5  # of the way from the surroundings to white: level of the rim of a reflection


@dataclass(frozen=True, slots=True)
class Framing:
    """How the document lies in its picture.

    Attributes:
        cut: sides at which text or the document's outline goes on beyond the picture, among
            `SIDES`, in that order.
        glare: share of the document that a reflection hides, 0 to 1.
        filled: share of the picture that the document fills, 0 to 1.
    """

    cut: tuple[str, ...]
    glare: float
    filled: float


def frame(grey: Image.Image) -> Framing:
    """The framing of a page image in grey (mode L), as viewers show it."""
    page = reduced(grey)
    ink = ink_of(page, noise_of(page))
    document = document_mask(page)
    box = (document.getbbox() if document else _small(ink)) or (0, 0, *page.size)
    inside = share_of(document) if document else _area(box) / _area((0, 0, *page.size))
    cut = {*_outline_cut(document, ink), *_letters_cut(page, ink, document)}
    return Framing(
        cut=tuple(side for side in SIDES if side in cut),
        glare=round(_glare(page.crop(box)), 3),
        filled=round(inside, 3),
    )


# --- the document ------------------------------------------------------------------------------


def document_mask(page: Image.Image) -> Image.Image | None:
    """255 where the document is; None when it is all there is."""
    if min(page.size) < _HALF * _AROUND**-1:
        return None
    plain = _without_letters(page.reduce(_HALF))
    level, apart = _split(plain.histogram())
    if apart < _APART:
        return None
    bright = plain.point([0] * (level + 1) + [255] * (255 - level))
    document = (
        bright
        if _rim(bright) <= _MOSTLY or share_of(bright) > _MOSTLY
        else ImageChops.invert(bright)
    )
    if not _AROUND < share_of(document) < 1 - _AROUND:
        return None
    return document.resize(page.size)


def _without_letters(page: Image.Image) -> Image.Image:
    """Paper spread over what is written on it.

    The page goes on beyond its sides as it ends there: else a strip of table no wider than a letter
    would be taken for one, and the sheet beside it for cut.
    """
    width, height = page.size
    wide = Image.new("L", (width + 2 * _REACH, height + 2 * _REACH))
    wide.paste(page, (_REACH, _REACH))
    for at, last in ((0, _REACH), (width + _REACH, width + _REACH - 1)):
        wide.paste(
            wide.crop((last, 0, last + 1, wide.height)).resize((_REACH, wide.height)), (at, 0)
        )
    for at, last in ((0, _REACH), (height + _REACH, height + _REACH - 1)):
        wide.paste(wide.crop((0, last, wide.width, last + 1)).resize((wide.width, _REACH)), (0, at))
    return ImageOps.crop(shrunk(spread(wide, _REACH), _REACH), _REACH)


def _split(histogram: list[int]) -> tuple[int, float]:
    """The level that best parts two classes (Otsu), and how far apart their means are."""
    total, whole = sum(histogram), sum(level * count for level, count in enumerate(histogram))
    best, at, apart = -1.0, 0, 0.0
    below = sum_below = 0
    for level, count in enumerate(histogram):
        below += count
        sum_below += level * count
        above = total - below
        if not below or not above:
            continue
        distance = (whole - sum_below) / above - sum_below / below
        if below * above * distance**2 > best:
            best, at, apart = below * above * distance**2, level, distance
    return at, apart


def _rim(mask: Image.Image) -> float:
    """How much of the four sides is set."""
    levels = [level for _, line in _sides(mask, 1) for level in line]
    return sum(level > _MOSTLY * 255 for level in levels) / len(levels)


def _small(ink: Image.Image) -> Box | None:
    """Where all the ink of a sheet is, when that is a small part of it both across and down."""
    tiles = ink.reduce(_TILE).point([0] * _SPECKS + [255] * (256 - _SPECKS)).getbbox()
    if tiles is None:
        return None
    left, top, right, bottom = (side * _TILE for side in tiles)
    if max((right - left) / ink.width, (bottom - top) / ink.height) > _SMALL:
        return None
    if min(right - left, bottom - top) < _LINES * max(ink.size):
        return None
    return left, top, min(right, ink.width), min(bottom, ink.height)


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


# --- sides -------------------------------------------------------------------------------------


def _sides(image: Image.Image, depth: int) -> Iterator[tuple[str, bytes]]:
    """Each side with its strip of that depth, reduced to one line of levels."""
    width, height = image.size
    strips = {
        "haut": ((0, 0, width, depth), (width, 1)),
        "droite": ((width - depth, 0, width, height), (1, height)),
        "bas": ((0, height - depth, width, height), (width, 1)),
        "gauche": ((0, 0, depth, height), (1, height)),
    }
    for side, (box, size) in strips.items():
        yield side, image.crop(box).resize(size, Image.Resampling.BOX).tobytes()


def _outline_cut(document: Image.Image | None, ink: Image.Image) -> Iterator[str]:
    """The one side that the document crosses, when it ends before the three others.

    A sheet laid in the corner of a scanner's glass meets two sides, and is whole; one of which
    only the blank margin is outside has lost nothing.
    """
    if document is None:
        return
    inside = shrunk(document, _BORDER // 2)  # its own border is no writing
    writing = ImageOps.crop(ImageChops.multiply(ink, inside), _BORDER)
    written = dict(_sides(writing, round(max(ink.size) * _MARGIN)))
    met = _met(document)
    off = [side for side, share in met.items() if share <= _OFF]
    on = [side for side, share in met.items() if share >= _ON]
    if len(off) == len(SIDES) - 1:
        yield from (
            side for side in on if sum(map(bool, written[side])) > _SOME * len(written[side])
        )


def _met(document: Image.Image) -> dict[str, float]:
    """Of each side, the share that is document."""
    return {side: sum(map(bool, line)) / len(line) for side, line in _sides(document, 1)}


def _beyond(document: Image.Image | None) -> set[str]:
    """The sides beyond which the sheet goes on, while what it lies on is seen at the opposite."""
    met = _met(document) if document else {}
    opposite = zip(SIDES, (*SIDES[2:], *SIDES[:2]), strict=True)
    return {one for one, other in opposite if met and met[one] >= _ON and met[other] <= _OFF}


def _letters_cut(page: Image.Image, ink: Image.Image, document: Image.Image | None) -> set[str]:
    """The sides at which letters stand so close that the text must go on beyond.

    A watermark runs over all of a page that is whole: it is paler than the letters, or reaches most
    sides at once, which no picture of a page does.
    """
    # what the document lies on has a grain that is not letters, and its edge stands out from it
    inside = shrunk(document, _SHEET_RIM // 2) if document else None
    written = ImageChops.multiply(ink, inside) if inside else ink
    dark = ImageChops.multiply(written, _as_dark_as_letters(page, written))
    depth = max(1, round(max(ink.size) * _EDGE))
    inwards = dict(_sides(written, max(1, round(max(ink.size) * _NEXT))))
    darkest = dict(_sides(dark, depth))
    beyond, cut = _beyond(document), set()
    for side, line in _sides(written, depth):
        longest = max(2, round(len(line) * _LETTER))
        letters = [
            run
            for run in _runs(line)
            if len(run) <= longest and max(inwards[side][run.start : run.stop]) < _RULE
            if any(darkest[side][run.start : run.stop])
        ]
        if len(letters) >= (_LEAST_BEYOND if side in beyond else _LEAST_RUNS):
            cut.add(side)
    return cut if len(cut) < _MOST_SIDES else set()


def _as_dark_as_letters(page: Image.Image, written: Image.Image) -> Image.Image:
    """255 where the page is about as dark as most of what is written on it."""
    darker = ImageChops.subtract(page.filter(_PAPER), page)
    if not written.getbbox():
        return written
    letters = percentile(darker, _LETTERS, written)
    least = min(254, max(1, round(letters * _PALE)))
    return darker.point([0] * least + [255] * (256 - least))


def _runs(line: bytes) -> Iterator[range]:
    """Where there is ink without a gap."""
    start = 0
    for inked, run in groupby(line, lambda level: level >= _INKED):
        length = len(list(run))
        if inked:
            yield range(start, start + length)
        start += length


# --- reflections -------------------------------------------------------------------------------


def _glare(document: Image.Image) -> float:
    """The share that is saturated, where that is brighter than paper and soft at its rim."""
    paper = percentile(document, 0.5)
    if paper > _SATURATED - _ABOVE:
        return 0.0
    white = document.point([0] * _SATURATED + [255] * (256 - _SATURATED))
    spots = spread(shrunk(white, _SPOT), _SPOT)
    if not spots.getbbox():
        return 0.0
    rim = ImageChops.subtract(spread(spots, _RIM), spots)
    if not rim.getbbox():
        return 0.0
    soft = percentile(document, 0.5, rim)
    return share_of(spots) if soft >= paper + _SOFT * (255 - paper) else 0.0
