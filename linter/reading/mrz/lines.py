"""A zone on an image -> for each place of a format, how likely each character is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from linter.reading.mrz.network import READER_STEP, STRIP_HEIGHT, STRIP_PITCH, Array, flatten, load
from linter.reading.mrz.zone import Zone

# How far a strip reaches beyond the line found, in characters.
MARGIN: Final = 6.0
# How much the spacing of characters may vary along a line, in columns of the reader, and what
# each column away from the mean costs.
LOOSENESS: Final = 2
STIFFNESS: Final = 0.3
MOST_SURE: Final = 6.0


def cut_strips(grey: Image.Image, zone: Zone, about: int) -> list[Array]:
    """The zone's lines, each level in a strip of its own, in the zone's order.

    `about` is how many characters a line has, roughly: it gives the strips' scale.
    """
    pitch = (zone.end - zone.start) / about
    step = pitch / STRIP_PITCH
    along, across = np.array(zone.along), np.array([-zone.along[1], zone.along[0]])
    places = np.arange(zone.start - MARGIN * pitch, zone.end + MARGIN * pitch, step)
    rows = (np.arange(STRIP_HEIGHT) - (STRIP_HEIGHT - 1) / 2) * step
    offsets = np.stack(
        [np.polyval(bend, places / zone.unit) + rows[:, None] for bend in zone.bends]
    )
    x = zone.middle[0] + places * along[0] + offsets * across[0]
    y = zone.middle[1] + places * along[1] + offsets * across[1]
    return list(_sample(grey, x, y, max(1, int(step + 0.4))))


def tighten(zone: Zone, about: int, places: Sequence[Array], *, upside_down: bool) -> Zone:
    """The zone with its ends where the characters are, at `places` of strips cut for `about`."""
    pitch = (zone.end - zone.start) / about
    first = float(np.mean([each[0] for each in places])) * READER_STEP / STRIP_PITCH
    last = float(np.mean([each[-1] for each in places])) * READER_STEP / STRIP_PITCH
    half = (last - first) / (len(places[0]) - 1) / 2
    ends = (first - half - MARGIN) * pitch, (last + half - MARGIN) * pitch
    if upside_down:
        return replace(zone, start=zone.end - ends[1], end=zone.end - ends[0])
    return replace(zone, start=zone.start + ends[0], end=zone.start + ends[1])


def _sample(
    grey: Image.Image, x: NDArray[np.float64], y: NDArray[np.float64], shrink: int
) -> Array:
    """The values between pixels, the edge's own beyond it; of means over `shrink` pixels.

    Sampling alone would skip pixels of a large image.
    """
    x, y = np.clip(x, 0, grey.width - 1), np.clip(y, 0, grey.height - 1)
    left, top = int(x.min()), int(y.min())
    part = grey.crop((left, top, int(x.max()) + 1, int(y.max()) + 1)).reduce(shrink)
    pixels = np.pad(np.asarray(part, np.float32), ((0, 1), (0, 1)), mode="edge") / np.float32(255)
    x, y = ((x - left) + 0.5) / shrink - 0.5, ((y - top) + 0.5) / shrink - 0.5
    x, y = np.clip(x, 0, part.width - 1), np.clip(y, 0, part.height - 1)
    column, row = x.astype(np.intp), y.astype(np.intp)
    right, down = (x - column).astype(np.float32), (y - row).astype(np.float32)
    upper = pixels[row, column] * (1 - right) + pixels[row, column + 1] * right
    lower = pixels[row + 1, column] * (1 - right) + pixels[row + 1, column + 1] * right
    return np.asarray(upper * (1 - down) + lower * down, np.float32)


def read_strip(strip: Array) -> Array:
    """For each column: the logarithms of the 37 classes' probabilities, and the middle's odds."""
    found = load("reader")(flatten(strip, STRIP_HEIGHT))[0]
    classes, middle = found[:, :-1], found[:, -1:]
    top = classes.max(axis=1, keepdims=True)
    total = top + np.log(np.exp(classes - top).sum(axis=1, keepdims=True))
    return np.concatenate([classes - total, np.clip(middle, -MOST_SURE, MOST_SURE)], axis=1)


def place(columns: Array, count: int, about: int) -> tuple[Array, float]:
    """The columns of `count` characters as evenly spaced as printed, and how well they fit.

    The fit is the sum of the odds that a middle is there, less what uneven spacing costs; it is
    larger for the right count, since a missing or surplus character loses odds.
    """
    pitch = STRIP_PITCH * about / count / READER_STEP
    odds = columns[:, -1]
    size = len(odds)
    steps = [step for step in range(int(pitch) - LOOSENESS, int(pitch) + LOOSENESS + 2) if step > 1]
    cost = [STIFFNESS * (step - pitch) ** 2 for step in steps]
    best = odds.copy()
    came = np.zeros((count, size), np.intp)
    for index in range(1, count):
        options = np.full((len(steps), size), -np.inf, np.float32)
        for row, step in enumerate(steps):
            if step < size:
                options[row, step:] = best[: size - step] - cost[row]
        chosen = options.argmax(axis=0)
        came[index] = np.array(steps)[chosen]
        best = options[chosen, np.arange(size)] + odds
    last = int(best.argmax())
    fit = float(best[last])
    found = [last]
    for index in range(count - 1, 0, -1):
        found.append(found[-1] - int(came[index, found[-1]]))
    return np.array(found[::-1]), fit


def characters(columns: Array, places: Array) -> Array:
    """(places, 37) logarithms of probabilities, averaged over the columns around each middle."""
    around = np.clip(places[:, None] + np.array([-1, 0, 1]), 0, len(columns) - 1)
    mean = columns[around, :-1].mean(axis=1)
    total = np.log(np.exp(mean).sum(axis=1, keepdims=True))
    return np.asarray(mean - total, np.float32)
