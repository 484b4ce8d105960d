"""A dossier and what is said of it -> the files to make, in the order of the site. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.exhibits import Exhibit, exhibits, judgement
from linter.dossier.sides import sides
from linter.dossier.words import Owner
from linter.law.model import Law
from linter.model.dossier import Document, Dossier, Request
from linter.model.report import DossierReport
from linter.model.traits import IDENTITY, Trait
from linter.model.words import Detail
from linter.reading import sniff
from linter.reading.folder import natural
from linter.ready.convert import IMAGES
from linter.ready.names import (
    SiteSection,
    plain,
    section_of,
    stem_of,
)
from linter.ready.order import Order, Original, PageView
from linter.text.french import page_list

_MEGABYTE = 1_000_000
_SURE_TURN: Final = 70.0  # confidence of what was read on a page, to turn it by what it says
_EXTENSIONS: Final = (".jpg", ".jpeg", "image/jpeg", "image/*", "*/*")
_LOCKED = (
    "protégé par un mot de passe : demandez-le à la personne et écrivez-le dans dossier.toml "
    "([mots_de_passe]), ou demandez un fichier sans mot de passe"
)
_COLOURED: Final = frozenset({"identite", "sejour", "photos_taxes"})
_EMPTY = "le fichier est vide : redemandez-le"
_CLOSED = "le fichier ne peut pas être ouvert"
_FORMAT = "ce format ne peut pas être converti ici : enregistrez le document en PDF"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """One file of the copy.

    Attributes:
        stem: its name, without number and extension.
        sources: the files that it is made of, as the dossier shows them; none for our own page.
        slots: ids of the requests under which it goes.
        order: how to make it; None for the « non exigible » page.
        images: the slot takes only images.
        cut: what was cut out of a file of several documents, in French.
        doubts: why a file of several documents was left whole, in French.
    """

    section: SiteSection
    stem: str
    sources: tuple[str, ...]
    slots: tuple[str, ...]
    order: Order | None
    images: bool = False
    cut: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make. `aside` are files that nothing can be made of, with why, in French.

    `same` tells for a file with the same content as another one which that is.
    """

    pieces: tuple[CopyFile, ...]
    aside: tuple[tuple[str, str], ...]
    same: Mapping[str, str]


def plan(
    report: DossierReport,
    context: Context,
    paths: Mapping[str, Path],
    passwords: Mapping[str, str],
) -> Plan:
    """The files to make of a dossier.

    Args:
        report: what is said of it.
        context: the law and the settings.
        paths: where each document is, by its name in the dossier.
        passwords: of the files that are locked, by name.
    """
    dossier = report.dossier
    same = _same(dossier.documents)
    aside = {
        each.path: why
        for each in dossier.documents
        if each.path not in same and (why := _why_aside(each, passwords))
    }
    application = Application(dossier, context)
    every = [
        each for each in exhibits(application) if each.path not in same and each.path not in aside
    ]
    ground = _Ground(application, every, _slots(dossier), same, paths, passwords)
    ranked = [ground.ranked(group) for group in _together(every, ground.slots)]
    ranked += _not_due(report, application)
    ranked.sort(key=lambda each: each[0])
    return Plan(tuple(piece for _, piece in ranked), tuple(aside.items()), same)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every file of the copy is planned from; `every` are the exhibits that go into it."""

    application: Application
    every: Sequence[Exhibit]
    slots: Mapping[str, Sequence[Request]]
    same: Mapping[str, str]
    paths: Mapping[str, Path]
    passwords: Mapping[str, str]

    def ranked(self, group: Sequence[Exhibit]) -> tuple[tuple[object, ...], CopyFile]:
        """The file that some exhibits make together, and where it comes."""
        context, names = self.application.context, tuple(each.path for each in group)
        asked = self._asked(group[0], names)
        kind, label = _kind(group, asked, self.application)
        order = self._order(group, kind, asked)
        piece = CopyFile(
            _section(kind, asked, self.application),
            plain(kind or label) or stem_of(names[0]),
            names,
            tuple(each.id for each in asked),
            order,
            order.images,
            cut=tuple(dict.fromkeys(said for each in order.sources for said in _cut_out(each))),
            doubts=tuple(said for each in group for said in _left_whole(each.document)),
        )
        return _rank(piece, kind, self.application.dossier, context.law), piece

    def _asked(self, first: Exhibit, names: tuple[str, ...]) -> list[Request]:
        """The requests that the files, or copies of them, answer; each once."""
        copies = (each for each in self.same if self.same[each] in names)
        asked = (
            slot
            for name in (*names, *copies)
            for slot in self.slots.get(name, ())
            if _goes_under(first, slot, self.every, self.application)
        )
        return list(dict.fromkeys(asked))

    def _order(self, group: Sequence[Exhibit], kind: str | None, asked: Sequence[Request]) -> Order:
        """How to make it, as the slots take it, where they say what they take."""
        context = self.application.context
        accepts = [each.accept for each in asked if each.accept.strip()]
        weights = [each.max_file_mb for each in asked if each.max_file_mb]
        images = bool(accepts) and not all(map(_takes_pdf, accepts))
        sources = (
            _source(
                each,
                self.paths[each.path],
                self.passwords.get(each.path, ""),
                self.application.dossier,
            )
            for each in group
        )
        return Order(
            sources=tuple(sources),
            limit=int(min([context.config.max_file_mb, *weights]) * _MEGABYTE),
            images=images,
            pdf=bool(accepts) and not images and not all(map(_takes_jpeg, accepts)),
            colour=_tells_by_colours(kind, group, context.law),
        )


def _tells_by_colours(kind: str | None, group: Sequence[Exhibit], law: Law) -> bool:
    """Whether it is a card, a passport or a photograph, or may be one."""
    known = law.kinds.get(kind) if kind else None
    return known is None or known.family in _COLOURED or any(map(group[0].has, IDENTITY))


def _slots(dossier: Dossier) -> dict[str, list[Request]]:
    """The requests under which each file was put."""
    slots: dict[str, list[Request]] = {}
    for each in dossier.form.requests:
        for path in each.files:
            slots.setdefault(path, []).append(each)
    return slots


def _same(documents: Sequence[Document]) -> dict[str, str]:
    """The files that are a copy of one before them."""
    first: dict[str, str] = {}
    same = {}
    for each in documents:
        if each.sha256 and each.size:
            kept = first.setdefault(each.sha256, each.path)
            if kept != each.path:
                same[each.path] = kept
    return same


def _why_aside(document: Document, passwords: Mapping[str, str]) -> str | None:
    if document.size < 0:
        return _CLOSED
    if document.size == 0:
        return _EMPTY
    if document.encrypted and document.path not in passwords:
        return _LOCKED
    if document.media_type != sniff.PDF and document.media_type not in IMAGES:
        return _FORMAT
    return None


def _goes_under(
    exhibit: Exhibit, slot: Request, every: Sequence[Exhibit], application: Application
) -> bool:
    """Whether a document goes where its file was put: of several in one file, those that fit."""
    inside = [each for each in every if each.path == exhibit.path]
    if len(inside) == 1:
        return True
    law = application.law
    kinds = {form for kind in _matched(slot, application) for form in law.accepted_as(kind)}
    fitting = [each for each in inside if each.read & kinds]
    return exhibit in fitting or not fitting


def _cut_out(original: Original) -> Iterator[str]:
    if original.only:
        yield f"{page_list(original.only)} de {original.name}"


def _left_whole(document: Document) -> Iterator[str]:
    """Several documents may be there, and where one ends is not certain."""
    if len(document.parts) > 1:
        starts = [each.pages[0] for each in document.parts[1:]]
        yield (
            "plusieurs documents semblent s'y trouver, sans certitude : laissé entier ; "
            f"regardez s'il faut le couper avant {_pages(starts)}"
        )
    elif document.parts and not document.parts[0].certain and len(document.pages) >= _LONG:
        yield "regardez si plusieurs documents s'y trouvent : rien n'a été coupé"


_LONG: Final = 4  # pages: nobody mistakes a sheet and its back for several documents


def _pages(numbers: Sequence[int]) -> str:
    return ("la " if len(numbers) == 1 else "les ") + page_list(numbers)


def _source(exhibit: Exhibit, path: Path, password: str, dossier: Dossier) -> Original:
    document = exhibit.document
    whole = next(len(each.pages) for each in dossier.documents if each.path == document.path)
    numbers = tuple(each.number for each in document.pages)
    clear = {each.page for each in document.content.texts if each.confidence >= _SURE_TURN}
    return Original(
        path=path,
        name=document.path,
        media_type=document.media_type or "",
        pages=tuple(
            PageView(
                turn=(page.text_turn or 0) if page.number in clear else 0,
                noted=page.rotation != 0,
                picture=page.width > 0,
            )
            for page in document.pages
        ),
        restricted=document.restricted,
        damaged=document.damaged is not None,
        password=password if document.encrypted else "",
        only=numbers if len(numbers) < whole else (),
    )


# --- recto and verso -------------------------------------------------------------------------


def _together(
    every: Sequence[Exhibit], slots: Mapping[str, Sequence[Request]]
) -> Iterator[tuple[Exhibit, ...]]:
    """Each file by itself, but for the two sides of one card."""
    backs = dict(_pairs(every, slots))
    for each in every:
        if _place(each) in backs:
            yield each, backs[_place(each)]
        elif each not in backs.values():
            yield (each,)


def _place(exhibit: Exhibit) -> tuple[str, int]:
    """Its file, and where it begins there."""
    return exhibit.path, next((each.number for each in exhibit.document.pages), 1)


def _pairs(
    every: Sequence[Exhibit], slots: Mapping[str, Sequence[Request]]
) -> Iterator[tuple[tuple[str, int], Exhibit]]:
    """The front of a card with its back: only where there is one of each, and nobody else's."""
    for sort in (Trait.PERMIT, Trait.IDENTITY_CARD):
        cards = [each for each in every if each.has(sort) and len(each.document.pages) == 1]
        for owner in (Owner.APPLICANT, Owner.OTHER, Owner.UNKNOWN):
            own = [each for each in cards if each.owner in (owner, Owner.UNKNOWN)]
            fronts = [each for each in own if sides(each) == {Detail.RECTO}]
            backs = [each for each in own if sides(each) == {Detail.VERSO}]
            if len(fronts) == len(backs) == 1 and owner in (fronts[0].owner, backs[0].owner):
                front, back = slots.get(fronts[0].path, ()), slots.get(backs[0].path, ())
                if not front or not back or list(front) == list(back):
                    yield _place(fronts[0]), backs[0]


# --- names and order -------------------------------------------------------------------------


def _kind(
    group: Sequence[Exhibit], asked: Sequence[Request], application: Application
) -> tuple[str | None, str]:
    """What the file is to be called by: a kind, else the words of the request."""
    read = group[0].read
    law = application.law
    for request in asked:
        matched = _matched(request, application)
        fitting = [kind for kind in matched if not read or law.accepted_as(kind) & read]
        exact = [kind for kind in fitting if kind in read]
        if exact or fitting:
            return (exact or fitting)[0], request.label
    only = next(iter(read)) if len(read) == 1 else None
    return only, "" if only or not asked else asked[0].label


def _matched(request: Request, application: Application) -> tuple[str, ...]:
    """The kinds that a request asks for."""
    found = judgement(request, application)
    return tuple(each.kind for each in found.matched) if found else ()


def _section(kind: str | None, asked: Sequence[Request], application: Application) -> SiteSection:
    """That of the request, since the site shows it there; else that of its kind."""
    for request in asked:
        if matched := _matched(request, application):
            return section_of(matched[0], application.law)
    return section_of(kind, application.law)


def _rank(piece: CopyFile, kind: str | None, dossier: Dossier, law: Law) -> tuple[object, ...]:
    """By section, then as the form asks, then as the catalogue lists, then by name."""
    ids = [each.id for each in dossier.form.requests]
    kinds = list(law.kinds)
    return (
        piece.section,
        min((ids.index(each) for each in piece.slots), default=len(ids)),
        kinds.index(kind) if kind in kinds else len(kinds),
        natural(piece.sources[0] if piece.sources else piece.stem),
        piece.order.sources[0].only if piece.order else (),
    )


# --- what is not due -------------------------------------------------------------------------


def _not_due(
    report: DossierReport, application: Application
) -> Iterator[tuple[tuple[object, ...], CopyFile]]:
    """A page for each empty slot whose document is not due for certain."""
    dossier = report.dossier
    requests = {each.id: each for each in dossier.form.requests}
    for said in report.requests:
        request = requests.get(said.id)
        if not said.has_page or request is None or request.files:
            continue
        accepts = request.accept.strip()
        section = _section(None, [request], application)
        piece = CopyFile(
            section=section,
            stem=f"non-exigible_{plain(request.label)}".rstrip("_"),
            sources=(),
            slots=(request.id,),
            order=None,
            images=bool(accepts) and not _takes_pdf(accepts),
        )
        yield _rank(piece, None, dossier, application.law), piece


def _takes_pdf(accept: str) -> bool:
    return any(each in accept.lower() for each in (".pdf", "application/pdf", "*/*"))


def _takes_jpeg(accept: str) -> bool:
    return any(each in accept.lower() for each in _EXTENSIONS)
