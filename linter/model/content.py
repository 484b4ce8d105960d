"""What was read in a document: its text, dates, people and codes. Facts only; nothing is judged.

Rules see these; `linter.reading` fills them. A value that was not read for certain is left out,
and what could not be read is named in the document's `unread`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from linter.model.words import DateRole, Detail, Language, Seen, Signature, Source


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read of a document, and why, in French. `page` is None for all of it.

    `untried` where nothing on this machine reads scans: that says nothing of the page.
    """

    reason: str
    page: int | None = None
    untried: bool = False


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as read on a page (numbered from 1)."""

    value: date
    role: DateRole
    page: int


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page, numbered from 1, and what it is by itself.

    Attributes:
        text: lines in reading order.
        source: the file's own text, or OCR.
        confidence: OCR's own, 0 to 100; 100 for the file's own text.
        language: `name` in French (« anglais »), "" when unknown.
        kind: of this page alone, an id of the catalogue or `page_non_exigible`; None if unknown.
        details: in which form it comes, recto or verso, a sworn translation…
        kind_confidence: 0 to 1.
        because: the words or the code by which the kind was known.
        signed: something is drawn where it asks for a signature; None when that cannot be told,
            and of the kinds on which it is not looked for.
    """

    page: int
    text: str
    source: Source
    confidence: float = 100.0
    language: Language = Language.UNKNOWN
    language_name: str = ""
    kind: str | None = None
    details: frozenset[Detail] = frozenset()
    kind_confidence: float = 0.0
    because: tuple[str, ...] = ()
    signed: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the document names, as written there.

    `role` is `titulaire` (whose document it is), `co_titulaire`, `destinataire`, `hebergeant`,
    `employeur`…; `written` is the whole name when surname and given names are not parted for
    certain, then both are empty. A zone's names lack accents and may be cut short (`cut`).
    `certain` tells whether a second source, or a signature, agrees. `address` holds the lines that
    a text prints under the name, the last one the postcode and city.
    """

    role: str
    surname: str
    given_names: str
    source: Source
    page: int
    written: str = ""
    born_on: date | None = None
    certain: bool = False
    cut: bool = False
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MrzZone:
    """A machine readable zone (ICAO 9303). `fields` is empty unless `valid`.

    `format` is TD1, TD2, TD3, MRVA, MRVB or IDFRA; `lines` the characters as read. `valid` only
    when every check digit holds; else a character was misread, and nothing may be concluded.
    `fields` may hold `document_code`, `issuer`, `number`, `nationality`, `surname`,
    `given_names`, `birth_date`, `sex`, `expires_on`, `issued_on` (ISO 8601; a birth date may lack
    its day or month) and `optional`.
    """

    format: str
    lines: tuple[str, ...]
    valid: bool
    page: int
    fields: Mapping[str, str] = field(default_factory=dict)
    names_certain: bool = False
    nationality_certain: bool = False

    def day(self, name: str) -> date | None:
        """A field as a day; None when it is not there, or not to the day."""
        try:
            return date.fromisoformat(self.fields.get(name, ""))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One signed value of a 2D-Doc and the page that bears it.

    `field` is the identifier of the field, or `issued_on` for the date of the header; `name` is
    French. `page_says` is another value that the page gives for it: with CONTRADICTS for certain,
    with ABSENT too near the signed one to be told from a misreading.
    """

    field: str
    name: str
    signed: str
    seen: Seen
    page_says: str | None


@dataclass(frozen=True, slots=True)
class Barcode:
    """A 2D-Doc of a page. `kind` is the catalogue's, None when its type does not settle it.

    `signer` names the certificate as authority/certificate; `fields` holds what was signed, by
    identifier, as written there; `reason` says in French what is known of the signature;
    `comparisons` what the page says of the signed values. `numbers` are by role
    (`titulaire.numero_etranger`); addresses are lines, then postcode and city.
    """

    type: str
    name: str
    kind: str | None
    page: int
    signature: Signature
    reason: str
    issued_on: date | None = None
    expires_on: date | None = None
    signed_on: date | None = None
    signer: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    addresses: tuple[tuple[str, ...], ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read in a document, page after page.

    `kind_confidence` is 0 to 1; `because` the words or codes by which the kind was known; `also`
    the other kinds found in the same file. `unread` tells what of the content could not be read,
    on pages that could be examined otherwise.
    """

    texts: tuple[PageText, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    people: tuple[Person, ...] = ()
    mrz: tuple[MrzZone, ...] = ()
    barcodes: tuple[Barcode, ...] = ()
    kind_confidence: float = 0.0
    because: tuple[str, ...] = ()
    details: frozenset[Detail] = frozenset()
    also: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()

    def on(self, pages: Collection[int]) -> Content:
        """What these pages say; what is said of the whole file is left out."""
        return Content(
            texts=tuple(each for each in self.texts if each.page in pages),
            dates=tuple(each for each in self.dates if each.page in pages),
            people=tuple(each for each in self.people if each.page in pages),
            mrz=tuple(each for each in self.mrz if each.page in pages),
            barcodes=tuple(each for each in self.barcodes if each.page in pages),
            unread=tuple(each for each in self.unread if each.page in pages),
        )

    @property
    def text(self) -> str:
        """The whole text, pages parted by a form feed."""
        return "\f".join(each.text for each in self.texts)


NOTHING_READ = Content()
