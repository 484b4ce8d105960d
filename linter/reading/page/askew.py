"""How far from level the lines of a page lie: the engine loses lines of a page taken askew."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

_LONGEST: Final = 800  # pixels: lines of print are some twelve apart then
_STRIPS: Final = 32
_COARSE: Final = 0.5  # degrees
_FINE: Final = 0.25
_MOST: Final = 10.0  # beyond, the page is no longer taken as one that lies upright
_LEAST: Final = 1.0  # the engine reads what is nearer to level as well
_STRIPED: Final = 1.5  # how much more than in most directions
_CLEARLY: Final = 3.0  # so much more, and the page surely does not lie on its side

_Array = NDArray[np.float32]


def levelled(grey: Image.Image) -> Image.Image:
    """The page with its lines level; itself when they are, or when no lines are seen."""
    angle = slant(grey)
    if abs(angle) < _LEAST:
        return grey
    return grey.rotate(-angle, Image.Resampling.BILINEAR, expand=True, fillcolor=255)


def slant(grey: Image.Image) -> float:
    """By how many degrees the lines are turned anticlockwise; 0 when no direction stands out.

    Summed along its lines, print falls into dark and light rows. The page is cut into strips whose
    rows are summed once; each direction then only shifts one strip against the next.
    """
    ink = _ink(grey)
    found = _best(ink, 1)
    if found[0] < _CLEARLY:  # lines may run down a page that lies on its side
        found = max(found, _best(ink.T, -1))
    return found[1]


def _ink(grey: Image.Image) -> _Array:
    """What is darker than its surroundings, on a small page."""
    small = grey.reduce(max(1, round(max(grey.size) / _LONGEST)))
    if min(small.size) < _STRIPS:
        small = small.resize((max(_STRIPS, small.width), max(_STRIPS, small.height)))
    ink = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(4)), small)
    return np.minimum(np.asarray(ink, np.float32), 40)  # print weighs as much as a dark portrait


def _best(ink: _Array, sign: int) -> tuple[float, float]:
    """How much the most striped direction stands out, and its angle; (0, 0) when none does."""
    width = ink.shape[1]
    edges = np.linspace(0, width, _STRIPS + 1).astype(int)
    strips = np.add.reduceat(ink, edges[:-1], axis=1).T
    middles = (edges[:-1] + edges[1:] - width) / 2
    angles = np.arange(-_MOST, _MOST + _COARSE, _COARSE)
    scores = [_stripes(strips, middles, angle) for angle in angles]
    usual, best = float(np.median(scores)), max(scores)
    if usual <= 0 or best < _STRIPED * usual:
        return 0.0, 0.0
    near = float(angles[scores.index(best)])
    fine = max((near - _FINE, near, near + _FINE), key=lambda at: _stripes(strips, middles, at))
    return best / usual, sign * fine


def _stripes(strips: _Array, middles: NDArray[np.float64], angle: float) -> float:
    """How uneven the rows are when each strip is shifted down as the angle has it."""
    height = strips.shape[1]
    shifts = np.rint(middles * np.tan(np.radians(angle))).astype(int)
    rows = np.zeros(height + 2 * int(np.abs(shifts).max()), np.float32)
    least = int(shifts.min())
    for strip, shift in zip(strips, shifts, strict=True):
        rows[shift - least : shift - least + height] += strip
    return float(np.square(np.diff(rows)).sum())
