"""Facts about an image file: one page, or a page a frame for TIFF. Runs in a guarded child."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PIL import Image

from linter.model import Page
from linter.reading import quality

# Pillow opens dozens of formats; each is a parser that an odd file can reach.
FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
MAX_PIXELS = 80_000_000  # a double A4 at 600 dpi is 70 million

_ORIENTATION = 0x0112  # EXIF
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
_SCREEN_DPI = 96  # 72 and 96 are what programs write when they know nothing
_INCHES = (2.0, 17.0)  # from a card to an A3, on the longer side
_DEEP = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")  # more than 8 bits
_WHITES = (1, 255, 4095, 65_535)  # what white can be in them


class TooLargeError(Exception):
    """More pixels than any scan has: a mistake of the scanner's settings, or a trap."""


def read_image(path: Path, first: int, count: int) -> tuple[tuple[Page, ...], int]:
    """The measures of `count` frames from frame `first`, and how many there are in all.

    Only TIFF has pages: the other frames of a GIF move, those of a phone's JPEG are previews.

    Raises:
        TooLargeError: more than `MAX_PIXELS`.
        Exception: whatever Pillow raises on a broken file.
    """
    with _opened(path) as image:
        total: int = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
        numbers = range(first, min(first + count, total + 1))
        return tuple(_page(image, number) for number in numbers), total


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(path, formats=FORMATS) as image:
                yield image
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise TooLargeError from None


def _page(image: Image.Image, number: int) -> Page:
    image.seek(number - 1)
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise TooLargeError
    rotation = _rotation(image)
    stated = image.info.get("dpi", (0, 0))[0]
    # A JPEG can be decoded at half its size or less, which is all that the measures need.
    longest = max(image.size)
    image.draft("L", (width * quality.SIZE // longest, height * quality.SIZE // longest))
    measured = quality.measure(as_grey(image))
    return Page(
        number,
        rotation=rotation,
        blank=measured.blank,
        width=width,
        height=height,
        dpi=credible_dpi(float(stated), longest),
        sharpness=measured.sharpness,
        brightness=measured.brightness,
        contrast=measured.contrast,
    )


def as_grey(image: Image.Image) -> Image.Image:
    """An image of any mode in 256 greys: deeper ones scaled, transparent parts as white paper."""
    if image.mode in _DEEP:
        whole = image if image.mode == "F" else image.convert("I")
        _, highest = cast("tuple[float, float]", whole.getextrema())
        scale = 255 / next((each for each in _WHITES if highest <= each), highest)
        return whole.point(lambda level: level * scale + 0).convert("L")
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        grey = Image.new("L", image.size, 255)
        grey.paste(seen.convert("L"), mask=seen.getchannel("A"))
        return grey
    return image.convert("L")


def _rotation(image: Image.Image) -> int:
    """The clockwise turn that EXIF asks for; a note that cannot be read asks for none."""
    try:
        return _TURNS.get(image.getexif().get(_ORIENTATION, 1), 0)
    except Exception:  # noqa: BLE001 -- a broken note must not condemn a good picture
        return 0


def credible_dpi(stated: float, longest: int) -> int | None:
    """A resolution that gives `longest` pixels a size on paper of a card to an A3; else None."""
    if stated <= _SCREEN_DPI:
        return None
    smallest, largest = _INCHES
    return round(stated) if smallest <= longest / stated <= largest else None
