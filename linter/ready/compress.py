"""A picture of a page -> a JPEG that is light and as legible. Runs in a guarded child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from linter.ready.legible import Reading, alike, read

PAGE_BYTES: Final = 1_000_000  # what a page may weigh at most, where it stays legible
LONGEST: Final = 2600  # pixels of the longer side: an A4 at more than 200 dots an inch


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
_WHOLE: Final = Step(10_000, 90)


@dataclass(frozen=True, slots=True)
class Light:
    """A compressed page.

    `checked` when its text was compared with that of the picture; `size` in pixels.
    """

    jpeg: bytes
    size: tuple[int, int]
    checked: bool


def compressed(
    image: Image.Image, target: int, dpi: int | None = None, before: Reading | None = None
) -> Light:
    """The picture (L or RGB) in at most `target` bytes, or as near as it stays legible.

    Each step is compared with the picture itself (`before`, when it has been read already): when
    less than 98 % of the text is alike, a milder step is taken, even if it weighs more.
    """
    before = before or read(image)
    steps = STEPS if before else STEPS[:_GENTLE]
    tried = fitting(image, steps, target, dpi)
    if before is None or not before.sure:
        # Nothing to compare: a portrait, handwriting. The mildest steps only.
        gentle = tried[:_GENTLE]
        jpeg, size = gentle[-1]
        return Light(jpeg, size, checked=False)
    for jpeg, size in tried[: -1 - _TRIES : -1]:
        if _is_legible(before, jpeg):
            return Light(jpeg, size, checked=True)
    jpeg, size = _encoded(image, _WHOLE, dpi)
    return Light(jpeg, size, checked=_is_legible(before, jpeg))


def fitting(
    image: Image.Image, steps: Sequence[Step], target: int, dpi: int | None
) -> list[tuple[bytes, tuple[int, int]]]:
    """The results of the steps up to the first that fits."""
    tried: list[tuple[bytes, tuple[int, int]]] = []
    if dpi is None and max(image.size) > LONGEST:  # once for all steps
        image = image.copy()
        image.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    for step in steps:
        tried.append(_encoded(image, step, dpi))
        if len(tried[-1][0]) <= target:
            break
    return tried


def _is_legible(before: Reading, jpeg: bytes) -> bool:
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as image:
        after = read(image)
    return after is not None and alike(before, after)


def _encoded(image: Image.Image, step: Step, dpi: int | None) -> tuple[bytes, tuple[int, int]]:
    longest = max(image.size)
    scale = min(1.0, step.longest / longest)
    page = image.convert("L") if step.grey and image.mode != "L" else image
    if scale < 1:
        size = (max(1, round(page.width * scale)), max(1, round(page.height * scale)))
        page = page.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = BytesIO()
    stated = {"dpi": (round(dpi * scale),) * 2} if dpi else {}
    page.save(out, "JPEG", quality=step.quality, **stated)
    return out.getvalue(), page.size
