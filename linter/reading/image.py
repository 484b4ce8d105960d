"""Facts about an image file: one page each frame. Runs in a guarded child."""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import Image, ImageOps

from linter.model import Page
from linter.reading import quality

# Pillow opens dozens of formats; each is a parser that an odd file can reach.
FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
MAX_PIXELS = 80_000_000  # a double A4 at 600 dpi is 70 million


class TooLargeError(Exception):
    """More pixels than any scan has: a mistake of the scanner's settings, or a trap."""


_ORIENTATION = 0x0112  # EXIF
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
_DPI = range(72, 1201)
_INCHES = (3.0, 17.0)  # from a card to an A3, on the longer side


def read_image(path: Path) -> tuple[Page, ...]:
    """The measures of each frame.

    Raises:
        TooLargeError: more than `MAX_PIXELS`.
        Exception: whatever Pillow raises on a broken file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path, formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise TooLargeError
            return tuple(_page(image, number) for number in range(getattr(image, "n_frames", 1)))


def _page(image: Image.Image, number: int) -> Page:
    image.seek(number)
    width, height = image.size
    rotation = _TURNS.get(image.getexif().get(_ORIENTATION, 1), 0)
    dpi = _dpi(image)
    # A JPEG can be decoded at half its size or less, which is all that the measures need.
    image.draft("L", (quality.SIZE, quality.SIZE))
    measured = quality.measure(ImageOps.grayscale(image))
    return Page(
        number + 1,
        rotation=rotation,
        blank=measured.blank,
        width=width,
        height=height,
        dpi=dpi,
        sharpness=measured.sharpness,
        brightness=measured.brightness,
        contrast=measured.contrast,
    )


def _dpi(image: Image.Image) -> int | None:
    """The resolution that the file states, when it gives a page a credible size on paper."""
    stated = image.info.get("dpi", (0, 0))[0]
    if not stated or round(stated) not in _DPI:
        return None
    shortest, longest = _INCHES
    return round(stated) if shortest <= max(image.size) / stated <= longest else None
