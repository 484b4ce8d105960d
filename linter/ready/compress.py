"""A picture of a page -> a JPEG that is light and as legible. Runs in a guarded child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from PIL import Image

from linter.ready.legible import Reading, alike, read
from linter.ready.strip import sheet_side

PAGE_BYTES: Final = 1_000_000  # what a page may weigh at most, where it stays legible
LONGEST: Final = 2600  # pixels of a sheet's longer side: an A4 at more than 200 dots an inch


@dataclass(frozen=True, slots=True)
class Step:
    """How strongly to compress."""

    longest: int
    quality: int
    grey: bool = False


# The mildest first.
STEPS: Final = (
    Step(LONGEST, 88),
    Step(2400, 78),
    Step(2340, 65),
    Step(2340, 55, grey=True),
    Step(2000, 50, grey=True),
    Step(1750, 42, grey=True),
)
_GENTLE: Final = 2  # steps that are taken without an engine to check them
_TRIES: Final = 2  # reading costs more than writing
_WHOLE: Final = Step(100_000, 90)
_STAMP: Final = (60, 85)  # blocks in which a colour is looked for
_COLOURED: Final = 24  # levels between two blocks: grain and yellowed paper stay below 12


@dataclass(frozen=True, slots=True)
class Light:
    """A compressed page.

    `checked` when its text was compared with that of the picture; `size` in pixels; `faded` when
    colours that it had are greys now.
    """

    jpeg: bytes
    size: tuple[int, int]
    checked: bool
    faded: bool = False


def compressed(
    image: Image.Image,
    target: int,
    dpi: int | None = None,
    before: Reading | None = None,
    *,
    colour: bool = False,
) -> Light:
    """The picture (L or RGB) in at most `target` bytes, or as near as it stays legible.

    Each step is compared with the picture itself (`before`, when it has been read already): when
    less than 98 % of the text is alike, a milder step is taken, even if it weighs more. With
    `colour`, no colour is given up to weigh less.
    """
    before = before or read(image)
    every = tuple(replace(step, grey=False) for step in STEPS) if colour else STEPS
    tried = fitting(image, every if before else every[:_GENTLE], target, dpi)
    if before is None or not before.sure:
        # Nothing to compare: a portrait, handwriting. The mildest steps only.
        return replace(tried[:_GENTLE][-1], checked=False)
    for light in tried[: -1 - _TRIES : -1]:
        if _is_legible(before, light.jpeg):
            return light
    whole = _encoded(image, _WHOLE, dpi)
    return replace(whole, checked=_is_legible(before, whole.jpeg))


def fitting(image: Image.Image, steps: Sequence[Step], target: int, dpi: int | None) -> list[Light]:
    """The results of the steps up to the first that fits."""
    tried: list[Light] = []
    coloured = is_coloured(image)
    side = sheet_side(image.size)
    if dpi is None and side > LONGEST:  # once for all steps
        image = _scaled(image, LONGEST / side)
    for step in steps:
        light = _encoded(image, step, dpi)
        tried.append(replace(light, faded=step.grey and coloured))
        if len(light.jpeg) <= target:
            break
    return tried


def is_coloured(image: Image.Image) -> bool:
    """Whether some part of the picture has a colour: a stamp, a flag; not the tint of a lamp."""
    if image.mode == "L":
        return False
    small = image.resize(_STAMP, Image.Resampling.BOX).convert("YCbCr")
    for band in small.split()[1:]:
        lowest, highest = band.getextrema()
        if float(highest) - float(lowest) >= _COLOURED:  # type: ignore[arg-type]
            return True
    return False


def _is_legible(before: Reading, jpeg: bytes) -> bool:
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as image:
        after = read(image)
    return after is not None and alike(before, after)


def _encoded(image: Image.Image, step: Step, dpi: int | None) -> Light:
    scale = min(1.0, step.longest / sheet_side(image.size))
    page = image.convert("L") if step.grey and image.mode != "L" else image
    page = _scaled(page, scale)
    out = BytesIO()
    stated = {"dpi": (round(dpi * scale),) * 2} if dpi else {}
    page.save(out, "JPEG", quality=step.quality, **stated)
    return Light(out.getvalue(), page.size, checked=True)


def _scaled(image: Image.Image, scale: float) -> Image.Image:
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
