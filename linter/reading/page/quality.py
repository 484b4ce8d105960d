"""Can a person read this page? Measures on a grey image, none of which knows what the page says.

What the document lies on is left out: the edge of a sheet on a dark table is no ink. The document
is reduced to one size, so that measures mean the same at every resolution and distance. Ink is what
is darker than the paper around it, and than the noise. Sharpness and contrast are taken
around the ink only, on the few tiles that hold most of it: a page with one line of text is neither
blank nor blurred. That size hides a slight blur, which small print does not survive: how steep the
edges of strokes are is measured on a larger picture. The thresholds, and how they were measured,
are in `docs/quality.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import nlargest
from math import sqrt
from operator import mul
from statistics import fmean

from PIL import Image, ImageChops, ImageFilter

from linter.reading.page.framing import document_mask
from linter.reading.page.grey import (
    ink_of,
    noise_of,
    percentile,
    reduced,
    share_of,
    shrunk,
)
from linter.reading.page.strokes import marks

Box = tuple[int, int, int, int]

_NEAR = ImageFilter.BoxBlur(1)
_RIM = 4  # pixels of the reduced page: its sides, and their shadow
_PAPER = 0.6  # share of a document that is darker than its paper, or as dark
_EDGE = 0.03  # shadows and black borders of scanners
_BLANK_EDGE = 0.07  # and holes: what stands there alone is not a document
_BLANK = 0.0007  # share of ink below which a page is blank: a word or two
_TILE, _TILES, _BEST, _HARDLY = 72, 4, 2, 0.2
# A word alone on a page: looked for at twice the size, darker than what shows through the paper.
_FINE_SIZE, _AROUND_LETTERS, _AS_PRINT = 1000, ImageFilter.BoxBlur(12), 40
_LETTER, _CROSSED = 4, 24  # pixels of a tile; level of one that a stroke crosses
_SHORT_WORD, _HIGHEST, _LONGEST_WORD = (5, 2, 6), 12, 120  # tiles, as in `strokes`
_FINE, _WIDE = 1.2, 5.0  # pixels: letters are sharp when most of their relief is that fine
_LARGE, _LARGE_ENOUGH = 1200, 900  # pixels of a document whose edges are measured
_COARSER = 0.75  # of its own size at most: pixels of a camera are soft by themselves
_AS_WIDE = 0.95  # of a picture's width: a sheet, in which a card would lie across
_EDGE_TILES, _WRITTEN = 8, 0.1  # tiles, which hold a tenth of the ink of the fullest or more
_STEEPEST = 0.98  # of the places around the ink, the share that are less steep
_INK_LEVEL, _PAPER_LEVEL = 0.02, 0.95  # of those places
_SQUARES = tuple(level**2 for level in range(256))
_SPREAD = 3.3  # standard deviations between the 5th and 95th percentiles of noise


@dataclass(frozen=True, slots=True)
class Quality:
    """Measures of one page.

    Attributes:
        blank: there is no ink.
        sharpness: share of the ink's relief that is fine detail, across or down, whichever is
            less: 0.6 for a crisp scan, 0.2 when letters melt together. None on a blank page.
        edges: how much of the way from paper to ink one pixel goes where strokes end, on the
            document at `_LARGE` pixels or less, across or down, whichever is less: 0.8 for crisp
            print, 0.5 when small print is lost. None on a blank page, on a smaller document or
            one that is wider than high, and where little is written.
        brightness: of the paper, 0 (black) to 255.
        contrast: how much darker than its paper the ink is, in percent. None on a blank page.
        a_word: on a blank page, some strokes hang together as the letters of a word do: OCR may
            tell a word from dust.
    """

    blank: bool
    sharpness: float | None
    brightness: int
    contrast: int | None
    a_word: bool = False
    edges: float | None = None


def measure(page: Image.Image) -> Quality:
    """The measures of a page image in grey (mode L)."""
    document = _document(page)
    found = _measured(page) if document is None else _measured(document, _sheet(document, page))
    # Letters that are blurred away leave no ink, but a sheet on its table is not nothing.
    found = _measured(page) if found.blank and document is not None else found
    return replace(found, a_word=_may_hold_a_word(page)) if found.blank else found


def _sheet(document: Image.Image, page: Image.Image) -> tuple[int, int]:
    """The size of the whole document: of a sheet in uneven light, only the lit half was found."""
    return page.size if document.width >= _AS_WIDE * page.width else document.size


def _measured(page: Image.Image, whole: tuple[int, int] | None = None) -> Quality:
    grey = _without_edge(reduced(page), _EDGE)
    brightness = round(percentile(grey, 0.9))
    noise = noise_of(grey)
    ink = ink_of(grey, noise)
    if share_of(_without_edge(ink, _BLANK_EDGE - _EDGE)) < _BLANK:
        return Quality(blank=True, sharpness=None, brightness=brightness, contrast=None)
    tiles = [(grey.crop(box), _around(ink.crop(box))) for box in _fullest(ink)]
    sharpness = nlargest(_BEST, (_sharpness(tile, mask, noise) for tile, mask in tiles))
    contrast = nlargest(_BEST, (_contrast(tile, mask, noise) for tile, mask in tiles))
    return Quality(
        blank=False,
        sharpness=round(fmean(sharpness), 2),
        brightness=brightness,
        contrast=round(fmean(contrast)),
        edges=_edges(page, ink, whole or page.size),
    )


def _edges(page: Image.Image, ink: Image.Image, whole: tuple[int, int]) -> float | None:
    """The edges of the two tiles that have the steepest.

    Small print alone dies of so slight a blur: not that of cards, which are wider than high; and
    where little is written, how many words were read does not tell what was lost.
    """
    tiles = list(_fullest(ink, _EDGE_TILES, _WRITTEN))
    width, height = whole
    if height < max(_LARGE_ENOUGH, width) or len(tiles) < _EDGE_TILES:
        return None
    inside = _without_edge(page, _EDGE)
    scale, finer = inside.width / ink.width, min(_COARSER, _LARGE / height)
    steep = []
    for box in tiles:
        left, top, right, bottom = (round(side * scale) for side in box)
        size = round((right - left) * finer), round((bottom - top) * finer)
        tile = inside.crop((left, top, right, bottom)).resize(size, Image.Resampling.BOX)
        steep.append(_steepness(tile, _around(ink.crop(box).resize(size))))
    return round(fmean(nlargest(_BEST, steep)), 2)


def _steepness(tile: Image.Image, around: Image.Image) -> float:
    """What part of the way from paper to ink one pixel goes, in the direction that has less."""
    way = percentile(tile, _PAPER_LEVEL, around) - percentile(tile, _INK_LEVEL, around)
    steps = (
        percentile(ImageChops.difference(tile, ImageChops.offset(tile, *one)), _STEEPEST, around)
        for one in ((1, 0), (0, 1))
    )
    return min(steps) / way if way > 0 else 0.0


def _may_hold_a_word(page: Image.Image) -> bool:
    """Whether dark strokes stand side by side, about as high as letters: not a fold, nor dust."""
    longest = max(page.size)
    if longest < _FINE_SIZE:
        return False
    grey = page.reduce(max(1, longest // _FINE_SIZE))
    darker = ImageChops.subtract(grey.filter(_AROUND_LETTERS), grey)
    printed = darker.point([0] * _AS_PRINT + [255] * (256 - _AS_PRINT))
    tiles = _without_edge(printed, _BLANK_EDGE).reduce(_LETTER)
    return any(
        each.is_at_least(_SHORT_WORD) and each.height <= _HIGHEST and each.width <= _LONGEST_WORD
        for each in marks(tiles, _CROSSED)
    )


def _document(page: Image.Image) -> Image.Image | None:
    """The document without what it lies on, which becomes paper where it is tilted; None if all."""
    small = reduced(page)
    mask = document_mask(small)
    inside = shrunk(mask, _RIM) if mask else None
    box = inside.getbbox() if inside else None
    if inside is None or box is None:
        return None
    scale = page.width / small.width
    left, top, right, bottom = (round(side * scale) for side in box)
    part = page.crop((left, top, right, bottom))
    kept = inside.crop(box).resize(part.size)
    paper = round(percentile(small.crop(box), _PAPER, inside.crop(box)))
    return Image.composite(part, Image.new("L", part.size, paper), kept)


def _without_edge(image: Image.Image, share: float) -> Image.Image:
    across, down = int(image.width * share), int(image.height * share)
    return image.crop((across, down, image.width - across, image.height - down))


def _fullest(ink: Image.Image, count: int = _TILES, least: float = _HARDLY) -> Iterator[Box]:
    """The tiles with most ink; those with hardly any hold specks, which are always sharp."""
    shares = ink.reduce(_TILE)
    fullest = nlargest(count, ((share, number) for number, share in enumerate(shares.tobytes())))
    most, _ = fullest[0]
    for share, number in fullest:
        if share > most * least:
            left, top = number % shares.width * _TILE, number // shares.width * _TILE
            yield left, top, min(left + _TILE, ink.width), min(top + _TILE, ink.height)


def _around(ink: Image.Image) -> Image.Image:
    """The ink, one pixel wider all round."""
    return ink.filter(_NEAR).point([0] + [255] * 255)


def _sharpness(tile: Image.Image, around: Image.Image, noise: float) -> float:
    """The share of relief that is fine, in the direction that has less of it.

    Of a picture taken with a moving hand, only one direction is blurred.
    """
    across, down = (1.0, 0.0), (0.0, 1.0)
    fine = min(_relief(tile, around, noise, way, _FINE) for way in (across, down))
    wide = max(_relief(tile, around, noise, way, _WIDE) for way in (across, down))
    return sqrt(fine / wide) if wide else 0.0


def _relief(
    tile: Image.Image, around: Image.Image, noise: float, way: tuple[float, float], radius: float
) -> float:
    """How much the tile differs from itself blurred in one direction, squared, less the noise."""
    blurred = tile.filter(ImageFilter.GaussianBlur((radius * way[0], radius * way[1])))
    levels = ImageChops.difference(tile, blurred).histogram(around)
    squares: int = sum(map(mul, levels, _SQUARES))
    return max(0.0, squares / sum(levels) - noise**2)


def _contrast(tile: Image.Image, around: Image.Image, noise: float) -> float:
    ink, paper = percentile(tile, 0.05, around), percentile(tile, 0.95, around)
    return 100 * max(0.0, paper - ink - _SPREAD * noise) / (paper or 1)
