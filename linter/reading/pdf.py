"""Facts about a PDF: protection, damage, pages. Runs in a guarded child.

pdfium opens, counts and renders, a hundred times faster than other readers on odd files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, hypot
from pathlib import Path
from typing import BinaryIO, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from linter.model.content import Content, Unread
from linter.model.dossier import Page
from linter.model.words import Placeholder
from linter.reading.dates import only_impossible_dates
from linter.reading.doc2d.find import BarcodeReaderMissingError, find_barcodes
from linter.reading.document import DAMAGED_PAGE
from linter.reading.facts import (
    READ_DPI,
    PageFacts,
    Scan,
    facts_of_doubted,
    facts_of_mixed,
    facts_of_scan,
    facts_of_text,
    is_dated,
    is_text,
    may_commit,
    once_read,
    with_signature,
)
from linter.reading.image import MAX_PIXELS, credible_dpi
from linter.reading.kind.sense import makes_sense
from linter.reading.page import hand, quality
from linter.reading.page.laid import Piece
from linter.reading.page.layer import Box, SeenPage, TextLayer, beside_codes, layer_of, without
from linter.reading.page.notes import as_shown
from linter.reading.page.objects import DEEPEST, boxes_drawn, kinds_of
from linter.reading.page.seen import seen
from linter.reading.settings import Settings
from linter.text.characters import plain_letters

_POINTS = 72.0  # an inch
_LARGEST = 3400  # pixels: an A3 as it is read
_MODULES = 100  # of a barcode drawn one by one; fewer are lines and frames
_SHEETS, _SAME = (595, 792, 842, 1008, 1191), 12  # points: A5, Letter, A4, Legal, A3
_TAIL = 2048  # bytes among which the end mark stands; readers look that far
_PADDING = 65_536  # zeros that copies to some devices leave after the end
_LINEARIZED = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)")
_LOCKED = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)

# An image is what the page shows, and not a logo, when it covers half of it, or is as large as a
# card on an A4 with little else.
_WHOLE, _CARD = 0.5, 0.05
_LITTLE_TEXT = 100  # characters
_HUGE = "l'image a beaucoup trop de pixels pour un scan de papier"


_HALF_A_PIXEL = 0.5
_UNSEEN_NOTES = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)


class PasswordError(Exception):
    """The file cannot be opened without its password, or without its owner's key."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF says of itself; `pages` are those asked for, of `total`, `broken` ones bare.

    `contents` is what the pages that are not broken say.

    A `truncated` file was repaired to be read: pages may be missing.
    """

    pages: tuple[Page, ...]
    contents: tuple[Content, ...]
    broken: tuple[Unread, ...]
    total: int
    restricted: bool
    truncated: bool
    placeholder: Placeholder | None = None


def read_pdf(path: Path, first: int, count: int, settings: Settings) -> Pdf:
    """What `count` pages from page `first` show.

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
        if document.get_formtype() != pdfium_c.FORMTYPE_NONE:
            document.init_forms()
        total = len(document)
        numbers = range(first, min(first + count, total + 1))
        read = [_read(document, number, settings) for number in numbers]
        return Pdf(
            pages=tuple(page for page, _, _ in read),
            contents=tuple(content for _, content, _ in read if content),
            broken=tuple(why for _, _, why in read if why),
            total=total,
            restricted=pdfium_c.FPDF_GetSecurityHandlerRevision(document) >= 0,
            truncated=_is_truncated(path),
            placeholder=_placeholder(document, [content for _, content, _ in read if content]),
        )
    finally:
        document.close()


# What Adobe's programs put on the one page that others show of a form or of a portfolio.
_WAIT = re.compile(
    r"please wait|veuillez patienter|if this message is not eventually replaced"
    r"|si ce message n'est (?:\w+ )?pas (?:\w+ )?remplac|later version of the pdf viewer"
    r"|n[ée]cessite adobe reader|requires adobe reader",
    re.IGNORECASE,
)
# What only a dynamic form may say so: a paper may tell with what to open it.
_VIEWER = re.compile(r"\badobe\b|\bacrobat\b|lecteur (?:de )?pdf|pdf viewer", re.IGNORECASE)
_DYNAMIC = (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND)
_PORTFOLIO = re.compile(r"portfolio|porte-?documents? pdf|adobe (?:acrobat )?reader", re.IGNORECASE)
_NEXT_TO_NOTHING = 600  # characters: as many as such a page holds, and less than a document


def _placeholder(document: pdfium.PdfDocument, contents: list[Content]) -> Placeholder | None:
    """What the file is, when what it shows only stands for the document."""
    said = contents[0].text if contents else ""
    if len(said) > _NEXT_TO_NOTHING or len(document) > 1:
        return None
    dynamic = document.get_formtype() in _DYNAMIC
    if _WAIT.search(said) or (dynamic and _VIEWER.search(said)):
        return Placeholder.XFA
    holds = pdfium_c.FPDFDoc_GetAttachmentCount(document) > 0
    cover = holds and (_PORTFOLIO.search(said) or not said.split())
    return Placeholder.PORTFOLIO if cover else None


def _is_truncated(path: Path) -> bool:
    size = path.stat().st_size
    with path.open("rb") as file:
        linearized = _LINEARIZED.search(file.read(_TAIL))
        ended = b"%%EOF" in _end(file, _TAIL, size) or (
            b"%%EOF" in _end(file, _TAIL + _PADDING, size).rstrip(b"\0 \r\n\t")[-_TAIL:]
        )
    return not ended or bool(linearized and int(linearized[1]) > size)


def _end(file: BinaryIO, length: int, size: int) -> bytes:
    file.seek(-min(length, size), 2)
    return file.read()


def _read(
    document: pdfium.PdfDocument, number: int, settings: Settings
) -> tuple[Page, Content | None, Unread | None]:
    """One page; when it is broken, a bare one with the reason."""
    try:
        page, laid = _opened(document, number)
        try:
            return *_page(page, number, settings, laid=laid), None
        finally:
            page.close()
    except MemoryError:
        raise
    except _TooLargeError:
        return Page(number), None, Unread(_HUGE, number)
    except Exception:  # noqa: BLE001 -- one bad page must not hide the others
        return Page(number), None, Unread(DAMAGED_PAGE, number)


def _opened(document: pdfium.PdfDocument, number: int) -> tuple[pdfium.PdfPage, bool]:
    """A page, and whether something was laid on it: what people typed becomes its text.

    In memory alone; viewers show the inputs of forms, and what « add text » leaves.
    """
    page = document[number - 1]
    if (page.formenv or _is_annotated(page)) and _flattened(page) == pdfium_c.FLATTEN_SUCCESS:
        page.close()
        return document[number - 1], True  # what is known of the page no longer holds
    return page, False


def _is_annotated(page: pdfium.PdfPage) -> bool:
    """Whether something is laid on the page that people see: a link is not."""
    found = False
    for number in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        note = pdfium_c.FPDFPage_GetAnnot(page, number)
        try:
            if pdfium_c.FPDFAnnot_GetSubtype(note) not in _UNSEEN_NOTES:
                as_shown(note)
                found = True
        finally:
            pdfium_c.FPDFPage_CloseAnnot(note)
    return found


def _flattened(page: pdfium.PdfPage) -> int:
    done: int = pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    return done


def _page(
    page: pdfium.PdfPage, number: int, settings: Settings, *, laid: bool
) -> tuple[Page, Content]:
    rotation = page.get_rotation()
    made_of = kinds_of(page)
    images = list(_images(page)) if made_of[pdfium_c.FPDF_PAGEOBJ_IMAGE] else []
    if any(each.width * each.height > MAX_PIXELS for each in images):
        raise _TooLargeError
    text_page = page.get_textpage()
    try:
        text = _text(text_page)
        scan = _scan(page, images, len("".join(text.split())))
        layer = None
        if not scan and is_text(text):
            # A picture, or drawings enough to be a barcode.
            drawn = bool(images) or made_of[pdfium_c.FPDF_PAGEOBJ_PATH] >= _MODULES
            layer = layer_of(page, text_page, text, drawn=drawn, added=laid)
    finally:
        text_page.close()
    if layer and is_text(layer.text):
        facts = _facts_of_layer(layer, page, number, settings, drawn=drawn)
        if not layer.turn and may_commit(facts.content.texts[0]):
            facts = _with_signature(facts, layer, page)
        turn = facts.turn
        return Page(number, rotation=rotation, blank=False, text_turn=turn), facts.content
    picture = _rendered(page)
    measured = quality.measure(picture)
    dpi = round(max(picture.size) / max(page.get_size()) * _POINTS)
    shown = Scan(number, picture, dpi, blank=measured.blank, a_word=measured.a_word, layer=text)
    if not scan:  # drawings, or letters drawn as such
        facts = facts_of_scan(replace(shown, drawn=True), settings)
        return (
            Page(
                number,
                rotation=rotation,
                blank=once_read(measured, facts).blank,
                text_turn=facts.turn,
            ),
            facts.content,
        )
    if measured.blank:
        scan.image.get_bitmap()  # raises when the page is blank only for want of its image
    facts = facts_of_scan(shown, settings)
    read = Page(
        number,
        rotation=rotation,
        width=scan.width,
        height=scan.height,
        dpi=_dpi(page, scan),
        text_turn=facts.turn,
    )
    return seen(read, picture, once_read(measured, facts)), facts.content


def _facts_of_layer(
    layer: TextLayer, page: pdfium.PdfPage, number: int, settings: Settings, *, drawn: bool
) -> PageFacts:
    """What a page of text says, as far as it is seen."""
    sense = makes_sense(layer.text) and not only_impossible_dates(layer.text)
    picture = _rendered(page) if drawn or not sense else None
    if picture and sense and layer.hinted and (codes := _codes(picture, page)):
        layer = beside_codes(layer, page, codes)
    if picture is None or (sense and not layer.lacking):
        facts = facts_of_text(number, layer.text, picture, settings, layer.laid)
        if picture is None or not layer.hinted or is_dated(facts):
            return replace(facts, turn=layer.turn)
    dpi = round(max(picture.size) / max(page.get_size()) * _POINTS)
    scan = Scan(number, picture, dpi, layer=layer.text, laid=layer.laid)
    if not sense:
        return facts_of_doubted(scan, settings)
    return facts_of_mixed(scan, without(picture, page, layer.boxes), settings)


_QUIET = 2.0  # points around a barcode that are part of it


def _codes(picture: Image.Image, page: pdfium.PdfPage) -> tuple[Box, ...]:
    """Where the page's barcodes are, in points from the top left."""
    try:
        found = find_barcodes(picture, closer=False)
    except BarcodeReaderMissingError:
        return ()
    scale = SeenPage(page).width / picture.width
    boxes = ([side * scale for side in each.box] for each in found)
    return tuple(
        (left - _QUIET, top - _QUIET, right + _QUIET, bottom + _QUIET)
        for left, top, right, bottom in boxes
    )


def _with_signature(facts: PageFacts, layer: TextLayer, page: pdfium.PdfPage) -> PageFacts:
    """The facts, with whether the page is signed where it asks for it."""
    view = SeenPage(page)
    across, down = view.width, view.height
    words = [
        Piece(text, left / across, top / down, right / across, bottom / down)
        for text, left, top, right, bottom in layer.words
    ]
    return replace(facts, content=with_signature(facts.content, words, lambda: _sight(page, view)))


def _sight(page: pdfium.PdfPage, view: SeenPage) -> hand.Sight:
    """The page as a signature is sought on it: among what is drawn, its text is no hand's."""
    scale = (hand.SIZE - _HALF_A_PIXEL) / max(view.width, view.height)
    width, height = ceil(view.width * scale), ceil(view.height * scale)

    def crop(box: tuple[int, int, int, int]) -> Image.Image:
        # What is cut off is given in points, of which pdfium rounds the pixels up.
        left, top, right, bottom = box
        cut = (left, height - bottom, width - right, top)
        image: Image.Image = page.render(
            scale=scale, crop=[(each - _HALF_A_PIXEL) / scale for each in cut], grayscale=True
        ).to_pil()
        return image

    drawn = [tuple(side * scale for side in view.box(*each)) for each in boxes_drawn(page)]
    return hand.Sight((width, height), crop, drawn)


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
    for each in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=DEEPEST):
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
    for each in page.get_objects(max_depth=DEEPEST):
        if each.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(each)
            seen += mode != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
            texts += 1
        elif each.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and _placed(each).area >= whole * _WHOLE:
            seen = 0  # what lies under the scan is not seen
    return seen > texts / 2


# What pdfium 5.15 writes for a hyphen that ends a line of letters, and for the end of that line.
_HYPHEN: Final = re.compile(r"(?<=\w)\x02(?=\w)")


def _text(page: pdfium.PdfTextPage) -> str:
    """The text of the page as the file gives it, OCR's included."""
    found: str = page.get_text_bounded() if page.count_chars() else ""
    lines = _HYPHEN.sub("-\n", found.replace("\r\n", "\n"))
    return lines if lines.isascii() else plain_letters(lines)


def _rendered(page: pdfium.PdfPage) -> Image.Image:
    """The page in grey as it is read, less fine if it is larger than any sheet of paper."""
    scale = min(READ_DPI / _POINTS, _LARGEST / max(page.get_size()))
    # Drawn in colour: pdfium takes twice as long to draw in grey, for the same levels.
    image: Image.Image = page.render(scale=scale).to_pil()
    return image.convert("L")
