"""Facts about a PDF: protection, damage, pages. Runs in a guarded child.

pdfium opens, counts and renders (a hundred times faster than pypdf on odd files); pypdf is for
structure, when files are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from linter.model import Page
from linter.reading import quality

_TAIL = 2048  # bytes among which the end mark stands; ISO 32000 readers look that far
_SCAN = 0.5  # share of the page that an image covers on a scanned page
_POINTS = 72.0
_MEASURED_DPI = 100
_MAX_POINTS = 14_400  # ISO 32000-1, annex C: 200 inches


class PasswordError(Exception):
    """The file cannot be opened without its password."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF says of itself. `truncated` files were repaired to be read."""

    pages: tuple[Page, ...]
    restricted: bool
    truncated: bool


def read_pdf(path: Path) -> Pdf:
    """The measures of each page.

    Raises:
        PasswordError: it needs a password.
        Exception: whatever pdfium raises on a broken file.
    """
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise PasswordError from None
        raise
    try:
        return Pdf(
            pages=tuple(_pages(document)),
            restricted=pdfium_c.FPDF_GetSecurityHandlerRevision(document) >= 0,
            truncated=not _has_end(path),
        )
    finally:
        document.close()


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-min(_TAIL, path.stat().st_size), 2)
        return b"%%EOF" in file.read()


def _pages(document: pdfium.PdfDocument) -> Iterator[Page]:
    for index in range(len(document)):
        page = document[index]
        try:
            yield _page(page, index + 1)
        finally:
            page.close()


def _page(page: pdfium.PdfPage, number: int) -> Page:
    rotation = page.get_rotation()
    scan = _scan(page)
    if scan is None:
        return Page(number, rotation=rotation, blank=_is_blank(page))
    measured = quality.measure(_rendered(page))
    return Page(
        number,
        rotation=rotation,
        blank=measured.blank,
        width=scan.width,
        height=scan.height,
        dpi=scan.dpi,
        sharpness=measured.sharpness,
        brightness=measured.brightness,
        contrast=measured.contrast,
    )


@dataclass(frozen=True, slots=True)
class _Scan:
    width: int
    height: int
    dpi: int


def _scan(page: pdfium.PdfPage) -> _Scan | None:
    """The image that covers the page, if it is a scanned one."""
    area = max(1.0, page.get_width() * page.get_height())
    for each in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = each.get_bounds()
        across, up = right - left, top - bottom
        if across * up >= _SCAN * area:
            width, height = each.get_px_size()
            # Whichever way the image is turned on the page, its longer side is the longer side.
            return _Scan(width, height, round(max(width, height) / max(across, up) * _POINTS))
    return None


def _is_blank(page: pdfium.PdfPage) -> bool:
    text = page.get_textpage()
    try:
        if text.count_chars() and text.get_text_bounded().strip():
            return False
    finally:
        text.close()
    return quality.measure(_rendered(page)).blank


def _rendered(page: pdfium.PdfPage) -> Image.Image:
    """The page in grey at 100 dpi, less if it is larger than any sheet of paper."""
    longest = min(max(page.get_size()), _MAX_POINTS)
    scale = min(_MEASURED_DPI / _POINTS, 2 * quality.SIZE / max(longest, 1.0))
    image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return image
