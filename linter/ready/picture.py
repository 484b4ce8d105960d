"""A picture of paper -> the document alone, upright and straight. Runs in a guarded child.

What is not sure is left as it was: a sheet whose four corners are not all seen is not cropped, and
a page whose lines do not clearly gain from it is not turned by a few degrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import dist

from PIL import ExifTags, Image, ImageChops, ImageOps

from linter.reading.image import as_grey
from linter.reading.page.framing import document_mask
from linter.reading.page.grey import (
    ink_of,
    noise_of,
    percentile,
    reduced,
    shrunk,
    spread,
)

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]  # top left, top right, bottom right, bottom left

_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}

# A sheet or card told from what it lies on.
_SPECKS = 5  # pixels, odd: smaller things are not the document
_AROUND = 24  # pixels added
_INSIDE = 2  # pixels between a corner and the side of the picture
_FILLS = 0.97  # of its four-sided outline: else it is not a sheet, or its outline is uncertain
_LEAST = 0.15  # of the picture
_ALIKE = 0.75  # the shorter of two opposite sides over the longer
_MOST = 0.97  # of the picture: nothing to crop
_OUTWARDS = 0.012  # of its size: rather a rim of table than a dark heading cut off

# Lines that are not level.
_STEPS = ((6.0, 1.0), (0.8, 0.2))  # degrees on either side, and between two tries
_LEAST_SKEW, _MOST_SKEW = 0.5, 6.0
_GAIN = 1.15  # how much more the rows must differ, once straight
_SHRINK = 2


def turned(image: Image.Image, turn: int) -> Image.Image:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return image.transpose(_TURNS[turn]) if turn in _TURNS else image


def on_paper(image: Image.Image) -> Image.Image:
    """In grey or RGB, as a JPEG can hold it: transparent parts as white paper."""
    if image.mode in ("L", "RGB") and not image.has_transparency_data:
        return image
    if image.mode in ("1", "L", "LA", "La") or image.mode.startswith(("I", "F")):
        return as_grey(image)
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    return image.convert("RGB")


def outline(image: Image.Image) -> Quad | None:
    """The corners of the sheet or card in the picture, in its pixels; None when not sure."""
    small = reduced(as_grey(image))
    # More of what it lies on all round: a thin strip of table would pass for an edge of the sheet.
    wider = ImageOps.expand(small, _AROUND, fill=_rim_level(small))
    mask = document_mask(wider)
    if mask is None:
        return None
    clean = spread(shrunk(mask, _SPECKS // 2), _SPECKS // 2)
    clean = clean.crop((_AROUND, _AROUND, _AROUND + small.width, _AROUND + small.height))
    points = list(_rim(clean))
    if not points:
        return None
    corners = (
        min(points, key=lambda at: at[0] + at[1]),
        max(points, key=lambda at: at[0] - at[1]),
        max(points, key=lambda at: at[0] + at[1]),
        min(points, key=lambda at: at[0] - at[1]),
    )
    if not _is_sheet(corners, clean):
        return None
    scale = image.width / small.width
    x, y = _middle(corners)

    def outwards(corner: Point) -> Point:
        right = x + (corner[0] - x) * (1 + 2 * _OUTWARDS)
        down = y + (corner[1] - y) * (1 + 2 * _OUTWARDS)
        return (
            min(max(0.0, right), small.width) * scale,
            min(max(0.0, down), small.height) * scale,
        )

    first, second, third, fourth = map(outwards, corners)
    return first, second, third, fourth


def cropped(image: Image.Image, corners: Quad, longest: int) -> Image.Image:
    """The document alone, seen from the front, at most `longest` pixels on its longer side."""
    top_left, top_right, bottom_right, bottom_left = corners
    width = (dist(top_left, top_right) + dist(bottom_left, bottom_right)) / 2
    height = (dist(top_left, bottom_left) + dist(top_right, bottom_right)) / 2
    scale = min(1.0, longest / max(width, height))
    if scale < 1:  # first make it smaller: a transformation does not blend the pixels it skips
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return image.transform(
        (max(1, round(width * scale)), max(1, round(height * scale))),
        Image.Transform.QUAD,
        [scale * side for at in (top_left, bottom_left, bottom_right, top_right) for side in at],
        Image.Resampling.BICUBIC,
    )


def skew(image: Image.Image) -> float:
    """Degrees by which to turn the page counter-clockwise to level its lines; 0.0 when not sure."""
    grey = as_grey(image)
    grey = grey.reduce(max(1, max(grey.size) // 1000))
    ink = ink_of(grey, noise_of(grey))
    flat = _unevenness(ink)
    best, angle = flat, 0.0
    for reach, step in _STEPS:
        middle = angle
        for number in range(-round(reach / step), round(reach / step) + 1):
            tried = middle + number * step
            score = _unevenness(ink.rotate(tried, Image.Resampling.BILINEAR))
            if score > best:
                best, angle = score, tried
    sure = best >= flat * _GAIN and _LEAST_SKEW <= abs(angle) < _MOST_SKEW
    return round(angle, 1) if sure else 0.0


def levelled(image: Image.Image, angle: float) -> Image.Image:
    """The page turned by a few degrees; the corners that appear get the colour of its paper."""
    paper = tuple(round(percentile(band, 0.8)) for band in image.split())
    fill = paper if len(paper) > 1 else paper[0]
    return image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=fill)


def is_noted(image: Image.Image) -> bool:
    """Whether viewers must turn or mirror the picture to show it as it is to be seen."""
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1)) > 1
    except Exception:  # noqa: BLE001 -- as in `upright`
        return False


def upright(image: Image.Image) -> Image.Image:
    """The picture as its EXIF note says that it is to be seen, without the note."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 -- a broken note must not condemn a good picture
        return image


def _rim_level(image: Image.Image) -> int:
    """The grey level of most of the four sides."""
    width, height = image.size
    sides = (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    )
    levels = sorted(level for box in sides for level in image.crop(box).tobytes())
    return levels[len(levels) // 2]


def _rim(mask: Image.Image) -> Iterator[Point]:
    """The first and last pixels of each row of the document."""
    rows = mask.tobytes()
    for y in range(mask.height):
        row = rows[y * mask.width : (y + 1) * mask.width]
        first = row.find(b"\xff")
        if first >= 0:
            yield (first, y)
            yield (row.rfind(b"\xff") + 1, y + 1)


def _is_sheet(corners: Quad, mask: Image.Image) -> bool:
    width, height = mask.size
    inside = all(
        _INSIDE <= x <= width - _INSIDE and _INSIDE <= y <= height - _INSIDE for x, y in corners
    )
    area = _area(corners)
    document = mask.histogram()[255]
    if not inside or not _LEAST <= area / (width * height) <= _MOST:
        return False
    if not _FILLS <= document / area <= 2 - _FILLS:
        return False
    top_left, top_right, bottom_right, bottom_left = corners
    pairs = (
        (dist(top_left, top_right), dist(bottom_left, bottom_right)),
        (dist(top_left, bottom_left), dist(top_right, bottom_right)),
    )
    return all(min(pair) >= _ALIKE * max(pair) for pair in pairs)


def _area(corners: Quad) -> float:
    following = (*corners[1:], corners[0])
    twice = sum(x * v - u * y for (x, y), (u, v) in zip(corners, following, strict=True))
    return abs(twice) / 2


def _middle(corners: Quad) -> Point:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def _unevenness(ink: Image.Image) -> float:
    """How much neighbouring rows differ: most when lines of text lie along them."""
    rows = ink.resize((1, ink.height // _SHRINK), Image.Resampling.BOX)
    difference = ImageChops.difference(rows, ImageChops.offset(rows, 0, 1))
    return float(sum(count * level**2 for level, count in enumerate(difference.histogram())))
