"""Facts about an image file: one page, or a page a frame for TIFF. Runs in a guarded child."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PIL import Image, ImageMath
from PIL.TiffImagePlugin import PHOTOMETRIC_INTERPRETATION, TiffImageFile

from linter.model.content import Content
from linter.model.dossier import Page
from linter.reading.facts import Scan, facts_of_scan, once_read
from linter.reading.page import quality
from linter.reading.page.seen import seen
from linter.reading.settings import Settings

# Pillow opens dozens of formats; each is a parser that an odd file can reach.
FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP", "HEIF", "AVIF", "JPEG2000")
_OF_IPHONES = "HEIF"
MAX_PIXELS = 80_000_000  # a double A4 at 600 dpi is 70 million

_ORIENTATION = 0x0112  # EXIF
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
_ON_ITS_SIDE = (90, 270)
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_READ_PIXELS = 2400  # of the longer side: an A4 at 200 dots an inch
_SCREEN_DPI = 96  # 72 and 96 are what programs write when they know nothing
_FLAT = 1.5  # from one resolution to the other: a fax at 204 by 98, not at 204 by 196
_INCHES = (2.0, 17.0)  # from a card to an A3, on the longer side
_DEEP = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")  # more than 8 bits
_WHITES = (1, 255, 1023, 4095, 65_535)  # what white can be in them
_RARE = 1023  # ten bits: taken for white where something comes near, as on any page


class TooLargeError(Exception):
    """More pixels than any scan has: a mistake of the scanner's settings, or a trap."""


@dataclass(frozen=True, slots=True)
class ReadImage:
    """The pages asked for, with what they say, of `total` in the file."""

    pages: tuple[Page, ...]
    contents: tuple[Content, ...]
    total: int


def read_image(path: Path, first: int, count: int, settings: Settings, most: int) -> ReadImage:
    """What `count` frames from frame `first` show; `total` is counted no further than `most`.

    Only TIFF has pages: the other frames of a GIF move, those of a phone's JPEG are previews.

    Raises:
        TooLargeError: more than `MAX_PIXELS`.
        Exception: whatever Pillow raises on a broken file.
    """
    with opened(path) as image:
        total = _frames(image, most) if image.format == "TIFF" else 1
        numbers = range(first, min(first + count, total + 1))
        read = [_page(image, number, settings) for number in numbers]
        return ReadImage(
            tuple(page for page, _ in read), tuple(content for _, content in read), total
        )


def _frames(image: Image.Image, most: int) -> int:
    """Each frame tells only where the next one is: to count them all, all must be walked."""
    for number in range(1, most):
        try:
            image.seek(number)
        except EOFError:
            return number
    return most


def open_heic() -> None:
    """Have Pillow open the photos of iPhones too.

    Raises:
        ImportError: the library for them is not installed.
    """
    from pillow_heif import options, register_heif_opener  # noqa: PLC0415 -- an extra, seldom used

    # Each thread takes address space, which a child has little of, and keeps it.
    options.DECODE_THREADS = 1
    register_heif_opener()


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """An image, if it is of a format we read and not too large to be a scan.

    Raises:
        TooLargeError: more pixels than Pillow takes for safe.
        Exception: whatever Pillow raises on a broken file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            # Not by its path: Pillow then maps a grey TIFF as it lies, and reads its rows at the
            # width that it has once turned by its note.
            with path.open("rb") as file, Image.open(file, formats=_known()) as image:
                yield image
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise TooLargeError from None


def _known() -> list[str]:
    """Of our formats those that can be opened: iPhones' only once `open_heic` was called."""
    return [each for each in FORMATS if each != _OF_IPHONES or each in Image.OPEN]


def _page(image: Image.Image, number: int, settings: Settings) -> tuple[Page, Content]:
    go_to(image, number - 1)
    if image.width * image.height > MAX_PIXELS:
        raise TooLargeError
    noted = _orientation(image)
    image = as_on_paper(image)
    width, height = image.size
    stated = image.info.get("dpi", (0, 0))[0]
    dpi = credible_dpi(float(stated), longest := max(image.size))
    # A JPEG can be decoded at half its size or less, when the letters stay large enough.
    image.draft("L", (width * _READ_PIXELS // longest, height * _READ_PIXELS // longest))
    decoded = max(image.size) / longest
    grey = as_grey(image)
    left = _orientation(image)  # Pillow has turned a TIFF by its note once it is loaded, no JPEG
    if left in _UPRIGHT:
        grey = grey.transpose(_UPRIGHT[left])
    measured = quality.measure(grey)
    grey_dpi = round(dpi * decoded) if dpi else None
    scan = Scan(number, grey, grey_dpi, blank=measured.blank, a_word=measured.a_word)
    facts = facts_of_scan(scan, settings)
    turn = _TURNS.get(noted, 0)
    page = Page(number, rotation=turn, width=width, height=height, dpi=dpi, text_turn=facts.turn)
    return seen(page, grey, once_read(measured, facts)), facts.content


def go_to(image: Image.Image, number: int) -> None:
    """Have the image show a page, from 0: a TIFF has several.

    Other formats open on what viewers show, which need not be the first of the pictures in them.

    Raises:
        EOFError: it has no such page.
    """
    if number or image.format == "TIFF":
        image.seek(number)


def as_on_paper(image: Image.Image) -> Image.Image:
    """As it looks on paper: black on white, and a fax in its shape.

    Pillow lets deep greys be whose nought is white. A fax at the usual setting has points that are
    twice as high as wide.
    """
    if isinstance(image, TiffImageFile) and image.mode.startswith("I;16"):
        if image.tag_v2.get(PHOTOMETRIC_INTERPRETATION) == 0:
            return image.convert("I").point(lambda level: level * -1 + _WHITES[-1])
        return image
    across, down = map(float, image.info.get("dpi", (0, 0)))
    if _TURNS.get(_orientation(image)) in _ON_ITS_SIDE:
        across, down = down, across
    finest, coarsest = max(across, down), min(across, down)
    if not (image.mode == "1" and 0 < coarsest * _FLAT <= finest):
        return image
    width, height = image.width * finest / across, image.height * finest / down
    if width * height > MAX_PIXELS:
        return image
    whole = image.resize((round(width), round(height)))
    whole.info["dpi"] = (finest, finest)
    return whole


def as_grey(image: Image.Image) -> Image.Image:
    """An image of any mode in 256 greys: deeper ones scaled, transparent parts as white paper."""
    if image.mode in _DEEP:
        whole = image if image.mode == "F" else image.convert("I")
        _, highest = cast("tuple[float, float]", whole.getextrema())
        scale = 255 / _white(highest)
        grey = whole.point(lambda level: level * scale + 0).convert("L")
        clear = image.info.get("transparency")  # one level, in a PNG
        if isinstance(clear, int):
            hole = ImageMath.lambda_eval(lambda held: held["level"] == clear, level=whole)
            grey.paste(255, mask=hole.convert("L").point(lambda held: 255 * held))
        return grey
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        grey = Image.new("L", image.size, 255)
        grey.paste(seen.convert("L"), mask=seen.getchannel("A"))
        return grey
    if image.mode == "LAB":
        return image.getchannel("L")
    return image.convert("L")


def _white(highest: float) -> float:
    """What white is in a picture whose lightest level is that."""
    possible = (each for each in _WHITES if highest <= each)
    return next((each for each in possible if each != _RARE or highest > each / 2), highest)


def _orientation(image: Image.Image) -> int:
    """How EXIF says that the picture lies, 1 to 8; a note that cannot be read says nothing."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 -- a broken note must not condemn a good picture
        return 1


def credible_dpi(stated: float, longest: int) -> int | None:
    """A resolution that gives `longest` pixels a size on paper of a card to an A3; else None."""
    if stated <= _SCREEN_DPI:
        return None
    smallest, largest = _INCHES
    return round(stated) if smallest <= longest / stated <= largest else None
