"""Find the two-dimensional barcodes of a page image: first as it is, then closer where one may be.

A scan at 150 dpi or a blurred one leaves two pixels a module, too few for the reader. Enlarging
the whole page costs more than reading its text, so only the spots that look like a code (an even
grey, seen from afar) are enlarged and tried again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from linter.errors import AnefLinterError
from linter.reading.page.grey import shrunk, spread

if TYPE_CHECKING:
    from zxingcpp import Barcode

_CELL_MM = 1.5
_LOGARITHM = [round(46 * log(1 + level)) for level in range(256)]  # 255 for white
_EVEN_GREY = (8, 75)  # how much darker than paper: a cell inside a code is neither that nor ink
_PAPER_CELLS = 21  # wider than a code
_CORE_CELLS = 5  # even 45° askew, a code holds a square of this many cells
_MARGIN_CELLS = 9  # from the core to beyond the corner of a turned code
_LARGEST_CELLS = 20  # 30 mm, less the edges: no code is larger
_SHORT_SIDE_MM = 210
_MOST_SPOTS = 5
_LEAST_LIGHT = 0.15  # of a core, and of its dark: codes have 0.24 to 0.61, bars and headings 0.11
_WAYS = ((4, 0.5), (3, 0.0), (2, 0.5))  # enlargement, and smoothing before it in pixels

Box = tuple[int, int, int, int]


class BarcodeReaderMissingError(AnefLinterError):
    """The library that reads barcodes is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "les codes-barres 2D-Doc n'ont pas pu être lus : il manque « zxing-cpp »",
            "Installez-le : pip install zxing-cpp",
        )


@dataclass(frozen=True, slots=True)
class Barcode2D:
    """One barcode: its content, and its box on the page in pixels (left, top, right, bottom)."""

    content: bytes
    box: Box


def find_barcodes(image: Image.Image, *, closer: bool = True) -> tuple[Barcode2D, ...]:
    """The Data Matrix and QR codes of a page, turned as they may be, from top to bottom.

    `closer` enlarges what may be a faint code; portraits look like that too, and cost time.

    Raises:
        BarcodeReaderMissingError: zxing-cpp is not installed.
    """
    grey = image.convert("L")
    found = list(_read(grey))
    for spot in islice(_spots(grey), _MOST_SPOTS if closer else 0):
        if not any(_overlap(spot, each.box) for each in found):
            found += _read_closer(grey, spot)
    return tuple(sorted(found, key=lambda each: (each.box[1], each.box[0])))


def _read(image: Image.Image, *, binarizer: str = "LocalAverage") -> Iterator[Barcode2D]:
    try:
        import zxingcpp  # noqa: PLC0415 -- without it, everything else still works
    except ImportError:
        raise BarcodeReaderMissingError from None
    both = (zxingcpp.BarcodeFormat.DataMatrix, zxingcpp.BarcodeFormat.QRCode)
    formats = zxingcpp.BarcodeFormats(both)
    way = getattr(zxingcpp.Binarizer, binarizer)
    # Light on dark is for screens: not looking for it takes a third off.
    for each in zxingcpp.read_barcodes(image, formats=formats, binarizer=way, try_invert=False):
        yield Barcode2D(each.bytes, _box(each))


def _box(barcode: Barcode) -> Box:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    across, down = [each.x for each in corners], [each.y for each in corners]
    return min(across), min(down), max(across), max(down)


def _read_closer(page: Image.Image, spot: Box) -> tuple[Barcode2D, ...]:
    crop = ImageOps.autocontrast(page.crop(spot), cutoff=1)
    for scale, smoothing in _WAYS:
        smooth = crop.filter(ImageFilter.GaussianBlur(smoothing))
        size = crop.width * scale, crop.height * scale
        enlarged = smooth.resize(size, Image.Resampling.LANCZOS)
        sharp = enlarged.filter(ImageFilter.UnsharpMask(radius=scale, percent=200, threshold=0))
        for binarizer in ("FixedThreshold", "LocalAverage"):
            if found := tuple(_read(sharp, binarizer=binarizer)):
                return tuple(replace(each, box=_moved(each.box, spot, scale)) for each in found)
    return ()


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _moved(box: Box, spot: Box, scale: int) -> Box:
    left, top, right, bottom = (each // scale for each in box)
    return left + spot[0], top + spot[1], right + spot[0], bottom + spot[1]


def _spots(page: Image.Image) -> Iterator[Box]:
    """The boxes around what may be a code."""
    cell = max(1, round(min(page.size) / _SHORT_SIDE_MM * _CELL_MM))
    afar = page.reduce(cell).point(_LOGARITHM)
    paper = spread(afar, _PAPER_CELLS // 2)  # where light falls as on the cell
    low, high = _EVEN_GREY
    even = ImageChops.subtract(paper, afar).point([255 * (low <= d <= high) for d in range(256)])
    cores = spread(shrunk(even, _CORE_CELLS // 2), 1)
    for left, top, right, bottom in _connected(cores):
        if max(right - left, bottom - top) > _LARGEST_CELLS:
            continue  # a photograph
        patch = _grown((left, top, right, bottom), 0, cell, page)
        spot = _grown((left, top, right, bottom), _MARGIN_CELLS, cell, page)
        if _is_mixed(page.crop(patch), page.crop(spot)):
            yield spot


def _grown(cells: Box, by: int, cell: int, page: Image.Image) -> Box:
    """A box of cells with some more around, in pixels of the page."""
    left, top, right, bottom = cells
    return (
        max(0, left - by) * cell,
        max(0, top - by) * cell,
        min(page.width, (right + by) * cell),
        min(page.height, (bottom + by) * cell),
    )


def _is_mixed(patch: Image.Image, around: Image.Image) -> bool:
    """Whether dark and light are mixed as in a code: a bar, a band or a heading is one of both."""
    histogram = patch.histogram()
    dark = next(level for level, count in enumerate(histogram) if count)
    paper = max(level for level, count in enumerate(around.histogram()) if count)
    light = sum(histogram[(dark + paper) // 2 :]) / sum(histogram)
    return _LEAST_LIGHT <= light <= 1 - _LEAST_LIGHT


def _connected(mask: Image.Image) -> Iterator[Box]:
    """The boxes of the patches of a mask, from top to bottom."""
    while whole := mask.getbbox():
        top = whole[1]
        row = mask.crop((0, top, mask.width, top + 1)).getbbox()
        rest = mask.copy()
        ImageDraw.floodfill(rest, (row[0] if row else 0, top), 0)
        patch = ImageChops.difference(mask, rest).getbbox()
        if patch:
            yield patch
        mask = rest
