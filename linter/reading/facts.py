"""One page -> what it says: text, dates, people, machine readable zone, 2D-Doc, kind.

Runs in a guarded child. What costs much is looked for only where it can be: a zone on what looks
like an identity document or cannot be read otherwise, a faint barcode on what may bear one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from linter.model.content import Barcode, Content, FoundDate, MrzZone, PageText, Person, Unread
from linter.model.traits import Trait
from linter.model.words import DateRole, Detail, Language, Seen, Source
from linter.reading.dates import find_dates
from linter.reading.document import ENGINE_FAILED
from linter.reading.kind import language_of, recognise_page
from linter.reading.kind.identity import is_identity, kind_of_zone, told
from linter.reading.kind.language import LanguageGuess
from linter.reading.kind.sense import makes_sense
from linter.reading.kind.traits import kinds_with
from linter.reading.kind.unfilled import is_unfilled
from linter.reading.ocr import OcrPage, OcrUnavailableError, engine
from linter.reading.page.hand import Sight, asks_to_sign, is_free_of_hand, is_signed
from linter.reading.page.laid import Piece
from linter.reading.page.quality import Quality
from linter.reading.people import named_people
from linter.reading.settings import Settings

if TYPE_CHECKING:
    from linter.reading.doc2d.certificates import Certificates
    from linter.reading.mrz import MrzReading

_UNDER_LOGOS = 0.16  # of the height of a form, which bears the office's logo above
READ_DPI = 200  # enough for text: more costs time and reads no better
_LONGEST = 2600  # pixels: an A4 at that resolution, and a little more
_SMALLEST = 1300  # below, letters are too small for the engine
_A4_INCHES = 11.69
# Below this mean confidence, what was read is more noise than text.
_ILLEGIBLE = 45.0
# A line of a zone as OCR sees it, fillers often taken for letters.
_LIKE_A_ZONE = re.compile(r"[<«]{2}|^(?=.*[<«KC]{3})[A-Z0-9<« ]{25,}$", re.MULTILINE)
# Rows of fillers alone are an ornament; a zone's line holds letters or digits beside them.
_SURELY_A_ZONE = re.compile(r"^(?=(?:.*[A-Z0-9]){8})(?=.*<{2})[A-Z0-9<« ]{25,}$", re.MULTILINE)
_BY_ZONE = 0.99  # how sure a kind is that check digits vouch for
_CLEARLY = 0.8  # as sure by its words alone, a page is not what another document's code says
_STRANGE_CODE = (
    "le code 2D-Doc de cette page est celui d'un autre document ({}) : il ne dit rien de celui-ci"
)
_SAYS_LICENCE = re.compile(r"\bD1 ?FRA")
_SAYS_2D_DOC = re.compile(r"2D.?DOC", re.IGNORECASE)
_FEW_WORDS = 40
_SURE, _SOME_WORDS, _WORD = 70.0, 6, 4  # mean confidence, words, their letters
_CLEAR = 80.0
_PLAIN = 62.0  # above, the engine has read words and not their mirror image, which it gives 48
_MIRRORED = "l'image est inversée, comme dans un miroir"
_NONSENSE = "les mots qui y sont lus n'ont pas de sens"
_WORDS = re.compile(r"\w{3,}")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_MOST_NOT_TEXT = 0.1  # a share of characters: beyond, the file's fonts hide their letters


@dataclass(frozen=True, slots=True)
class Scan:
    """A page that is a picture, as viewers show it.

    Attributes:
        number: of the page, from 1.
        image: in any mode.
        dpi: dots an inch on paper; None when the file does not tell.
        blank: there is nothing to read.
        a_word: there is hardly anything: a word, or dust.
        layer: the text that a scanner's own OCR left behind, used when there is no engine.
        laid: the words of that text as they stand on the page.
        drawn: by a program, letters as shapes: nobody wrote on it by hand.
    """

    number: int
    image: Image.Image
    dpi: int | None
    blank: bool = False
    a_word: bool = False
    layer: str = ""
    laid: str = ""
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says; `turn` as `linter.model.Page.text_turn`."""

    content: Content
    turn: int | None = None


def facts_of_scan(scan: Scan, settings: Settings) -> PageFacts:
    """Read a page that is a picture."""
    nothing = PageFacts(Content(texts=(PageText(scan.number, "", Source.OCR),)))
    if scan.blank and not scan.a_word:
        return nothing
    seen = _read(scan)
    if scan.blank and (seen.unread or not _WORDS.search(seen.page.text)):
        return nothing
    return _facts(scan, seen, settings)


def once_read(measured: Quality, facts: PageFacts) -> Quality:
    """The measures of a page: one on which a word was read is not blank."""
    read = any(each.text.strip() for each in facts.content.texts)
    return replace(measured, blank=measured.blank and not read)


def facts_of_text(
    number: int,
    text: str,
    picture: Image.Image | None,
    settings: Settings,
    laid: str = "",
) -> PageFacts:
    """Read a page whose text is in the file; `picture` shows it where it may bear a barcode.

    `laid` is its words as they stand on the page, where that is known.
    """
    page = PageText(number, text, Source.TEXT_LAYER)
    content = _content(page, laid, (picture,) if picture else (), settings, [])
    return PageFacts(_unfilled(content, laid or text), 0)


def facts_of_doubted(scan: Scan, settings: Settings) -> PageFacts:
    """Read a page whose own text, its `layer`, makes no sense: what is seen of it decides."""
    seen = _read(replace(scan, layer=""))
    if not seen.unread and _agree(scan.layer, seen.page.text):
        return facts_of_text(scan.number, scan.layer, scan.image, settings, scan.laid)
    return _facts(scan, seen, settings)


def facts_of_mixed(scan: Scan, rest: Image.Image, settings: Settings) -> PageFacts:
    """Read a page whose own text is not all that is seen; `rest` is its picture without it."""
    seen = _read(replace(scan, image=rest, layer=""))
    words = sum(len(each) >= _WORD for each in seen.page.text.split())
    known = recognise_page(scan.layer).kind if seen.unread else None
    pictures = not seen.unread or known in kinds_with(Trait.PORTRAITS)
    if pictures and words < _SOME_WORDS and not find_dates(seen.page.text):  # a logo, a face
        return facts_of_text(scan.number, scan.layer, scan.image, settings, scan.laid)
    read = not seen.unread
    text, laid = scan.layer, scan.laid
    if read:
        text, laid = f"{text}\n{seen.page.text}", f"{laid}\n{seen.page.laid}"
    unread = [replace(each, reason=f"une image de la page : {each.reason}") for each in seen.unread]
    page = PageText(
        scan.number, text, Source.OCR, round(seen.page.confidence, 1) if read else 100.0
    )
    return PageFacts(_content(page, laid, (scan.image,), settings, unread), 0)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the engine made of a page, the picture it saw, and why it is not to be believed."""

    page: OcrPage
    picture: Image.Image
    unread: tuple[Unread, ...]
    resized: bool  # to be read: zones and codes are sought at the page's own size as well


def _facts(scan: Scan, seen: _Seen, settings: Settings) -> PageFacts:
    page, picture = seen.page, seen.picture
    text = PageText(scan.number, page.text, Source.OCR, round(page.confidence, 1))
    pictures = (picture, scan.image) if seen.resized else (picture,)
    content = _content(text, page.laid, pictures, settings, [*seen.unread])
    upright = page.rotation == 0 and bool(page.words)
    if scan.drawn or upright:
        blank = _unfilled(content, page.laid)
        if scan.drawn or (
            blank is not content and is_free_of_hand(Sight.of(picture), page.words, _UNDER_LOGOS)
        ):
            content = blank
    if upright:
        content = with_signature(content, page.words, lambda: Sight.of(picture))
    return PageFacts(content, _turn(page))


def _read(scan: Scan) -> _Seen:
    """What is seen on a page, with why it may be wrong."""
    from linter.reading.page.askew import levelled  # noqa: PLC0415 -- numpy, for pictures alone

    number = scan.number
    legible, at_dpi = _legible(scan.image, scan.dpi)
    picture, resized = levelled(legible), legible.size != scan.image.size
    try:
        seen = engine().read(picture, at_dpi)
        why = _doubt(seen) or _nonsense(seen, picture, at_dpi)
    except OcrUnavailableError as error:
        reason = f"{error.message.rstrip('.')} → {error.remedy}"
        return _Seen(
            OcrPage(scan.layer, 0.0), picture, (Unread(reason, number, untried=True),), resized
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 -- the engine's misfortune is not damage to the file
        return _Seen(OcrPage("", 0.0), picture, (Unread(ENGINE_FAILED, number),), resized)
    if why in {_MIRRORED, _NONSENSE}:
        return _Seen(OcrPage("", 0.0), picture, (Unread(why, number),), resized)
    return _Seen(seen, picture, (Unread(why, number),) if why else (), resized)


def _nonsense(seen: OcrPage, picture: Image.Image, dpi: int) -> str | None:
    """Why no word of a page means anything, if none does: the front camera mirrors."""
    if seen.confidence >= _PLAIN or makes_sense(seen.text):
        return None
    mirrored = engine().read(picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT), dpi)
    return _MIRRORED if mirrored.confidence >= _SURE else _NONSENSE


def _agree(layer: str, seen: str) -> bool:
    """Whether most words of the layer are those that are seen, and most of its figures."""
    said, read = (frozenset(_WORDS.findall(each.casefold())) for each in (layer, seen))
    figures = frozenset(each for each in said if each.isdecimal())
    return bool(said) and all(
        2 * len(some & read) >= len(some) for some in (figures, said - figures)
    )


def is_dated(facts: PageFacts) -> bool:
    """Whether a page is known to say when it was made; one of no known kind need not say it."""
    content = facts.content
    return not content.texts[0].kind or any(
        each.role in {DateRole.ISSUED, DateRole.SIGNED} for each in content.dates
    )


def is_text(layer: str) -> bool:
    """Whether a file's own text is one: some fonts give signs that mean nothing."""
    stripped = "".join(layer.split())
    return bool(stripped) and len(_NOT_TEXT.findall(stripped)) <= _MOST_NOT_TEXT * len(stripped)


def _legible(image: Image.Image, dpi: int | None) -> tuple[Image.Image, int]:
    """In grey, at a size that the engine reads best, with the dots an inch it then has."""
    grey = image if image.mode == "L" else image.convert("L")
    longest = max(grey.size)
    scale = 1.0
    if longest > _LONGEST:
        scale = READ_DPI / dpi if dpi and dpi > READ_DPI else _LONGEST / longest
        scale = max(scale, _SMALLEST / longest)
    elif longest < _SMALLEST:
        scale = 2.0
    if scale != 1.0:
        size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
        grey = grey.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    at_dpi = dpi * scale if dpi else max(grey.size) / _A4_INCHES
    return grey, max(70, round(at_dpi))


def _doubt(seen: OcrPage) -> str | None:
    """Why what was read is not the page's text, if it is not."""
    if not seen.text.strip():
        return "aucun texte n'a pu y être lu"
    if seen.confidence < _ILLEGIBLE:
        return "le texte est trop peu lisible pour être lu avec certitude"
    return None


def _turn(seen: OcrPage) -> int | None:
    """The turn, when the words make sense that way up and are not just a few."""
    words = sum(len(each) >= _WORD for each in seen.text.split())
    return seen.rotation if seen.confidence >= _SURE and words >= _SOME_WORDS else None


def _content(
    text: PageText,
    laid: str,
    pictures: Sequence[Image.Image],
    settings: Settings,
    unread: list[Unread],
) -> Content:
    number = text.page
    exact = text.source is Source.TEXT_LAYER
    guess = recognise_page(text.text)
    zones = () if exact else _zones(text, guess.kind, pictures, settings, unread)
    barcodes = _barcodes(text, guess.kind, pictures, settings, unread)
    # Of what was hardly read, no language is told: noise looks like any.
    legible = exact or (text.confidence >= _PLAIN and not unread)
    language = language_of(text.text) if legible else LanguageGuess(Language.UNKNOWN)
    page = replace(
        text,
        language=language.language,
        language_name=language.name,
        kind=guess.kind,
        kind_confidence=guess.confidence,
        because=guess.because,
        details=guess.details,
    )
    page = _by_zones(page, zones)
    dates = find_dates(laid or text.text, number)
    if _SAYS_LICENCE.search(text.text) and (expiry := _licence_expiry(text.text, settings)):
        kind = told().zones["licence"]
        page = replace(page, kind=kind, kind_confidence=_BY_ZONE, because=("MRZ D1",))
        dates = (*dates, FoundDate(expiry, DateRole.EXPIRES, number))
    strangers = [each for each in barcodes if _of_another_document(each, page)]
    unread.extend(Unread(_STRANGE_CODE.format(each.name), number) for each in strangers)
    barcodes = tuple(_silenced(each) if each in strangers else each for each in barcodes)
    return Content(
        texts=(_by_barcodes(page, barcodes),),
        dates=dates,
        people=(
            *(person for zone in zones for person in _holder(zone)),
            *(person for barcode in barcodes for person in barcode.people),
            *named_people(page, laid),
        ),
        mrz=zones,
        barcodes=barcodes,
        unread=tuple(unread),
    )


def _licence_expiry(text: str, settings: Settings) -> date | None:
    from linter.reading.mrz.licence import licence_expiry  # noqa: PLC0415 -- numpy, as below

    return licence_expiry(text, settings.today)


def may_commit(page: PageText) -> bool:
    """Whether the page is of a paper that commits who signs it, or says not of what it is."""
    return page.kind is None or page.kind in kinds_with(Trait.PROMISE)


def with_signature(content: Content, words: Sequence[Piece], sight: Callable[[], Sight]) -> Content:
    """The content, with whether it is signed, of a page that commits who signs it.

    The last page of such a paper, where one signs, may say nothing of what it is.
    `words` stand where `linter.reading.page.hand` wants them, on what `sight` shows.
    """
    (page,) = content.texts
    if not may_commit(page) or not asks_to_sign(words):
        return content
    return replace(content, texts=(replace(page, signed=is_signed(sight(), words)),))


def _unfilled(content: Content, laid: str) -> Content:
    """The content, said to be that of a form that nobody filled in where it is."""
    if not is_unfilled(laid, content.people, content.dates):
        return content
    (page,) = content.texts
    details = page.details | {Detail.NON_REMPLI}
    return replace(content, texts=(replace(page, details=details),))


def _by_zones(page: PageText, zones: Sequence[MrzZone]) -> PageText:
    """The page, of the kind that its zone tells rather than its words.

    Beside a zone that no digit vouches for, a few words of a card make no other paper of it:
    « naissance » and « sexe » no birth certificate.
    """
    for zone in zones:
        if zone.valid and (kind := kind_of_zone(zone, page.kind)):
            return replace(
                page, kind=kind, kind_confidence=_BY_ZONE, because=(f"MRZ {zone.format}",)
            )
    doubtful = any(not zone.valid for zone in zones) and page.kind_confidence < _CLEARLY
    if doubtful and not is_identity(page.kind):
        return replace(page, kind=None, kind_confidence=0.0, because=())
    return page


def _by_barcodes(page: PageText, barcodes: Sequence[Barcode]) -> PageText:
    """The page, of the kind that its 2D-Doc tells rather than its words."""
    if page.kind_confidence == _BY_ZONE or not barcodes:
        return page
    from linter.reading.doc2d.meaning import broad_kinds  # noqa: PLC0415 -- cryptography

    for each in barcodes:
        if each.kind and not (page.kind and each.kind in broad_kinds()):
            return replace(page, kind=each.kind, kind_confidence=0.97, because=("2D-Doc",))
    return page


def _of_another_document(code: Barcode, page: PageText) -> bool:
    """Whether the page is clearly another document than the one that the code was made for.

    Not when the page prints the code's own date.
    """
    from linter.reading.doc2d.meaning import (  # noqa: PLC0415 -- cryptography
        broad_kinds,
        kinds_named_by_code,
    )

    if not (code.kind and page.kind) or page.kind_confidence < _CLEARLY or code.kind == page.kind:
        return False
    if code.kind in broad_kinds() and page.kind not in kinds_named_by_code():
        return False
    return not any(
        each.field == "issued_on" and each.seen is Seen.FOUND for each in code.comparisons
    )


def _silenced(code: Barcode) -> Barcode:
    """The code, which says nothing of the page that bears it."""
    return replace(
        code, kind=None, issued_on=None, expires_on=None, people=(), addresses=(), comparisons=()
    )


# --- machine readable zone -------------------------------------------------------------------


_ZONE_UNSURE = "la zone de lecture automatique (MRZ) n'a pas pu être lue avec certitude"
_ZONE_NOT_READ = "une zone de lecture automatique (MRZ) se voit, mais n'a pas pu être lue"
_IMPOSSIBLE_DATE = "la zone de lecture automatique (MRZ) se lit bien, mais {} n'existe pas"
_DATES_OF_ZONE = {"birth": "la date de naissance", "expiry": "la date d'expiration"}
_NO_NUMPY = (
    "la zone de lecture automatique (MRZ) n'est pas lue : il manque des modules. "
    "Installez-les : pip install 'anef-linter[scans]'."
)


def _zones(
    text: PageText,
    kind: str | None,
    pictures: Sequence[Image.Image],
    settings: Settings,
    unread: list[Unread],
) -> tuple[MrzZone, ...]:
    if not _may_bear_zone(text, kind):
        return ()
    try:
        from linter.reading.mrz import read_mrz  # noqa: PLC0415 -- numpy, only for such pages
    except ImportError:
        unread.append(Unread(_NO_NUMPY, text.page))
        return ()
    best: MrzReading | None = None
    for picture in _at_sizes_for_zones(pictures):
        found = read_mrz(picture, settings.today)
        if found is not None and (best is None or found.valid):
            best = found
        if best and (best.valid or best.impossible):
            break
    if best is None:
        if len(_SURELY_A_ZONE.findall(text.text)) > 1:
            unread.append(Unread(_ZONE_NOT_READ, text.page))
        return ()
    if best.impossible:
        dates = " et ".join(_DATES_OF_ZONE[each] for each in best.impossible)
        unread.append(Unread(_IMPOSSIBLE_DATE.format(dates), text.page))
    elif not best.valid:
        unread.append(Unread(_ZONE_UNSURE, text.page))
    return (
        MrzZone(
            format=str(best.format),
            lines=best.lines,
            valid=best.valid,
            page=text.page,
            fields=best.fields,
            names_certain=best.names_certain,
            nationality_certain=best.nationality_certain,
        ),
    )


def _at_sizes_for_zones(pictures: Sequence[Image.Image]) -> Sequence[Image.Image]:
    """As OCR saw it, then as it was scanned; a small one is enlarged while the zone is sought."""
    enlarged = pictures[0].width > pictures[-1].width
    return pictures[-1:] if enlarged else pictures


def _may_bear_zone(text: PageText, kind: str | None) -> bool:
    if is_identity(kind) or _LIKE_A_ZONE.search(text.text):
        return True
    return kind is None and (text.confidence < _CLEAR or len(text.text.split()) < _FEW_WORDS)


def _holder(zone: MrzZone) -> tuple[Person, ...]:
    """Whose zone it is. Whether the names are certain shows when all pages are read."""
    surname, given_names = zone.fields.get("surname", ""), zone.fields.get("given_names", "")
    if not surname and not given_names:
        return ()
    return (
        Person(
            role="titulaire",
            surname=surname,
            given_names=given_names,
            source=Source.MRZ,
            page=zone.page,
            born_on=zone.day("birth_date"),
            cut=zone.lines[-1 if zone.format == "TD1" else 0][-1:] not in {"<", ""},
        ),
    )


# --- 2D-Doc ----------------------------------------------------------------------------------

_NO_CRYPTOGRAPHY = (
    "les codes 2D-Doc ne sont pas lus : il manque des modules. "
    "Installez-les : pip install 'anef-linter[scans]'."
)


def _barcodes(
    text: PageText,
    kind: str | None,
    pictures: Sequence[Image.Image],
    settings: Settings,
    unread: list[Unread],
) -> tuple[Barcode, ...]:
    if not pictures:
        return ()
    try:
        from linter.reading.doc2d.meaning import kinds_with_code  # noqa: PLC0415 -- cryptography
        from linter.reading.doc2d.read import as_fact, read_codes  # noqa: PLC0415 -- as above
    except ImportError:
        unread.append(Unread(_NO_CRYPTOGRAPHY, text.page))
        return ()
    closer = kind is None or kind in kinds_with_code() or bool(_SAYS_2D_DOC.search(text.text))
    found = read_codes(pictures[0], _certificates(settings.certificates), closer=closer)
    unread.extend(Unread(why, text.page) for why in found.unread)
    return tuple(as_fact(each, text) for each in found.read)


@cache
def _certificates(paths: tuple[Path, ...]) -> Certificates:
    from linter.reading.doc2d.certificates import load_certificates  # noqa: PLC0415 -- as above

    return load_certificates(paths)
