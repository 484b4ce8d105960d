"""Facts about a PDF: protection, damage, pages. Runs in a guarded child.

pdfium opens, counts and renders, a hundred times faster than other readers on odd files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from linter.content import Unread
from linter.model import Page
from linter.reading import quality
from linter.reading.image import MAX_PIXELS, credible_dpi

_POINTS = 72.0  # an inch
_MEASURED_DPI = 100
_SHEETS, _SAME = (595, 792, 842, 1008, 1191), 12  # points: A5, Letter, A4, Legal, A3
_TAIL = 2048  # bytes among which the end mark stands; readers look that far
_PADDING = 65_536  # zeros that copies to some devices leave after the end
_LINEARIZED = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)")
_LOCKED = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)

# An image is what the page shows, and not a logo, when it covers half of it, or is as large as a
# card on an A4 with little else.
_WHOLE, _CARD = 0.5, 0.05
_LITTLE_TEXT = 100  # characters
_DEEPEST = 4  # forms within forms
_DAMAGED = "son contenu est abîmé"
_HUGE = "l'image a beaucoup trop de pixels pour un scan de papier"


class PasswordError(Exception):
    """The file cannot be opened without its password, or without its owner's key."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF says of itself; `pages` are those asked for, of `total`, `broken` ones bare.

    A `truncated` file was repaired to be read: pages may be missing.
    """

    pages: tuple[Page, ...]
    broken: tuple[Unread, ...]
    total: int
    restricted: bool
    truncated: bool


def read_pdf(path: Path, first: int, count: int) -> Pdf:
    """The measures of `count` pages from page `first`.

    Raises:
        PasswordError: it needs a password.
        Exception: whatever pdfium raises on a broken file.
    """
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise PasswordError from None
        raise
    try:
        total = len(document)
        numbers = range(first, min(first + count, total + 1))
        read = [_read(document, number) for number in numbers]
        return Pdf(
            pages=tuple(page for page, _ in read),
            broken=tuple(why for _, why in read if why),
            total=total,
            restricted=pdfium_c.FPDF_GetSecurityHandlerRevision(document) >= 0,
            truncated=_is_truncated(path),
        )
    finally:
        document.close()


def _is_truncated(path: Path) -> bool:
    size = path.stat().st_size
    with path.open("rb") as file:
        linearized = _LINEARIZED.search(file.read(_TAIL))
        file.seek(-min(_TAIL + _PADDING, size), 2)
        end = file.read().rstrip(b"\0 \r\n\t")[-_TAIL:]
    return b"%%EOF" not in end or bool(linearized and int(linearized[1]) > size)


def _read(document: pdfium.PdfDocument, number: int) -> tuple[Page, Unread | None]:
    """One page; when it is broken, a bare one with the reason."""
    try:
        page = document[number - 1]
        try:
            return _page(page, number), None
        finally:
            page.close()
    except MemoryError:
        raise
    except _TooLargeError:
        return Page(number), Unread(_HUGE, number)
    except Exception:  # noqa: BLE001 -- one bad page must not hide the others
        return Page(number), Unread(_DAMAGED, number)


def _page(page: pdfium.PdfPage, number: int) -> Page:
    rotation = page.get_rotation()
    images = list(_images(page))
    if any(each.width * each.height > MAX_PIXELS for each in images):
        raise _TooLargeError
    text = _text_length(page)
    scan = _scan(page, images, text)
    if text and not scan:
        return Page(number, rotation=rotation, blank=False)
    measured = quality.measure(_rendered(page))
    if not scan:
        return Page(number, rotation=rotation, blank=measured.blank)
    if measured.blank:
        scan.image.get_bitmap()  # raises when the page is blank only for want of its image
    return Page(
        number,
        rotation=rotation,
        blank=measured.blank,
        width=scan.width,
        height=scan.height,
        dpi=_dpi(page, scan),
        sharpness=measured.sharpness,
        brightness=measured.brightness,
        contrast=measured.contrast,
    )


class _TooLargeError(Exception):
    """An image with more pixels than any scan has."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An image on a page: its pixels, dots an inch, and area in square points."""

    image: pdfium.PdfImage
    width: int
    height: int
    dpi: float
    area: float


def _images(page: pdfium.PdfPage) -> Iterator[_Placed]:
    for each in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST):
        placed = _placed(each)
        if placed.area:
            yield placed


def _placed(image: pdfium.PdfImage) -> _Placed:
    matrix = image.get_matrix()
    form = image.container
    while form is not None:
        matrix = matrix.multiply(form.get_matrix())
        form = form.container
    width, height = image.get_px_size()
    across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
    dpi = min(width / across, height / up) * _POINTS if across and up else 0.0
    return _Placed(image, width, height, dpi, abs(matrix.a * matrix.d - matrix.b * matrix.c))


def _scan(page: pdfium.PdfPage, images: list[_Placed], text: int) -> _Placed | None:
    """The image that the page consists of, if it is a scanned one.

    Of a page cut in strips or in layers, the finest that is about as large as the largest.
    """
    whole = page.get_width() * page.get_height()
    covered = sum(each.area for each in images)
    if not covered or covered < whole * (_CARD if text < _LITTLE_TEXT else _WHOLE):
        return None
    if text >= _LITTLE_TEXT and _is_printed_over(page, whole):
        return None
    largest = max(each.area for each in images)
    return max((each for each in images if each.area >= largest / 2), key=lambda each: each.dpi)


def _dpi(page: pdfium.PdfPage, scan: _Placed) -> int | None:
    """Pixels over inches: sure on a sheet of paper, as in any picture on one of no known size."""
    longest = max(page.get_size())
    if any(abs(longest - each) <= _SAME for each in _SHEETS):
        return round(scan.dpi)
    return credible_dpi(scan.dpi, max(scan.width, scan.height))


def _is_printed_over(page: pdfium.PdfPage, whole: float) -> bool:
    """Whether the text is seen, as on a diploma with a background, and not OCR's own layer."""
    seen = texts = 0
    for each in page.get_objects(max_depth=_DEEPEST):
        if each.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(each)
            seen += mode != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
            texts += 1
        elif each.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and _placed(each).area >= whole * _WHOLE:
            seen = 0  # what lies under the scan is not seen
    return seen > texts / 2


def _text_length(page: pdfium.PdfPage) -> int:
    """How many characters the page has, OCR's included; spaces do not count."""
    text = page.get_textpage()
    try:
        return len("".join(text.get_text_bounded().split())) if text.count_chars() else 0
    finally:
        text.close()


def _rendered(page: pdfium.PdfPage) -> Image.Image:
    """The page in grey at 100 dpi, less if it is larger than any sheet of paper."""
    scale = min(_MEASURED_DPI / _POINTS, 2 * quality.SIZE / max(page.get_size()))
    image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return image
