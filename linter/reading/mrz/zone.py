"""Where the zone is on a page, at any angle: its two or three parallel lines of print."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageStat

from linter.reading.mrz.network import FINDER_STEP, flatten, load
from linter.reading.mrz.tilt import tilts

Array: TypeAlias = NDArray[np.float32]

# The finder knows characters 5 to 14 pixels apart: at the first size those of a card on an A4
# sheet, at the second those of a passport's page, at the third those of a card that fills the
# picture and of a zone cut out.
SIZES: Final = (1024, 512, 320)
# An image no larger is looked at in these sizes too, and its own: the finder's sight has gaps, and
# little of such an image can be lost.
SMALL: Final = 800
OTHER_SIZES: Final = (256, 400, 640, 1024)
# Degrees from which a zone is read better on an image levelled for it.
ASKEW: Final = 8
REACH: Final = 24
# A faint print leaves gaps in its lines, which a lower threshold closes.
THRESHOLDS: Final = (0.0, -1.5)
# A line is at least so many times longer than high; the shortest zone's are 30.
MIN_SLENDERNESS: Final = 7.0
MIN_CELLS: Final = 12


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines of print, top to bottom or, if the page lies on its head, bottom to top.

    `middle` (x, y) and `along`, a unit vector, are in pixels of the image; lines run over `start`
    to `end` along it. Each of `bends` is the offset of one line across it: a polynomial of the
    place along it in units of `unit` pixels, highest power first.
    """

    middle: tuple[float, float]
    along: tuple[float, float]
    start: float
    end: float
    unit: float
    bends: tuple[tuple[float, ...], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Streak:
    """Cells that look like one line: points (x, y), and their weights."""

    points: Array
    weights: Array
    middle: Array
    along: Array
    length: float
    height: float


def searches(grey: Image.Image) -> Iterator[Iterator[Zone]]:
    """Ways to look for zones on a grey image, the usual first; each gives the likeliest first.

    At the sizes that suit the image; a small one at its own size, reduced and enlarged; and
    levelled by the angle of what was found, then of all print: lines askew are not seen as lines.
    """
    longest = max(grey.size)
    usual = [size for size in SIZES if size == SIZES[-1] or longest >= 0.7 * size]
    found = list(_zones_at(grey, usual))
    yield iter(found)
    if longest <= SMALL:
        yield _zones_at(grey, [size for size in (longest, *OTHER_SIZES) if _is_new(size, usual)])
    seen = [round(_tilt(zone)) for zone in found]
    for angle in dict.fromkeys([*(each for each in seen[:1] if abs(each) > ASKEW), *tilts(grey)]):
        turned = _turned(grey, angle)
        zones = _zones_at(turned, usual)
        yield (_turned_back(zone, angle, turned.size, grey.size) for zone in zones)


def _is_new(size: int, usual: list[int]) -> bool:
    """Whether the finder may see at this size what it does not at the usual ones."""
    return all(abs(size - each) > 0.08 * each for each in usual)


def _tilt(zone: Zone) -> float:
    """How far to turn the image anticlockwise, in degrees, for the zone to run along an edge."""
    angle = math.degrees(math.atan2(zone.along[1], zone.along[0]))
    return (angle + 45) % 90 - 45


def _zones_at(grey: Image.Image, sizes: Sequence[int]) -> Iterator[Zone]:
    maps = [_map(grey, size) for size in sizes]
    for threshold in THRESHOLDS:
        zones = [
            zone for seen, scale in maps for zone in _zones(_streaks(seen, threshold), 1 / scale)
        ]
        yield from sorted(zones, key=lambda each: -each.weight)


def _turned(grey: Image.Image, angle: int) -> Image.Image:
    """The image turned anticlockwise, on a ground of its own middle grey."""
    ground = ImageStat.Stat(grey).median[0]
    return grey.rotate(angle, Image.Resampling.BILINEAR, expand=True, fillcolor=ground)


def _turned_back(zone: Zone, angle: int, size: tuple[int, int], before: tuple[int, int]) -> Zone:
    """Where a zone of the turned image, of this size, lies on the image as it was."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def back(x: float, y: float) -> tuple[float, float]:
        return x * cos - y * sin, x * sin + y * cos

    x, y = back(zone.middle[0] - size[0] / 2, zone.middle[1] - size[1] / 2)
    return replace(zone, middle=(x + before[0] / 2, y + before[1] / 2), along=back(*zone.along))


def _map(grey: Image.Image, size: int) -> tuple[Array, float]:
    """The finder's map with the longer side at this size, and its scale beside `grey`."""
    scale = size / max(grey.size)
    shape = (max(16, round(grey.width * scale)), max(16, round(grey.height * scale)))
    small = grey.resize(shape, Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC)
    pixels = flatten(np.asarray(small, np.float32) / np.float32(255), REACH)
    return load("finder")(pixels)[:, :, 0], scale


def _streaks(seen: Array, threshold: float) -> list[_Streak]:
    """The slender spots of the finder's map, pieces of one line put together."""
    found = []
    for cells in _spots(seen > threshold):
        if len(cells) >= MIN_CELLS:
            odds = seen[cells[:, 0], cells[:, 1]]
            weights = np.asarray(1 / (1 + np.exp(-odds)), np.float32)
            points = (cells[:, ::-1].astype(np.float32) + 0.5) * FINDER_STEP
            found.append(_streak(points, weights))
    found = [each for each in found if each.length > 2 * each.height]
    joined = True
    while joined:
        joined = False
        for one, other in combinations(found, 2):
            if _same_line(one, other):
                found = [each for each in found if each is not one and each is not other]
                points = np.concatenate([one.points, other.points])
                found.append(_streak(points, np.concatenate([one.weights, other.weights])))
                joined = True
                break
    return [each for each in found if each.length > MIN_SLENDERNESS * each.height]


def _spots(mask: NDArray[np.bool_]) -> Iterator[NDArray[np.intp]]:
    """The connected spots of a mask, each as its cells (row, column)."""
    owner: dict[int, int] = {}

    def root(spot: int) -> int:
        while owner[spot] != spot:
            owner[spot] = spot = owner[owner[spot]]
        return spot

    # Runs of each row, joined to the runs above that they touch, corners included.
    runs: list[tuple[int, int, int]] = []
    above: list[int] = []
    for row, line in enumerate(mask):
        edges = np.flatnonzero(np.diff(line.astype(np.int8), prepend=0, append=0))
        here = []
        for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            number = len(runs)
            owner[number] = number
            runs.append((row, first, last))
            here.append(number)
            for other in above:
                if runs[other][1] <= last and first <= runs[other][2]:
                    owner[root(number)] = root(other)
        above = here
    spots: dict[int, list[int]] = {}
    for number in owner:
        spots.setdefault(root(number), []).append(number)
    for numbers in spots.values():
        cells = [(runs[each][0], x) for each in numbers for x in range(*runs[each][1:])]
        yield np.array(cells)


def _streak(points: Array, weights: Array) -> _Streak:
    middle = np.average(points, axis=0, weights=weights)
    spread = np.cov((points - middle).T, aweights=weights)
    values, vectors = np.linalg.eigh(spread)
    along = vectors[:, 1] * np.sign(vectors[np.abs(vectors[:, 1]).argmax(), 1])
    # An even bar's standard deviation is its extent over the square root of twelve.
    length, height = np.sqrt(12 * np.maximum(values[::-1], FINDER_STEP**2 / 12))
    return _Streak(points, weights, middle, along, float(length), float(height))


def _same_line(one: _Streak, other: _Streak) -> bool:
    long, short = sorted((one, other), key=lambda each: -each.length)
    if long.length < 3 * long.height:
        return False
    apart = short.middle - long.middle
    ahead = abs(float(apart @ long.along))
    aside = abs(float(apart @ _across(long.along)))
    gap = ahead - (long.length + short.length) / 2
    height = max(long.height, short.height)
    turned = short.length > 4 * short.height and abs(float(short.along @ long.along)) < 0.97  # noqa: PLR2004 - 14 degrees
    return (
        not turned
        and aside < max(0.6 * height, FINDER_STEP)
        and gap < 0.25 * (long.length + short.length)
    )


def _across(along: Array) -> Array:
    return np.array([-along[1], along[0]])


def _zones(streaks: list[_Streak], scale: float) -> Iterator[Zone]:
    """Groups of two or three parallel streaks of like length, one above the other."""
    for size in (3, 2):
        for group in combinations(sorted(streaks, key=lambda each: -each.length)[:9], size):
            zone = _zone(list(group), scale)
            if zone:
                yield zone


def _zone(group: list[_Streak], scale: float) -> Zone | None:
    longest = max(group, key=lambda each: each.length)
    # Towards the right, or downwards on a page that lies on its side.
    along, across = longest.along, _across(longest.along)
    if any(abs(float(each.along @ along)) < 0.99 for each in group):  # noqa: PLR2004 - 8 degrees
        return None
    middle = np.mean([each.middle for each in group], axis=0)
    group = sorted(group, key=lambda each: float((each.middle - middle) @ across))
    places = [(each.points - middle) @ along for each in group]
    spans = [(float(place.min()), float(place.max())) for place in places]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    common = min(span[1] for span in spans) - max(span[0] for span in spans)
    if common < 0.7 * (end - start):
        return None
    offsets = [float((each.middle - middle) @ across) for each in group]
    gaps = np.diff(offsets)
    # Lines are 25 times as long as what parts them in a card of three lines, and 12 at least.
    if gaps.max() > 1.4 * gaps.min() or not 8 < (end - start) / gaps.mean() < 30:  # noqa: PLR2004 - see above
        return None
    bends = []
    for each, place in zip(group, places, strict=True):
        bend = np.polyfit(place / (end - start), (each.points - middle) @ across, 2, w=each.weights)
        bends.append(tuple(float(value) * scale for value in bend))
    weight = sum(float(each.weights.sum()) for each in group) * scale**2 / FINDER_STEP
    return Zone(
        middle=(float(middle[0]) * scale, float(middle[1]) * scale),
        along=(float(along[0]), float(along[1])),
        start=start * scale,
        end=end * scale,
        unit=(end - start) * scale,
        bends=tuple(bends),
        weight=weight,
    )
