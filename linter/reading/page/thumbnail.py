"""A small picture of a page, for a report. What opens the file runs in a guarded child."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Self

from linter.given.config import Config
from linter.reading import sniff
from linter.reading.guard import Failure, Guard, ResourceLimits

WIDTH = 320  # pixels
_QUALITY = 70


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page (from 1) of which file, and how many pixels wide."""

    path: Path
    page: int
    width: int = WIDTH


class ThumbnailTask:
    """Draws pages one after the other, in a child that stays. Not for several threads at once."""

    def __init__(self, config: Config) -> None:
        self._guard = Guard(draw, _limits(config), 1)

    def draw(self, path: Path, page: int) -> bytes | None:
        """A JPEG of the page, `WIDTH` pixels wide; None when it cannot be drawn."""
        ((_, drawn),) = self._guard.run(deque([Wanted(path, page)]))
        return None if isinstance(drawn, Failure) else drawn


class Thumbnails:
    """Draws several pages at once, in `jobs` children that stay until the `with` block ends."""

    def __init__(self, config: Config, jobs: int) -> None:
        self._guard = Guard(draw, _limits(config), jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._guard.__exit__(*error)

    def drawn(self, pages: Iterable[Wanted]) -> dict[Wanted, bytes]:
        """The JPEGs; those of pages that cannot be drawn are left out."""
        # A child that fails is replaced: not for files that have gone since they were read.
        here = (page for page in dict.fromkeys(pages) if page.path.is_file())
        drawn = self._guard.run(deque(here))
        return {page: jpeg for page, jpeg in drawn if not isinstance(jpeg, Failure)}


def _limits(config: Config) -> ResourceLimits:
    return ResourceLimits(config.reading_seconds, config.reading_memory_mb)


def draw(wanted: Wanted) -> bytes:
    """The JPEG.

    Raises:
        Exception: whatever the readers of broken files raise.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 -- only in a child

    with wanted.path.open("rb") as file:
        kind = sniff.media_type(file.read(sniff.HEAD))
    if kind == sniff.PDF:
        import pypdfium2 as pdfium  # noqa: PLC0415 -- as above

        document = pdfium.PdfDocument(wanted.path)
        document.init_forms()  # what is typed into one is drawn
        page = document[wanted.page - 1]
        picture = page.render(scale=wanted.width / page.get_width()).to_pil()
    else:
        from linter.reading.image import go_to, open_heic, opened  # noqa: PLC0415 -- as above

        if kind == sniff.HEIC:
            open_heic()
        with opened(wanted.path) as image:
            go_to(image, wanted.page - 1)
            image.draft("RGB", (wanted.width * 2, wanted.width * 2))
            picture = ImageOps.exif_transpose(image.convert("RGB"))
    picture.thumbnail((wanted.width, wanted.width * 2), Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
