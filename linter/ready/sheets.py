"""An image file -> sheets: each page alone, upright, straight, light. Runs in a guarded child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import groupby
from math import sqrt
from typing import Final

import pypdfium2 as pdfium
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.reading import sniff
from linter.reading.image import MAX_PIXELS, as_on_paper, credible_dpi, go_to, open_heic, opened
from linter.ready.compress import LONGEST, PAGE_BYTES, Light, compressed
from linter.ready.faithful import is_same
from linter.ready.legible import Reading, as_clear, read
from linter.ready.notes import without_notes
from linter.ready.order import Order, Original, PageView, UnfaithfulError
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
from linter.ready.strip import is_strip, pieces, sheet_side

POINTS = 72.0  # an inch
_A4_INCHES = 11.69
MOVES: Final = (
    "c'est une image animée, ou plusieurs images en un fichier : seule celle qui se voit à "
    "l'ouverture est reprise, regardez s'il en faut d'autres"
)
_FORMATS = {
    sniff.HEIC: "HEIC",
    sniff.PNG: "PNG",
    sniff.TIFF: "TIFF",
    sniff.GIF: "GIF",
    sniff.BMP: "BMP",
    sniff.WEBP: "WebP",
    sniff.AVIF: "AVIF",
    sniff.JPEG2000: "JPEG 2000",
}
_SEVERAL = ("GIF", "PNG", "WEBP", "HEIF", "AVIF")
_ROUNDED = 0.005  # of the height, by pixels that are rounded
FADED: Final = "mis en gris"
REFRAMED: Final = frozenset({"recadré sur le document", "redressé"})


@dataclass(frozen=True, slots=True)
class CopyPage:
    """One page as a JPEG; `inches` is its longer side on paper.

    `moves` tells that the file holds other pictures; `fax` is a page of one bit a point as a
    PDF, in place of the JPEG, which would weigh twenty times more.
    """

    jpeg: bytes
    size: tuple[int, int]
    inches: float
    done: tuple[str, ...] = ()
    checked: bool = True
    moves: bool = False
    fax: bytes = b""

    @property
    def weight(self) -> int:
        """Bytes of what it shows."""
        return len(self.fax or self.jpeg)


def sheets_of(source: Original, order: Order) -> list[CopyPage]:
    """The pages of an image file, which together should not exceed the order's limit.

    Raises:
        UnfaithfulError: they do not show what the file shows.
        Exception: whatever Pillow raises on a broken file.
    """
    if source.media_type == sniff.HEIC:
        open_heic()
    with opened(source.path) as image:
        several = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
        limit = order.limit // several
        every = []
        for number in range(several):
            sheets = list(_sheets(image, number, source, replace(order, limit=limit)))
            if not _agree(source, number, sheets):
                raise UnfaithfulError
            every += sheets
        return every


def _agree(source: Original, number: int, sheets: Sequence[CopyPage]) -> bool:
    """Whether the sheets show what the file, opened once more, shows in its frame."""
    if REFRAMED & {said for each in sheets for said in each.done}:
        return True  # what was cropped or set straight was read before and after
    with opened(source.path) as image:
        go_to(image, number)
        view = source.pages[number] if number < len(source.pages) else PageView()
        before = turned(on_paper(upright(as_on_paper(image))), view.turn)
        top, rounded = 0, len(sheets) + _ROUNDED * before.height
        for each in sheets:
            after = _seen(each)
            foot = top + round(after.height * before.width / after.width)
            if abs(foot - before.height) <= rounded:  # some rows of a long page, by its width
                foot = before.height
            if not is_same(before.crop((0, top, before.width, foot)), after):
                return False
            top = foot
        return top == before.height


def _seen(sheet: CopyPage) -> Image.Image:
    if sheet.fax:
        with closing(pdfium.PdfDocument(sheet.fax)) as document:
            page = document[0]
            scale = min(2.0, sheet.size[0] / page.get_width())  # point for point, if they are few
            picture: Image.Image = page.render(scale=scale).to_pil()
            return picture
    with Image.open(BytesIO(sheet.jpeg), formats=("JPEG",)) as image:
        return upright(image)  # loads it


def light_sheet(
    image: Image.Image, turn: int, inches: float, target: int, *, colour: bool = False
) -> CopyPage:
    """A page that a PDF shows, turned clockwise to be upright, and light."""
    picture = turned(on_paper(image), turn)
    return _page(compressed(picture, target, colour=colour), inches)


def as_fax(image: Image.Image, inches: float) -> CopyPage:
    """A page of one bit a point, packed as a fax is (CCITT group 4)."""
    bits = image.convert("1", dither=Image.Dither.NONE)
    out = BytesIO()
    bits.save(out, "PDF", resolution=max(bits.size) / inches)
    return CopyPage(b"", bits.size, inches, fax=out.getvalue())


def as_pdf(sheets: list[CopyPage]) -> bytes:
    """The sheets as a PDF; their JPEGs are stored as they are."""
    writer = PdfWriter()
    for is_fax, group in groupby(sheets, key=lambda each: bool(each.fax)):
        same = list(group)
        for each in [sheet.fax for sheet in same] if is_fax else [_drawn(same)]:
            writer.append(PdfReader(BytesIO(each)), import_outline=False)
    writer.metadata = None  # without a word of when and by what they were written
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _drawn(sheets: Iterable[CopyPage]) -> bytes:
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
    size = page.get_size()
    most = sqrt(MAX_PIXELS / (size[0] * size[1]))
    scale = min(300 / POINTS, LONGEST / sheet_side(size), most)
    picture: Image.Image = page.render(scale=scale).to_pil()
    return picture


def _sheets(image: Image.Image, number: int, source: Original, order: Order) -> Iterator[CopyPage]:
    """The page of a frame; several, of a long screenshot that a PDF may hold."""
    target = min(PAGE_BYTES, order.limit)
    go_to(image, number)
    view = source.pages[number] if number < len(source.pages) else PageView()
    noted, moves = is_noted(image), _moves(image)
    image = as_on_paper(image)
    longest = max(image.size)
    stated = credible_dpi(float(image.info.get("dpi", (0, 0))[0]), longest)
    printed, is_fax = image.mode == "CMYK", image.mode == "1"
    side = round(sheet_side(image.size))
    image.draft(None, (image.width * LONGEST // side, image.height * LONGEST // side))
    dpi = round(stated * max(image.size) / longest) if stated else None
    picture = turned(on_paper(upright(image)), view.turn)
    done = list(_said(source, turned=bool(view.turn) or noted, printed=printed))
    framed, how, before = _framed(picture)
    done += how
    whole = CopyPage(b"", image.size, _inches(image.size, stated))
    if not done and _is_light(source, target):
        yield _as_it_is(whole, source, stated)
        return
    if is_fax and not order.images:
        yield replace(as_fax(framed, _inches(framed.size, dpi)), done=tuple(done))
        return
    if is_strip(framed.size) and not order.images:
        parts = list(pieces(framed))
        done.append(f"coupé en {len(parts)} pages, du haut vers le bas")
        for each in parts:
            light = compressed(each, min(target, order.limit // len(parts)), colour=order.colour)
            yield _page(light, _inches(each.size, None), done)
        return
    light = compressed(framed, target, dpi, before, colour=order.colour)
    if not done and not light.checked and _is_light(source, order.limit):
        yield _as_it_is(whole, source, stated)
        return
    inches = _inches(framed.size, dpi)
    yield replace(_page(light, inches, done), moves=moves)


def _page(light: Light, inches: float, done: Iterable[str] = ()) -> CopyPage:
    said = (*done, *(FADED,) * light.faded)
    return CopyPage(light.jpeg, light.size, inches, said, light.checked)


def _as_it_is(sheet: CopyPage, source: Original, dpi: int | None) -> CopyPage:
    """Not a point changed; what the camera noted beside them stays with the original."""
    content = source.path.read_bytes()
    jpeg = without_notes(content, dpi)
    done = ("notes de l'appareil retirées",) if jpeg != content else ()
    return replace(sheet, jpeg=jpeg, done=done)


def _is_light(source: Original, target: int) -> bool:
    return source.media_type == sniff.JPEG and source.path.stat().st_size <= target


def _moves(image: Image.Image) -> bool:
    """Whether it holds other pictures; those of a TIFF are pages, a JPEG's are previews."""
    return image.format in _SEVERAL and getattr(image, "n_frames", 1) > 1


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
    if is_strip(picture.size):  # no camera took it
        return picture, [], None
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


def _inches(size: tuple[int, int], dpi: int | None) -> float:
    """The longer side on paper: as the file tells, else as if it were as wide as an A4."""
    return max(size) / (dpi or sheet_side(size) / _A4_INCHES)
