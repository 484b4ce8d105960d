"""Can a person read this page? Measures on a grey image, none of which knows what the page says.

The page is reduced to 1,000 to 2,000 pixels on its longer side. Sharpness and contrast are taken
on the three tiles that hold most ink, around the ink only, after a median filter that removes
scanner noise: a page with one line of text is neither blank nor blurred. The thresholds, and how
they were measured, are in `docs/quality.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from statistics import fmean

from PIL import Image, ImageChops, ImageFilter, ImageStat

Box = tuple[int, int, int, int]
SIZE = 1000  # pixels on the longer side: pages are reduced by a whole factor, never below this
_STEP = 3  # the ink is looked for on the page reduced once more, which also averages noise away
_TILE, _TILES = 84 * _STEP, 3
_MARGIN = 0.03  # shadows and black borders of scanners
_INK = 20  # grey levels darker than the paper around
_BLANK = 0.0004  # share of ink below which a page is blank: a third of one short line of text
_NOISE = ImageFilter.MedianFilter(3)
_FINE, _WIDE = ImageFilter.GaussianBlur(1.2), ImageFilter.GaussianBlur(5)
_PAPER, _AROUND = ImageFilter.GaussianBlur(12), ImageFilter.GaussianBlur(3)


@dataclass(frozen=True, slots=True)
class Quality:
    """Measures of one page.

    Attributes:
        blank: there is no ink.
        sharpness: share of the ink's relief that is fine detail: 0.6 for a crisp scan, below
            0.3 letters melt together. None on a blank page.
        brightness: of the paper, 0 (black) to 255.
        contrast: between paper and ink, in grey levels. None on a blank page.
    """

    blank: bool
    sharpness: float | None
    brightness: float
    contrast: float | None


def measure(page: Image.Image) -> Quality:
    """The measures of a page image of any mode."""
    grey = _prepared(page)
    small = grey.reduce(_STEP)
    brightness = float(ImageStat.Stat(small).median[0])
    ink = _ink(small, small.filter(ImageFilter.GaussianBlur(4)))
    if ink.histogram()[255] < _BLANK * ink.width * ink.height:
        return Quality(blank=True, sharpness=None, brightness=brightness, contrast=None)
    tiles = [_tile(grey.crop(box).filter(_NOISE)) for box in _fullest(ink)]
    measured = [each for each in tiles if each]
    return Quality(
        blank=False,
        sharpness=round(fmean(sharpness for sharpness, _ in measured), 3) if measured else 0.0,
        brightness=brightness,
        contrast=round(fmean(contrast for _, contrast in measured), 1) if measured else 0.0,
    )


def _prepared(page: Image.Image) -> Image.Image:
    """The page in grey, reduced, without its margins."""
    factor = max(1, max(page.size) // SIZE)
    grey = page.reduce(factor).convert("L") if factor > 1 else page.convert("L")
    width, height = grey.size
    across, down = int(width * _MARGIN), int(height * _MARGIN)
    return grey.crop((across, down, width - across, height - down))


def _ink(grey: Image.Image, paper: Image.Image) -> Image.Image:
    """255 where the page is darker than the paper around."""
    return ImageChops.subtract(paper, grey).point([0] * _INK + [255] * (256 - _INK))


def _fullest(ink: Image.Image) -> list[Box]:
    """The boxes, in pixels of the reduced page, of the tiles with most ink."""
    side = _TILE // _STEP
    boxes = [
        (left, top, left + side, top + side)
        for top in range(0, ink.height, side)
        for left in range(0, ink.width, side)
    ]
    fullest = nlargest(_TILES, boxes, key=lambda box: ink.crop(box).histogram()[255])
    return [
        (left * _STEP, top * _STEP, right * _STEP, bottom * _STEP)
        for left, top, right, bottom in fullest
    ]


def _tile(grey: Image.Image) -> tuple[float, float] | None:
    """Sharpness and contrast around the ink of a tile; None where there is none."""
    paper = grey.filter(_PAPER)
    ink = _ink(grey, paper)
    if not ink.getbbox():
        return None
    around = ink.filter(_AROUND).point([0] * 8 + [255] * 248)
    fine = ImageStat.Stat(ImageChops.difference(grey, grey.filter(_FINE)), around).rms[0]
    wide = ImageStat.Stat(ImageChops.difference(grey, grey.filter(_WIDE)), around).rms[0]
    contrast = ImageStat.Stat(paper, ink).mean[0] - ImageStat.Stat(grey, ink).mean[0]
    return (fine / wide if wide else 0.0), contrast
