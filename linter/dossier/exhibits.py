"""The files of a dossier as rules look at them: what each is, whose, and asked by which bullet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from linter.dossier.application import Application, once
from linter.dossier.facts import facts_of
from linter.dossier.holder import (
    Applicant,
    Holder,
    applicant_in,
    compare,
    holders,
)
from linter.dossier.words import Owner
from linter.law.load import load_law
from linter.law.model import Kind, Law
from linter.law.words import Whose
from linter.matching import Judgement, Match, judge
from linter.model.content import Unread
from linter.model.dossier import Document, Part, Request
from linter.model.traits import IDENTITY, Trait
from linter.model.words import Stage

_PROOF_OF_ADDRESS: Final = "justificatif_domicile"
# Row 25 alone names it; elsewhere a préfecture may still take it, if it is recent.
_MOBILE: Final = "facture_telephone_mobile"
_ZONE: Final = "MRZ"  # what names it, in a reason for which something was not read
_CARD_FORMATS: Final = frozenset({"TD1", "TD2"})
_SHARED: Final = frozenset({Whose.COUPLE, Whose.FAMILLE})


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file, and what is known of it beside its bytes.

    Attributes:
        read: what it was read as; several where it holds several documents.
        kinds: the same; where nothing was recognised, what it was put as.
        put_as: the kinds of the requests under which it was put.
        owner: by what it says, else by the request under which it was put.
        whose: whose it is according to the requests under which it was put.
        claimed: the request asks for the applicant's own.
        traits: those of its kinds.
        identities: who it says its holder is.
    """

    document: Document
    read: frozenset[str]
    kinds: frozenset[str]
    put_as: frozenset[str]
    owner: Owner
    whose: frozenset[str]
    claimed: bool
    traits: frozenset[Trait]
    holders: tuple[Holder, ...]

    @property
    def path(self) -> str:
        """The file's name in the dossier."""
        return self.document.path

    @property
    def recognised(self) -> bool:
        """Whether all of it is known: a file of several documents may hold an unknown one."""
        pages = self.document.content.texts
        several = self.document.kind is None
        return bool(self.read) and not (several and any(each.kind is None for each in pages))

    @property
    def unread(self) -> Unread | None:
        """Why the text is not known, if it is not; codes are another matter."""
        return next(iter((*self.document.obstacles, *self.document.text_unread)), None)

    @property
    def unread_zone(self) -> Unread | None:
        """Why a machine readable zone is not known, if it is not."""
        reasons = self.document.content.unread
        zone = (each for each in reasons if _ZONE in each.reason)
        return self.unread or next(zone, None)

    def has(self, *traits: Trait) -> bool:
        """Whether the file is, or holds, a document with one of these traits."""
        return not self.traits.isdisjoint(traits)

    def is_one_of(self, kinds: frozenset[str]) -> bool:
        """Whether the file is, or holds, a document of one of these kinds."""
        return bool(self.kinds & kinds)


def judgement(request: Request, application: Application) -> Judgement | None:
    """The verdict on one request; None when the dossier does not say which title or stage."""
    return _judgements(application)(request.label)


@once
def _judgements(application: Application) -> Callable[[str], Judgement | None]:
    """The verdict on a label, for this application; several rules ask for each."""
    title, stage = application.title, application.dossier.form.etape
    if title is None or stage is None:
        return lambda label: None  # noqa: ARG005 -- whatever the label
    facts = tuple(sorted(facts_of(application).items()))
    epoch, slug = application.law.epoch(application.filing.day), title.slug
    return lambda label: _judged(label, slug, stage, facts, epoch)


@lru_cache(1024)  # labels of the site, and a form is checked at each key
def _judged(
    label: str, slug: str, stage: Stage, facts: tuple[tuple[str, bool], ...], epoch: date
) -> Judgement:
    law = load_law()
    return judge(label, law.title(slug), stage, law, dict(facts), epoch)


@once
def exhibits(application: Application) -> tuple[Exhibit, ...]:
    """The files of the dossier, in its own order."""
    if not application.dossier.documents:
        return ()  # a form alone, which is checked at each key
    applicant = applicant_in(application)
    return tuple(
        _exhibit(one, tuple(_asked(each, application)), applicant, application.law)
        for each in application.dossier.documents
        for one in separated(each)
    )


def separated(document: Document) -> tuple[Document, ...]:
    """The documents that a file holds, each with its own pages and facts; nearly always itself.

    A file is taken apart where that is certain, and left whole elsewhere: what was not
    established must not be said of half of it.
    """
    groups = settled(document)
    if len(groups) < _SEVERAL:
        return (document,)
    return tuple(_of_parts(document, each) for each in groups)


def settled(document: Document) -> tuple[tuple[Part, ...], ...]:
    """The parts of a file, those between which a cut is doubtful together."""
    groups: list[tuple[Part, ...]] = []
    for each in document.parts:
        if groups and not (each.certain and groups[-1][-1].certain):
            groups[-1] = (*groups[-1], each)
        else:
            groups.append((each,))
    return tuple(groups)


def _of_parts(document: Document, parts: tuple[Part, ...]) -> Document:
    pages = frozenset(page for each in parts for page in each.pages)
    only = parts[0] if len(parts) == 1 else Part(pages=())
    kinds = dict.fromkeys(kind for each in parts for kind in (each.kind, *each.also) if kind)
    content = document.content.on(pages)
    return replace(
        document,
        pages=tuple(each for each in document.pages if each.number in pages),
        unread=tuple(each for each in document.unread if each.page in pages or each.page is None),
        kind=only.kind,
        issued_on=only.issued_on,
        expires_on=only.expires_on,
        content=replace(
            content,
            people=tuple(one for each in parts for one in each.people),
            details=frozenset(one for each in parts for one in each.details),
            also=tuple(kind for kind in kinds if kind != only.kind),
        ),
        parts=parts,
        blank=(),
    )


_SEVERAL: Final = 2


def proofs_of_address(law: Law) -> frozenset[str]:
    """The kinds that show where someone lives."""
    shown = law.accepted_as(_PROOF_OF_ADDRESS) | {_MOBILE}
    return shown - law.kinds_with(*IDENTITY, Trait.IDENTITY_OF_ANOTHER)


@dataclass(frozen=True, slots=True)
class Permit:
    """The residence card in force, and where it says so; `certain` when a check digit holds.

    `own` when it names the applicant.
    """

    path: str
    page: int | None
    expires_on: date
    certain: bool
    own: bool


def current_permit(every: Iterable[Exhibit]) -> Permit | None:
    """The applicant's card that expires last: folders also hold the cards before it.

    A card of nobody known counts when there is no other, unless several give several days.
    """
    cards = [each for each in every if each.has(Trait.PERMIT)]
    own = [found for each in cards if each.owner is Owner.APPLICANT if (found := _permit(each))]
    if own:
        return max(own, key=lambda each: (each.expires_on, each.certain))
    unknown = [found for each in cards if each.owner is Owner.UNKNOWN if (found := _permit(each))]
    return unknown[0] if len({each.expires_on for each in unknown}) == 1 else None


def _permit(exhibit: Exhibit) -> Permit | None:
    own = exhibit.owner is Owner.APPLICANT
    for zone in exhibit.document.content.mrz:
        day = zone.day("expires_on")
        if day and zone.format in _CARD_FORMATS and zone.fields.get("issuer") == "FRA":
            return Permit(exhibit.path, zone.page, day, certain=True, own=own)
    day = exhibit.document.expires_on
    return Permit(exhibit.path, None, day, certain=False, own=own) if day else None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A kind of document that a request asks for, and whose."""

    kind: str
    whose: frozenset[str]


def _asked(document: Document, application: Application) -> Iterator[_Asked]:
    """What the requests under which the file was put ask for."""
    for each in application.dossier.form.requests:
        if document.path in each.files and (found := judgement(each, application)):
            for match in found.matched:
                usual = _usual(match, application)
                # « Acte de mariage avec le conjoint » is a couple's all the same.
                said = match.whose if usual not in _SHARED else ()
                yield _Asked(match.kind, frozenset(said or {usual}))


def _usual(match: Match, application: Application) -> Whose:
    """Whose the document is, according to its bullet."""
    law = application.law
    own = whom_it_names(law.kinds[match.kind])
    bullet = law.bullet(match.item) if match.item else None
    return bullet.part_whose.get(match.kind, bullet.whose or own) if bullet else own


def whom_it_names(kind: Kind) -> Whose:
    """Whose name is on it: another's word on the applicant bears the applicant's."""
    return Whose.DEMANDEUR if Trait.NAMES_APPLICANT in kind.traits else kind.whose


def _exhibit(
    document: Document, asked: tuple[_Asked, ...], applicant: Applicant, law: Law
) -> Exhibit:
    found = (document.kind, *document.content.also)
    read = frozenset(kind for kind in found if kind)
    put_as = frozenset(each.kind for each in asked)
    # A request names several papers, each of somebody: what was read says which this one is.
    meant = tuple(each for each in asked if each.kind in read) or asked
    claimed = (
        bool(meant)
        and all(each.whose == {Whose.DEMANDEUR} for each in meant)
        and not law.kinds_with(Trait.OWN).isdisjoint(each.kind for each in meant)
    )
    kinds = read or put_as
    french = bool(kinds) and kinds <= law.kinds_with(Trait.FRENCH)
    said = holders(document)
    return Exhibit(
        document=document,
        read=read,
        kinds=kinds,
        put_as=put_as,
        owner=_owner(meant, applicant, said, claimed=claimed, french=french),
        whose=frozenset(each for one in meant for each in one.whose),
        claimed=claimed,
        traits=frozenset(
            trait for kind in kinds & law.kinds.keys() for trait in law.kinds[kind].traits
        ),
        holders=said,
    )


def _owner(
    asked: tuple[_Asked, ...],
    applicant: Applicant,
    said: tuple[Holder, ...],
    *,
    claimed: bool,
    french: bool,
) -> Owner:
    """What the document says counts first; a file holds one person's papers, or is of nobody.

    Someone French applies for none of the titles: a `french` paper is another's.
    """
    found = {compare(applicant, each).same_person for each in said}
    if True in found:
        return Owner.APPLICANT
    if french:
        return Owner.OTHER
    if claimed:
        return Owner.APPLICANT
    others = asked and not any(each.whose & {Whose.DEMANDEUR, *_SHARED} for each in asked)
    return Owner.OTHER if False in found or others else Owner.UNKNOWN
