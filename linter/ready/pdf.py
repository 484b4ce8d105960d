"""A PDF -> one that opens everywhere, upright and light. Runs in a guarded child.

pdfium opens, repairs and renders; pypdf turns and joins without touching what the pages show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdf import PageObject, PdfReader, PdfWriter

from linter.ready.compress import PAGE_BYTES
from linter.ready.order import NOT_CHECKED, PageView, Source
from linter.ready.sheets import POINTS, Sheet, as_pdf, light_sheet, rendered

_LITTLE_TEXT = 20  # characters: below, a page that was not read before is taken for a picture
_SHARE = 0.95  # of the limit for the pages; the rest is for what holds them together
_REPAIRED = "le fichier était abîmé : vérifiez que toutes ses pages sont là"


@dataclass(frozen=True, slots=True)
class Remade:
    """The bytes of a PDF, with what was done and what is in doubt, in French."""

    content: bytes
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def remade(source: Source, limit: int) -> Remade:
    """The PDF without password, repaired, upright, and of at most `limit` bytes if possible.

    One that needs none of this is left as it is, to the byte.

    Raises:
        Exception: whatever pdfium and pypdf raise on a file that is beyond repair.
    """
    whole = Remade(source.path.read_bytes())
    views = source.pages
    if source.password or source.restricted or source.damaged:
        whole = _opened(source)
        views = views or _views(whole.content)
    heavy = len(whole.content) > limit
    sheets = _sheets(whole.content, views, limit) if heavy else {}
    lighter = sum(len(each.jpeg) for each in sheets.values()) < len(whole.content) * _SHARE
    turns = {number: view.turn for number, view in enumerate(views) if view.turn or view.noted}
    if not turns and not (sheets and lighter):
        return whole
    content = _rebuilt(whole.content, sheets if lighter else {}, turns)
    done = [*whole.done, *(["remis droit"] if turns else [])]
    doubts = list(whole.doubts)
    if sheets and lighter:
        done.append("allégé")
        if not all(each.checked for each in sheets.values()):
            doubts.append(NOT_CHECKED)
    return Remade(content, tuple(done), tuple(doubts))


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of several."""
    writer = PdfWriter()
    for each in parts:
        writer.append(PdfReader(BytesIO(each)))
    return _written(writer)


def only_page(content: bytes) -> Sheet | None:
    """The page of a PDF as a picture; None when it has several."""
    document = pdfium.PdfDocument(content)
    try:
        if len(document) > 1:
            return None
        page = document[0]
        return light_sheet(rendered(page), 0, max(page.get_size()) / POINTS, PAGE_BYTES)
    finally:
        document.close()


def _opened(source: Source) -> Remade:
    """What pdfium makes of a locked or broken file."""
    document = pdfium.PdfDocument(source.path, password=source.password or None)
    try:
        out = BytesIO()
        document.save(out, flags=pdfium_c.FPDF_REMOVE_SECURITY)
    finally:
        document.close()
    done = []
    if source.password:
        done.append("mot de passe retiré")
    elif source.restricted:
        done.append("verrou retiré")
    if source.damaged:
        done.append("réparé")
    # pdfium signs each file with an identifier of its own: the same file must give the same bytes.
    return Remade(joined([out.getvalue()]), tuple(done), (_REPAIRED,) * source.damaged)


def _views(content: bytes) -> tuple[PageView, ...]:
    """What little can be told of pages that could not be read before."""
    document = pdfium.PdfDocument(content)
    try:
        return tuple(
            PageView(
                noted=bool(page.get_rotation()),
                picture=page.get_textpage().count_chars() < _LITTLE_TEXT,
            )
            for page in document
        )
    finally:
        document.close()


def _sheets(content: bytes, views: Sequence[PageView], limit: int) -> dict[int, Sheet]:
    """The pages that are pictures, lighter and upright."""
    pictures = [number for number, view in enumerate(views) if view.picture]
    target = min(PAGE_BYTES, int(limit * _SHARE) // max(1, len(views)))
    document = pdfium.PdfDocument(content)
    try:
        sheets = {}
        for number in pictures:
            page = document[number]
            inches = max(page.get_size()) / POINTS
            sheets[number] = light_sheet(rendered(page), views[number].turn, inches, target)
        return sheets
    finally:
        document.close()


def _rebuilt(content: bytes, sheets: Mapping[int, Sheet], turns: Mapping[int, int]) -> bytes:
    """The PDF with some pages replaced, others turned clockwise."""
    reader, writer = PdfReader(BytesIO(content)), PdfWriter()
    if not sheets:
        writer.append(reader)  # with its form and outline
    for number, page in enumerate(reader.pages):
        if number in sheets:
            writer.add_page(PdfReader(BytesIO(as_pdf([sheets[number]]))).pages[0])
            continue
        kept = writer.add_page(page) if sheets else writer.pages[number]
        if number in turns:
            _turn(kept, turns[number])
    return _written(writer)


def _turn(page: PageObject, turn: int) -> None:
    """Upright without a note; a page with links or inputs keeps one, or they would be elsewhere."""
    page.rotate(turn)
    if "/Annots" not in page:
        page.transfer_rotation_to_content()


def _written(writer: PdfWriter) -> bytes:
    """The bytes, without a word of when and by what they were written."""
    writer.metadata = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
