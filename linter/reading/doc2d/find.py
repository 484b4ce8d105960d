"""Find the two-dimensional barcodes of a page image: first as it is, then closer where one may be.

A scan at 150 dpi or a blurred one leaves two pixels a module, too few for the reader. Enlarging
the whole page costs more than reading its text, so only the spots that look like a code (an even
grey, seen from afar) are enlarged and tried again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter, ImageOps

from linter.errors import AnefLinterError

if TYPE_CHECKING:
    from zxingcpp import Barcode

_CELL_MM = 2.0
_EVEN_GREY = (50, 205)  # a cell of 2 mm inside a code is neither paper nor solid ink
_CORE_CELLS = 5  # a code is at least this many cells wide: 10 mm
_MARGIN_CELLS = 7  # from the core to beyond the corner of a turned code
_LARGEST_CELLS = 20  # 40 mm
_SHORT_SIDE_MM = 210
_MOST_SPOTS = 6
_SCALES = (4, 2)

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


def find_barcodes(image: Image.Image) -> tuple[Barcode2D, ...]:
    """The Data Matrix and QR codes of a page, turned as they may be, from top to bottom.

    Raises:
        BarcodeReaderMissingError: zxing-cpp is not installed.
    """
    grey = image.convert("L")
    found = list(_read(grey))
    for spot in _spots(grey):
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
    for each in zxingcpp.read_barcodes(image, formats=formats, binarizer=way):
        yield Barcode2D(each.bytes, _box(each))


def _box(barcode: Barcode) -> Box:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    across, down = [each.x for each in corners], [each.y for each in corners]
    return min(across), min(down), max(across), max(down)


def _read_closer(page: Image.Image, spot: Box) -> tuple[Barcode2D, ...]:
    crop = ImageOps.autocontrast(page.crop(spot), cutoff=1).filter(ImageFilter.GaussianBlur(0.5))
    for scale in _SCALES:
        size = crop.width * scale, crop.height * scale
        enlarged = crop.resize(size, Image.Resampling.LANCZOS)
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
    afar = ImageOps.autocontrast(page, cutoff=(0.05, 10)).reduce(cell)
    low, high = _EVEN_GREY
    even = afar.point([255 if low <= level <= high else 0 for level in range(256)])
    cores = even.filter(ImageFilter.MinFilter(_CORE_CELLS))
    for _ in range(_MOST_SPOTS):
        core = _first(cores)
        if core is None:
            return
        cores.paste(0, core)
        left, top, right, bottom = core
        around = (
            left - _MARGIN_CELLS,
            top - _MARGIN_CELLS,
            right + _MARGIN_CELLS,
            bottom + _MARGIN_CELLS,
        )
        yield (
            max(0, around[0] * cell),
            max(0, around[1] * cell),
            min(page.width, around[2] * cell),
            min(page.height, around[3] * cell),
        )


def _first(cores: Image.Image) -> Box | None:
    """The box of the topmost spot of a mask, in cells."""
    whole = cores.getbbox()
    if whole is None:
        return None
    top = whole[1]
    row = cores.crop((0, top, cores.width, top + 1)).getbbox()
    start = row[0] if row else 0
    area = max(0, start - _LARGEST_CELLS), top, start + _LARGEST_CELLS, top + _LARGEST_CELLS
    spot = cores.crop(area).getbbox() or (0, 0, 1, 1)
    return area[0] + spot[0], top, area[0] + spot[2], top + spot[3]
