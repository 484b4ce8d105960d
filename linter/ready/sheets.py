"""An image file -> sheets: each page alone, upright, straight, light. Runs in a guarded child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

import pypdfium2 as pdfium
from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.reading import sniff
from linter.reading.image import credible_dpi, open_heic, opened
from linter.ready.compress import LONGEST, PAGE_BYTES, compressed
from linter.ready.legible import Reading, as_clear, read
from linter.ready.notes import without_notes
from linter.ready.order import Original, PageView
from linter.ready.picture import (
    cropped,
    is_noted,
    levelled,
    on_paper,
    outline,
    skew,
    turned,
    upright,
)

POINTS = 72.0  # an inch
_A4_INCHES = 11.69
MOVES: Final = (
    "c'est une image animée : seule la première vue est reprise, regardez s'il en faut d'autres"
)
_FORMATS = {
    sniff.HEIC: "HEIC",
    sniff.PNG: "PNG",
    sniff.TIFF: "TIFF",
    sniff.GIF: "GIF",
    sniff.BMP: "BMP",
    sniff.WEBP: "WebP",
}


@dataclass(frozen=True, slots=True)
class CopyPage:
    """One page as a JPEG; `inches` is its longer side on paper.

    `moves` tells that other pictures follow it in time.
    """

    jpeg: bytes
    size: tuple[int, int]
    inches: float
    done: tuple[str, ...] = ()
    checked: bool = True
    moves: bool = False


def sheets_of(source: Original, limit: int) -> list[CopyPage]:
    """The pages of an image file, which together should not exceed `limit` bytes.

    Raises:
        Exception: whatever Pillow raises on a broken file.
    """
    if source.media_type == sniff.HEIC:
        open_heic()
    with opened(source.path) as image:
        several = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
        return [_sheet(image, number, source, limit // several) for number in range(several)]


def light_sheet(image: Image.Image, turn: int, inches: float, target: int) -> CopyPage:
    """A page that a PDF shows, turned clockwise to be upright, and light."""
    picture = turned(on_paper(image), turn)
    light = compressed(picture, target)
    return CopyPage(light.jpeg, light.size, inches, checked=light.checked)


def as_pdf(sheets: list[CopyPage]) -> bytes:
    """The sheets as a PDF; their JPEGs are stored as they are."""
    rl_config.useA85 = 0  # bytes as they are, not as letters that weigh a quarter more
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for each in sheets:
        points = each.inches * POINTS / max(each.size)
        size = each.size[0] * points, each.size[1] * points
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(BytesIO(each.jpeg)), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def rendered(page: pdfium.PdfPage) -> Image.Image:
    """A page of a PDF as viewers show it, as fine as it is worth keeping."""
    scale = min(300 / POINTS, LONGEST / max(page.get_size()))
    picture: Image.Image = page.render(scale=scale).to_pil()
    return picture


def _sheet(image: Image.Image, number: int, source: Original, limit: int) -> CopyPage:
    target = min(PAGE_BYTES, limit)
    image.seek(number)
    view = source.pages[number] if number < len(source.pages) else PageView()
    longest = max(image.size)
    stated = credible_dpi(float(image.info.get("dpi", (0, 0))[0]), longest)
    noted, printed = is_noted(image), image.mode == "CMYK"
    image.draft(None, (image.width * LONGEST // longest, image.height * LONGEST // longest))
    dpi = round(stated * max(image.size) / longest) if stated else None
    picture = turned(on_paper(upright(image)), view.turn)
    done = list(_said(source, turned=bool(view.turn) or noted, printed=printed))
    framed, how, before = _framed(picture)
    done += how
    whole = CopyPage(b"", image.size, _inches(longest, stated))
    if not done and _is_light(source, target):
        return _as_it_is(whole, source, stated)
    light = compressed(framed, target, dpi, before)
    if not done and not light.checked and _is_light(source, limit):
        return _as_it_is(whole, source, stated)
    inches = _inches(max(framed.size), dpi)
    return CopyPage(light.jpeg, light.size, inches, tuple(done), light.checked, _moves(image))


def _as_it_is(sheet: CopyPage, source: Original, dpi: int | None) -> CopyPage:
    """Not a point changed; what the camera noted beside them stays with the original."""
    content = source.path.read_bytes()
    jpeg = without_notes(content, dpi)
    done = ("notes de l'appareil retirées",) if jpeg != content else ()
    return replace(sheet, jpeg=jpeg, done=done)


def _is_light(source: Original, target: int) -> bool:
    return source.media_type == sniff.JPEG and source.path.stat().st_size <= target


def _moves(image: Image.Image) -> bool:
    """Whether other pictures follow in time; those of a TIFF are pages, a JPEG's are previews."""
    return image.format in ("GIF", "PNG", "WEBP") and getattr(image, "n_frames", 1) > 1


def _said(source: Original, *, turned: bool, printed: bool) -> Iterator[str]:
    if source.media_type in _FORMATS:
        yield f"converti de {_FORMATS[source.media_type]}"
    if printed:
        yield "couleurs d'imprimerie converties"
    if turned:
        yield "remis droit"


def _framed(picture: Image.Image) -> tuple[Image.Image, list[str], Reading | None]:
    """The document alone and level, what was done for it, and what is read on it if it is known.

    Undone when the text is less clear than before.
    """
    corners = outline(picture)
    angle = 0.0 if corners else skew(picture)
    if corners:
        framed, how = cropped(picture, corners, LONGEST), "recadré sur le document"
    elif angle:
        framed, how = levelled(picture, angle), "redressé"
    else:
        return picture, [], None
    before, after = read(picture), read(framed)
    if before and after and not as_clear(before, after):
        return picture, [], before
    return framed, [how], after


def _inches(longest: int, dpi: int | None) -> float:
    """The longer side on paper: as the file tells, else as if it were a sheet of A4."""
    return longest / dpi if dpi else _A4_INCHES
