"""What comes in: the form, the files, and what was measured and read of them.

Nothing here opens a file or knows today's date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from linter.model.content import NOTHING_READ, Content, Person, Unread
from linter.model.words import (
    Detail,
    FieldKind,
    Placeholder,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in local French time, known to the minute or only to the day."""

    day: date
    time: time | None = None

    @property
    def earliest(self) -> datetime:
        """The first instant it can be."""
        return datetime.combine(self.day, self.time or time.min)

    @property
    def latest(self) -> datetime:
        """The last instant it can be."""
        return datetime.combine(self.day, self.time or time(23, 59))


@dataclass(frozen=True, slots=True)
class Field:
    """One input of the form, as typed. `kind` is None for an input that no rule knows."""

    id: str
    code: str
    label: str
    value: str
    kind: FieldKind | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A document that the site asks for: one upload slot. `files` are names in the dossier.

    `accept` and `max_file_mb` (in MB, zero where not known) are what the site says that it takes.
    """

    id: str
    label: str
    accept: str = ""
    files: tuple[str, ...] = ()
    max_file_mb: float = 0.0


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A counsellor's word that what a rule says is fine here, and why.

    `where` is the id of an input, a file, or `file, page 2`; empty for the whole dossier. `day` is
    when it was accepted, `by` by whom; both may be unknown.
    """

    code: str
    reason: str
    where: str = ""
    day: date | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The filled-in form, with what the counsellor says of the dossier.

    `titre` is a slug or row number as given; `situation` holds facts that settle the
    conditions of annexe 10 (`{"heberge": True}`). `complement_demande_le` is when the préfecture
    asked for more. `langue` is the code of the language that the person reads beside French.
    `annee_naissance` is for those of whom no more than the year of birth is known.
    """

    titre: str | None = None
    etape: Stage | None = None
    date_depot: Moment | None = None
    titre_expire_le: date | None = None
    date_naissance: date | None = None
    ephoto_prise_le: Moment | None = None
    complement_demande_le: date | None = None
    fields: tuple[Field, ...] = ()
    requests: tuple[Request, ...] = ()
    situation: Mapping[str, bool] = field(default_factory=dict)
    accepted: tuple[Acceptance, ...] = ()
    langue: str | None = None
    annee_naissance: int | None = None

    def fields_of(self, *kinds: FieldKind) -> tuple[Field, ...]:
        """The inputs of these kinds, in the form's order."""
        return tuple([each for each in self.fields if each.kind in kinds])  # many ask at each key


@dataclass(frozen=True, slots=True)
class Page:
    """What was measured on one page, numbered from 1. None means not measured, never fine.

    `rotation` is the clockwise turn in degrees that viewers must apply (PDF /Rotate or EXIF).
    `width` and `height` are the scan's pixels, 0 for a page of text; `dpi` its resolution on
    paper, None when the file does not tell. `sharpness`, `edges`, `brightness` and `contrast`
    are as `linter.reading.page.quality` defines them.
    """

    number: int
    rotation: int = 0
    blank: bool | None = None
    width: int = 0
    height: int = 0
    dpi: int | None = None
    sharpness: float | None = None
    edges: float | None = None
    brightness: int | None = None
    contrast: int | None = None
    text_turn: int | None = None
    cut: tuple[str, ...] | None = None
    glare: float | None = None
    filled: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the documents that a file holds: some of its pages, numbered from 1, in order.

    `kind` to `people` are as a `Document`'s, of these pages alone; `items` the bullets it answers.
    `also` are the other kinds on its pages (the visa in a passport), `details` its form.
    `certain` is False where a page near its edges may belong elsewhere, or a document may begin
    within it.
    """

    pages: tuple[int, ...]
    kind: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    people: tuple[Person, ...] = ()
    items: tuple[str, ...] = ()
    details: frozenset[Detail] = frozenset()
    also: tuple[str, ...] = ()
    certain: bool = True


UNKNOWN_SIZE = -1
_STANDS_FOR = {
    Placeholder.XFA: "ce n'est qu'une page d'attente : le formulaire (XFA) ne s'ouvre que dans "
    "Adobe Acrobat Reader",
    Placeholder.PORTFOLIO: "c'est un porte-documents PDF : les documents sont dedans, et ne se "
    "voient pas",
    Placeholder.WEB_PAGE: "ce n'est pas le document, mais une page du site ou un message d'erreur",
    Placeholder.UNFINISHED: "le téléchargement de ce fichier n'est pas fini",
}
# What names, in a reason for which something was not read, a code rather than the text.
_CODES = ("MRZ", "2D-Doc")


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of one file of the dossier.

    `path` is relative to the dossier, with `/`; `size` is in bytes, `UNKNOWN_SIZE` when the file
    could not be opened; `media_type` comes from the content and is None when nothing known was
    recognised; `sha256` is in hexadecimal. `kind` is an id of the catalogue of annexe 10 or
    `page_non_exigible`, None when unknown; `content` is what was read. `encrypted` files need a
    password to be opened, `restricted` ones only to be changed. `damaged` says why in French.
    `parts` are the documents that the file holds, in the order of its pages: one, nearly always.
    Every page is in one of them, but for `blank` ones that lie between.
    """

    path: str
    size: int
    media_type: str | None = None
    sha256: str = ""
    encrypted: bool = False
    restricted: bool = False
    damaged: str | None = None
    pages: tuple[Page, ...] = ()
    unread: tuple[Unread, ...] = ()
    kind: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    items: tuple[str, ...] = ()
    content: Content = NOTHING_READ
    placeholder: Placeholder | None = None
    parts: tuple[Part, ...] = ()
    blank: tuple[int, ...] = ()

    @property
    def obstacles(self) -> tuple[Unread, ...]:
        """All that keeps the content from being known, so that it is never taken for fine."""
        if self.placeholder:
            return (Unread(_STANDS_FOR[self.placeholder]),)
        if self.encrypted:
            return (Unread("le fichier est protégé par un mot de passe"),)
        if self.damaged:
            return (Unread(self.damaged),)
        return (Unread("le fichier est vide"),) if self.size == 0 else self.unread

    @property
    def text_unread(self) -> tuple[Unread, ...]:
        """What of its text is not known, on pages that could be examined; codes are not text."""
        reasons = self.content.unread
        return tuple(each for each in reasons if not any(code in each.reason for code in _CODES))

    @property
    def readable(self) -> bool:
        """Whether the file was opened and each of its pages could be examined."""
        return not self.obstacles


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything known about one application. `skipped` are entries left aside, with why."""

    path: str | None
    form: Form
    documents: tuple[Document, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()

    @property
    def gathers_files(self) -> bool:
        """Whether files belong to it: it holds some, or is the folder in which they are lacking."""
        return bool(self.documents) or (self.path is not None and self.form != Form())
