"""How far from level a picture's print lies: the finder knows only lines that are nearly level."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from linter.reading.mrz.network import Array

# The side of the square in which directions are tried: lines of a card on an A4 are 8 pixels apart.
SIZE: Final = 400
# Degrees: what the finder reads without help, and how finely directions are tried.
LEVEL: Final = 12
STEP: Final = 3
# Two directions are given when they are so far apart, and the second is nearly as striped.
APART: Final = 15
NEARLY: Final = 0.6


def tilts(grey: Image.Image) -> list[int]:
    """The angles, in degrees, by which to turn the picture anticlockwise to level its print.

    Seen along its lines, print falls into dark and light stripes; seen askew it is an even grey.
    The most striped first, two at most; those that leave the picture about level are left out.
    """
    ink = _ink(grey)
    scores = {angle: _stripes(ink, angle) for angle in range(-45, 45, STEP)}
    best, *others = sorted(scores, key=lambda each: -scores[each])
    apart = [angle for angle in others if _apart(angle, best) >= APART]
    found = [best, *(angle for angle in apart[:1] if scores[angle] > NEARLY * scores[best])]
    return [angle for angle in found if abs(angle) > LEVEL]


def _apart(one: int, other: int) -> int:
    """How far apart two directions are, in degrees, a quarter turn being none."""
    apart = abs(one - other) % 90
    return min(apart, 90 - apart)


def _ink(grey: Image.Image) -> Image.Image:
    """What is darker than its surroundings, in a square, without the corners."""
    scale = SIZE / max(grey.size)
    size = (max(3, round(grey.width * scale)), max(3, round(grey.height * scale)))
    small = grey.resize(size, Image.Resampling.BOX)
    ink = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(4)), small)
    # A few very dark strokes, as those of a portrait, weigh no more than letters.
    ink = ink.point([min(level, 40) * 6 for level in range(256)])
    square = Image.new("L", (SIZE, SIZE))
    square.paste(ink, ((SIZE - size[0]) // 2, (SIZE - size[1]) // 2))
    return square


def _stripes(ink: Image.Image, angle: int) -> float:
    """How striped the picture is when turned by so much, along its rows or its columns."""
    turned = np.asarray(ink.rotate(angle, Image.Resampling.NEAREST), np.float32)
    return max(_unevenness(turned.sum(axis=1)), _unevenness(turned.sum(axis=0)))


def _unevenness(sums: Array) -> float:
    return float(np.square(np.diff(sums)).sum())
