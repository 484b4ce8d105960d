"""A PDF -> one that opens everywhere, upright and light. Runs in a guarded child.

pdfium opens, repairs and renders; pypdf turns and joins without touching what the pages show.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from math import degrees
from operator import itemgetter
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import NameObject, NumberObject

from linter.ready.compress import PAGE_BYTES
from linter.ready.order import NOT_CHECKED, Original, PageView
from linter.ready.sheets import (
    POINTS,
    CopyPage,
    as_pdf,
    light_sheet,
    rendered,
)

_LITTLE_TEXT = 20  # letters: below, they tell neither what a page is nor which way up
_SHARE = 0.95  # of the limit for the pages; the rest is for what holds them together
_REPAIRED = "le fichier était abîmé : vérifiez que toutes ses pages sont là"
_SIGNED = (
    "signé électroniquement : gardé tel quel, car le remettre droit ou l'alléger retirerait la "
    "signature ; demandez-en un qui n'ait besoin de rien"
)
_UNSIGNED = "la signature électronique du fichier ne vaut plus dans la copie : gardez l'original"
_ATTACHED = "d'autres fichiers sont joints dedans, que le site ne montre pas : déposez-les à part"

_SAMPLE: Final = 200  # letters of a page that tell which way up it is
_MOST: Final = 0.9  # of them
_QUARTER: Final = 90
_CATALOG = re.compile(
    rb"(\d+)\s+(\d+)\s+obj\b(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Remade:
    """The bytes of a PDF, with what was done and what is in doubt, in French."""

    content: bytes
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def remade(source: Original, limit: int) -> Remade:
    """The PDF without password, repaired, upright, and of at most `limit` bytes if possible.

    One that needs none of this is left as it is, to the byte.

    Raises:
        Exception: whatever pdfium and pypdf raise on a file that is beyond repair.
    """
    whole = Remade(source.content())
    views = source.pages
    if source.password or source.restricted or source.damaged:
        whole = _opened(source)
        views = views or _views(whole.content)
    with _document(_mended(source), source.password) as document:
        signed = pdfium_c.FPDF_GetSignatureCount(document) > 0
        attached = document.count_attachments() > 0
    whole = replace(whole, doubts=(*whole.doubts, *(_ATTACHED,) * attached))
    views = _with_turns_of_text(whole.content, views)
    turns = {number: view.turn for number, view in enumerate(views) if view.turn or view.noted}
    heavy = len(whole.content) > limit
    if signed and not whole.done:
        return replace(whole, doubts=(*whole.doubts, *(_SIGNED,) * bool(turns or heavy)))
    doubts = [*whole.doubts, *(_UNSIGNED,) * signed]
    sheets = _sheets(whole.content, views, limit) if heavy else {}
    lighter = sum(len(each.jpeg) for each in sheets.values()) < len(whole.content) * _SHARE
    if not turns and not (sheets and lighter):
        return replace(whole, doubts=tuple(doubts))
    content = _rebuilt(whole.content, sheets if lighter else {}, turns)
    done = [*whole.done, *(["remis droit"] if turns else [])]
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


def extracted(source: Original) -> bytes:
    """The pages wanted of a PDF, in its order, with the bookmarks that lead to them."""
    locked = source.password or source.restricted or source.damaged
    content = _opened(source).content if locked else source.content()
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(content)), pages=[number - 1 for number in source.only])
    return _written(writer)


def only_page(content: bytes) -> CopyPage | None:
    """The page of a PDF as a picture; None when it has several."""
    with _document(content) as document:
        if len(document) > 1:
            return None
        page = document[0]
        return light_sheet(rendered(page), 0, max(page.get_size()) / POINTS, PAGE_BYTES)


@contextmanager
def _document(content: Path | bytes, password: str = "") -> Iterator[pdfium.PdfDocument]:
    """A PDF whose pages show what is typed into its form.

    Raises:
        PdfiumError: it cannot be opened.
    """
    document = pdfium.PdfDocument(content, password=password or None)
    try:
        document.init_forms()
        yield document
    finally:
        document.close()


def _opened(source: Original) -> Remade:
    """What pdfium makes of a locked or broken file."""
    with _document(_mended(source), source.password) as document:
        content = _saved(document, pdfium_c.FPDF_REMOVE_SECURITY)
    done = []
    if source.password:
        done.append("mot de passe retiré")
    elif source.restricted:
        done.append("verrou retiré")
    if source.damaged:
        done.append("réparé")
    # pdfium signs each file with an identifier of its own: the same file must give the same bytes.
    return Remade(joined([content]), tuple(done), (_REPAIRED,) * source.damaged)


def _saved(document: pdfium.PdfDocument, flags: int = 0) -> bytes:
    out = BytesIO()
    document.save(out, flags=flags)
    return out.getvalue()


def _mended(source: Original) -> Path | bytes:
    """The file; with a note of where it begins when its end, which tells that, is lost."""
    if not source.damaged:
        return source.cut or source.path
    content = source.path.read_bytes()
    found = _CATALOG.search(content)
    if found is None or b"/Root" in content[found.end() :]:
        return content
    number, generation = map(int, found.groups())
    root = f"trailer\n<< /Root {number} {generation} R >>\nstartxref\n0\n%%EOF\n"
    return content + b"\nendstream\nendobj\n" + root.encode()


def _views(content: bytes) -> tuple[PageView, ...]:
    """What little can be told of pages that could not be read before."""
    with _document(content) as document:
        return tuple(
            PageView(
                noted=bool(page.get_rotation()),
                picture=page.get_textpage().count_chars() < _LITTLE_TEXT,
            )
            for page in document
        )


def _with_turns_of_text(content: bytes, views: Sequence[PageView]) -> tuple[PageView, ...]:
    """The pages; those of text are turned as their letters lie, which needs no reading."""
    with _document(content) as document:
        return tuple(
            view
            if view.picture or number >= len(document)
            else replace(view, turn=_turn_of_text(document[number]))
            for number, view in enumerate(views)
        )


def _turn_of_text(page: pdfium.PdfPage) -> int:
    """The clockwise turn that sets nearly all letters upright; none when they are few."""
    text = page.get_textpage()
    places = range(0, text.count_chars(), max(1, text.count_chars() // _SAMPLE))
    # A letter's angle is clockwise, and does not count the turn that is only noted.
    angles = Counter(
        round(degrees(pdfium_c.FPDFText_GetCharAngle(text, place)) / _QUARTER) for place in places
    )
    quarters, number = max(angles.items(), key=itemgetter(1), default=(0, 0))
    if number < max(_LITTLE_TEXT, _MOST * angles.total()):
        return 0
    noted: int = page.get_rotation()
    return -(quarters * _QUARTER + noted) % 360


def _sheets(content: bytes, views: Sequence[PageView], limit: int) -> dict[int, CopyPage]:
    """The pages that are pictures, lighter and upright."""
    pictures = [number for number, view in enumerate(views) if view.picture]
    target = min(PAGE_BYTES, int(limit * _SHARE) // max(1, len(views)))
    with _document(content) as document:
        sheets = {}
        for number in pictures:
            page = document[number]
            inches = max(page.get_size()) / POINTS
            sheets[number] = light_sheet(rendered(page), views[number].turn, inches, target)
        return sheets


def _rebuilt(content: bytes, sheets: Mapping[int, CopyPage], turns: Mapping[int, int]) -> bytes:
    """The PDF with some pages replaced, others turned clockwise."""
    reader = PdfReader(BytesIO(content))
    kept = [number for number in range(len(reader.pages)) if number not in sheets]
    turned = {number: _turn_left(reader.pages[number], turns.get(number, 0)) for number in kept}
    # Inputs and notes stand by themselves: elsewhere once the page turns, nowhere once the form is
    # gone with the pages replaced.
    loose = [
        number
        for number in kept
        if "/Annots" in reader.pages[number] and (sheets or (number in turns and turned[number]))
    ]
    if loose:
        reader = PdfReader(BytesIO(_flat(content, loose)))
    writer = PdfWriter()
    if not sheets:
        writer.append(reader)  # with its form and outline
    for number, page in enumerate(reader.pages):
        if number in sheets:
            writer.add_page(PdfReader(BytesIO(as_pdf([sheets[number]]))).pages[0])
            continue
        copy = writer.add_page(page) if sheets else writer.pages[number]
        if number in turns:
            _turn(copy, turned[number])
    return _written(writer)


def _turn_left(page: PageObject, turn: int) -> int:
    """The clockwise turn that the page needs, the one that is noted included."""
    noted: int = page.rotation
    return (noted + turn) % 360


def _turn(page: PageObject, whole: int) -> None:
    """Turned for good, without a note."""
    page[NameObject("/Rotate")] = NumberObject(whole)
    if whole:
        page.transfer_rotation_to_content()


def _flat(content: bytes, numbers: Iterable[int]) -> bytes:
    """The PDF with what is typed or noted on these pages made part of them."""
    with _document(content) as document:
        for number in numbers:
            page = document[number]
            pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
            page.close()
        return _saved(document)


def _written(writer: PdfWriter) -> bytes:
    """The bytes, without a word of when and by what they were written."""
    writer.metadata = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
