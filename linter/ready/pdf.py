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
from PIL import Image
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import NameObject, NumberObject

from linter.reading import sniff
from linter.ready import inner
from linter.ready.compress import PAGE_BYTES
from linter.ready.faithful import COMPARED, is_same
from linter.ready.legible import alike, read
from linter.ready.order import NOT_CHECKED, Original, PageView, UnfaithfulError
from linter.ready.picture import turned
from linter.ready.sheets import (
    POINTS,
    CopyPage,
    as_fax,
    as_pdf,
    light_sheet,
    rendered,
)
from linter.ready.strip import sheet_side
from linter.text.french import page_list

_LITTLE_TEXT = 20  # letters: below, they tell neither what a page is nor which way up
_SHARE = 0.95  # of the limit for the pages; the rest is for what holds them together
_REPAIRED = "le fichier était abîmé : vérifiez que toutes ses pages sont là"
_SIGNED = (
    "signé électroniquement : gardé tel quel, car le remettre droit, l'alléger ou le déverrouiller "
    "retirerait la signature ; demandez-en un qui n'ait besoin de rien"
)
_UNSIGNED = "la signature électronique du fichier ne vaut plus dans la copie : gardez l'original"
_ATTACHED = "d'autres fichiers sont joints dedans, que le site ne montre pas : déposez-les à part"
_MOST_ATTACHED, _LARGEST_ATTACHED = 20, 20_000_000  # bytes
_EXTENSIONS: Final = {sniff.PDF: ".pdf", sniff.JPEG: ".jpg", sniff.PNG: ".png"}

_SAMPLE: Final = 200  # letters of a page that tell which way up it is
_MOST: Final = 0.9  # of them
_QUARTER: Final = 90
_DEEPEST: Final = 4  # forms within forms
_CATALOG = re.compile(
    rb"(\d+)\s+(\d+)\s+obj\b(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Remade:
    """The bytes of a PDF, with what was done and what is in doubt, in French."""

    content: bytes
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def remade(source: Original, limit: int, *, colour: bool = False) -> Remade:
    """The PDF without password, repaired, upright, and of at most `limit` bytes if possible.

    One that needs none of this is left as it is, to the byte. Each page of another is drawn and
    held against the page that it comes from; one that shows something else becomes a picture of it.

    Args:
        source: the file, or the pages cut out of one.
        limit: bytes.
        colour: no colour may be given up to weigh less.

    Raises:
        UnfaithfulError: even pictures do not show the same.
        Exception: whatever pdfium and pypdf raise on a file that is beyond repair.
    """
    with _document(_mended(source), source.password) as shown:
        signed = pdfium_c.FPDF_GetSignatureCount(shown) > 0
        views = _with_turns_of_text(shown, source.pages or _views(shown))
        turns = {number: view.turn for number, view in enumerate(views) if view.turn or view.noted}
        if signed and not (source.password or source.damaged):
            content = source.content()
            needy = turns or source.restricted or len(content) > limit
            return Remade(content, doubts=(_SIGNED,) * bool(needy))
        is_locked = source.password or source.restricted or source.damaged
        whole = _opened(source) if is_locked else Remade(source.content())
        whole = replace(whole, doubts=(*whole.doubts, *(_UNSIGNED,) * signed))
        heavy = len(whole.content) > limit
        sheets = _sheets(shown, views, limit, colour=colour) if heavy else {}
        if sum(each.weight for each in sheets.values()) >= len(whole.content) * _SHARE:
            sheets = {}
        if turns or sheets or whole.done:
            whole = _rewritten(shown, whole, sheets, turns, bare=signed)
        if heavy and len(whole.content) > limit:
            whole = _with_light_pictures(whole, limit)
        return whole


def _rewritten(
    shown: pdfium.PdfDocument,
    whole: Remade,
    sheets: dict[int, CopyPage],
    turns: Mapping[int, int],
    *,
    bare: bool,
) -> Remade:
    """With some pages as pictures, others turned; and with pictures of those that came out odd."""
    done, doubts = list(whole.done), list(whole.doubts)
    if turns:
        done.append("remis droit")
    if sheets:
        done.append("allégé")
        done += dict.fromkeys(said for each in sheets.values() for said in each.done)
        if not all(each.checked for each in sheets.values()):
            doubts.append(NOT_CHECKED)
    content = _rebuilt(whole.content, sheets, turns, bare=bare)
    odd = _odd(shown, content, turns)
    if odd:
        pictures = {number: _picture(shown, number, turns) for number in odd}
        if len(odd) == len(shown):  # of such a file nothing can be kept
            content = as_pdf(list(pictures.values()))
        else:
            content = _rebuilt(whole.content, {**sheets, **pictures}, turns, bare=bare)
        if _odd(shown, content, turns):
            raise UnfaithfulError
        which = page_list(number + 1 for number in odd)
        done.append(f"{which} en image, pour montrer ce que le fichier montre")
    return Remade(content, tuple(done), tuple(doubts))


def _with_light_pictures(whole: Remade, limit: int) -> Remade:
    """With lighter pictures within its pages of text, as long as these show and say the same."""
    for longest, quality in inner.STEPS:
        content = _written(_whole(inner.lightened(whole.content, longest, quality)))
        if len(content) <= limit or (longest, quality) == inner.STEPS[-1]:
            break
    if len(content) > len(whole.content) * _SHARE or not _reads_the_same(whole.content, content):
        return whole
    return replace(whole, content=content, done=(*whole.done, "images allégées"))


def _reads_the_same(one: bytes, other: bytes) -> bool:
    """Whether every page shows the same, and what is read on those with pictures is alike."""
    with _document(one) as before, _document(other) as after:
        for number, page in enumerate(before):
            copy = after[number]
            if not is_same(_small(page), _small(copy)):
                return False
            if any(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)):
                said, says = read(rendered(page)), read(rendered(copy))
                if said and says and said.sure and not alike(said, says):
                    return False
    return True


def _picture(shown: pdfium.PdfDocument, number: int, turns: Mapping[int, int]) -> CopyPage:
    """A page as viewers show it, in its colours."""
    page = shown[number]
    inches = max(page.get_size()) / POINTS
    return light_sheet(rendered(page), turns.get(number, 0), inches, PAGE_BYTES, colour=True)


def _odd(shown: pdfium.PdfDocument, copy: bytes, turns: Mapping[int, int]) -> tuple[int, ...]:
    """The pages of a copy that show something else than those of its source, from 0."""
    with _document(copy) as document:
        if len(document) != len(shown):
            return tuple(range(len(shown)))
        return tuple(
            number
            for number in range(len(shown))
            if not is_same(
                turned(_small(shown[number]), turns.get(number, 0)), _small(document[number])
            )
        )


def _small(page: pdfium.PdfPage) -> Image.Image:
    """A page as fine as it is compared."""
    picture: Image.Image = page.render(scale=COMPARED / sheet_side(page.get_size())).to_pil()
    return picture


def attached(source: Original) -> tuple[tuple[tuple[str, bytes], ...], tuple[str, ...]]:
    """The documents within a PDF, each with its extension; and what is to be said of the others."""
    found = []
    with _document(_mended(source), source.password) as document:
        every = list(_attachments(document))
        number = len(every)
        for each in every[:_MOST_ATTACHED]:
            content = bytes(each.get_data())
            extension = _EXTENSIONS.get(sniff.media_type(content[: sniff.HEAD]) or "")
            if extension and len(content) <= _LARGEST_ATTACHED:
                found.append((extension, content))
    return tuple(found), (_ATTACHED,) * (len(found) < number)


def _attachments(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfAttachment]:
    """Those of the whole file, then those pinned to its pages."""
    yield from map(document.get_attachment, range(document.count_attachments()))
    for page in document:
        for place in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
            note = pdfium_c.FPDFPage_GetAnnot(page, place)
            if pdfium_c.FPDFAnnot_GetSubtype(note) == pdfium_c.FPDF_ANNOT_FILEATTACHMENT:
                pinned = pdfium_c.FPDFAnnot_GetFileAttachment(note)
                if pinned:
                    yield pdfium.PdfAttachment(pinned, document)
            pdfium_c.FPDFPage_CloseAnnot(note)


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of several; a page that would show something else there is a picture of itself."""
    every = list(parts)
    writer = PdfWriter()
    for each in every:
        writer.append(PdfReader(BytesIO(each)))
    whole, first = _written(writer), 0
    pictures: dict[int, CopyPage] = {}
    for each in every:
        with _document(each) as shown, _document(whole) as copy:
            for number, page in enumerate(shown):
                if not is_same(_small(page), _small(copy[first + number])):
                    pictures[first + number] = _picture(shown, number, {})
            first += len(shown)
    return _rebuilt(whole, pictures, {}) if pictures else whole


def extracted(source: Original) -> bytes:
    """The pages wanted of a PDF, in its order, with the bookmarks that lead to them."""
    locked = source.password or source.restricted or source.damaged
    content = _opened(source).content if locked else source.content()
    wanted = [number - 1 for number in source.only]
    reader = PdfReader(BytesIO(content))
    loose = [each for each in wanted if "/Annots" in reader.pages[each]]
    if loose:  # the form is left behind
        reader = PdfReader(BytesIO(_flat(content, loose)))
    writer = PdfWriter()
    writer.append(reader, pages=wanted)
    layers = reader.root_object.get("/OCProperties")
    if layers is not None:
        writer.root_object[NameObject("/OCProperties")] = layers.get_object().clone(writer)
    cut = _written(writer)
    with _document(_mended(source), source.password) as shown, _document(cut) as copy:
        pictures = {
            place: _picture(shown, number, {})
            for place, number in enumerate(wanted)
            if not is_same(_small(shown[number]), _small(copy[place]))
        }
    return _rebuilt(cut, pictures, {}) if pictures else cut


def only_page(content: bytes, *, colour: bool = False) -> CopyPage | None:
    """The page of a PDF as a picture; None when it has several."""
    with _document(content) as document:
        if len(document) > 1:
            return None
        page = document[0]
        inches = max(page.get_size()) / POINTS
        return light_sheet(rendered(page), 0, inches, PAGE_BYTES, colour=colour)


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
    return Remade(_written(_whole(content)), tuple(done), (_REPAIRED,) * source.damaged)


def _whole(content: bytes) -> PdfWriter:
    """A PDF to be changed, with all that it holds: layers, form, bookmarks, files within it."""
    return PdfWriter(clone_from=PdfReader(BytesIO(content)))


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


def _views(document: pdfium.PdfDocument) -> tuple[PageView, ...]:
    """What little can be told of pages that could not be read before."""
    return tuple(
        PageView(
            noted=bool(page.get_rotation()),
            picture=page.get_textpage().count_chars() < _LITTLE_TEXT,
        )
        for page in document
    )


def _with_turns_of_text(
    document: pdfium.PdfDocument, views: Sequence[PageView]
) -> tuple[PageView, ...]:
    """The pages; those of text are turned as their letters lie, which needs no reading."""
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


def _sheets(
    document: pdfium.PdfDocument, views: Sequence[PageView], limit: int, *, colour: bool
) -> dict[int, CopyPage]:
    """The pages that are pictures, lighter and upright."""
    target = min(PAGE_BYTES, int(limit * _SHARE) // max(1, len(views)))
    sheets = {}
    for number, view in enumerate(views):
        if not view.picture or number >= len(document):
            continue
        page = document[number]
        inches = max(page.get_size()) / POINTS
        picture = rendered(page)
        if _is_fax(page):
            sheets[number] = as_fax(turned(picture, view.turn), inches)
        else:
            sheets[number] = light_sheet(picture, view.turn, inches, target, colour=colour)
    return sheets


def _is_fax(page: pdfium.PdfPage) -> bool:
    """Whether all its pictures are of one bit a point."""
    pictures = list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST))
    return bool(pictures) and all(each.get_metadata().bits_per_pixel == 1 for each in pictures)


def _rebuilt(
    content: bytes,
    sheets: Mapping[int, CopyPage],
    turns: Mapping[int, int],
    *,
    bare: bool = False,
) -> bytes:
    """The PDF with some pages replaced, others turned clockwise.

    Args:
        content: the PDF, without password.
        sheets: pictures of pages, in their place.
        turns: clockwise, of pages whose turn is noted or that need one.
        bare: what is typed becomes part of its page, and the form goes: a signature is void.
    """
    reader = PdfReader(BytesIO(content))
    kept = [number for number in range(len(reader.pages)) if number not in sheets]
    left = {number: _turn_left(reader.pages[number], turns.get(number, 0)) for number in kept}
    # Inputs and notes stand by themselves: elsewhere once the page turns.
    loose = [
        number
        for number in kept
        if "/Annots" in reader.pages[number] and (bare or (number in turns and left[number]))
    ]
    writer = _whole(_flat(content, loose) if loose else content)
    for number, page in enumerate(writer.pages):
        if number in sheets:
            _replace(page, sheets[number], writer)
        elif number in turns:
            _turn(page, left[number])
    if bare:
        for name in ("/AcroForm", "/Perms"):
            writer.root_object.pop(NameObject(name), None)
    written = _written(writer)
    # What was replaced goes only when all that can still be reached is copied anew.
    return _written(_whole(written)) if sheets else written


def _replace(page: PageObject, sheet: CopyPage, writer: PdfWriter) -> None:
    """A picture of the page in its place: bookmarks still lead to it."""
    drawn = PdfReader(BytesIO(as_pdf([sheet]))).pages[0]
    for name in set(page) - {"/Type", "/Parent"}:
        del page[name]
    for name in ("/MediaBox", "/Resources", "/Contents"):
        page[NameObject(name)] = drawn.raw_get(name).clone(writer)


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
    writer.xmp_metadata = None
    writer._ID = None  # noqa: SLF001 -- no other way; it is drawn by chance when a file is written
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
