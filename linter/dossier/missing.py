"""The documents of a dossier against the law: the verdict on each request, and what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from linter.dossier.application import Application, once
from linter.dossier.context import Context
from linter.dossier.ephoto import has_photo
from linter.dossier.exhibits import Exhibit, exhibits, judgement
from linter.dossier.facts import facts_of
from linter.dossier.integration import shown
from linter.dossier.linking import absent
from linter.dossier.words import Owner
from linter.law.citing import citing
from linter.law.model import Bullet, Law, Title, stands
from linter.law.words import Due, Shape, StageSays, Whose
from linter.matching import Judgement
from linter.matching.row import Entry, Standing, row_at
from linter.model.dossier import (
    Document,
    Part,
    Request,
)
from linter.model.report import Missing, RequestReport
from linter.model.traits import IDENTITY, Trait
from linter.model.words import Stage

_EPHOTO = "code_photo"
# « Dernier diplôme obtenu en France, s'il y en a un »: no fact of the dossier says so.
_IF_ANY = "s'il y en a"
_NOT_DUE = "page_non_exigible"
EXEMPT_OR = ", ou "  # between those whom a text exempts


@once
def verdicts(application: Application) -> tuple[RequestReport, ...]:
    """What is said of each request, in the form's order."""
    judged = ((each, judgement(each, application)) for each in application.dossier.form.requests)
    return tuple(answer(each, found, application.law) for each, found in judged if found)


def answer(request: Request, found: Judgement, law: Law) -> RequestReport:
    """A verdict as reports show it."""
    return RequestReport(
        request.id,
        request.label,
        found.verdict,
        found.items,
        found.reason,
        found.condition,
        citing(found.article, law),
        found.remarks,
        found.observation,
    )


@dataclass(frozen=True, slots=True)
class Held:
    """What the dossier is known to hold.

    Attributes:
        kinds: of the documents that are the applicant's, or of nobody known.
        others: kinds of identity documents that are somebody else's.
        items: the bullets of the requests under which files were put.
        vague: kinds of which a file is there whose level, or mention, its text does not tell.
        unknown: files that nobody recognised, and that stand under no request.
        misplaced: file, and what it seems to be rather than what its request asks for.
    """

    kinds: frozenset[str]
    others: frozenset[str]
    items: frozenset[str]
    unknown: tuple[str, ...]
    vague: frozenset[str] = frozenset()
    misplaced: tuple[tuple[str, str], ...] = ()


@once
def held(application: Application) -> Held:
    """By what each file was read as, and by the request under which it was put.

    The e-photo is no file: its code is typed into the form, or the day on which it was taken is
    said.
    """
    every = exhibits(application)
    read: defaultdict[str, list[Exhibit]] = defaultdict(list)
    for exhibit in every:
        read[exhibit.path].append(exhibit)
    told = [
        (kind, _shown(kind, each, application.law)) for each, kind in _own(every, application.law)
    ]
    kinds = {kind for _, shown_kind in told if (kind := shown_kind)}
    vague = {kind for kind, shown_kind in told if shown_kind is None}
    if any(each.has(Trait.ANY_ACT) for each in every):
        vague |= application.law.kinds_with(Trait.CIVIL_STATUS_ACT) - kinds
    others = {
        kind for each in every for kind in each.read if _is_anothers(each, kind, application.law)
    }
    if has_photo(application.dossier):
        kinds.add(_EPHOTO)
    items: set[str] = set()
    placed: set[str] = set()
    misplaced: dict[str, str] = {}
    for each in application.dossier.form.requests:
        found = judgement(each, application) if each.files else None
        if found:
            placed |= set(each.files)
            wrong = {
                path: kind
                for path in each.files
                if path in read and (kind := _all_wrong(read[path], found, application.context))
            }
            misplaced |= {path: kind for path, kind in wrong.items() if kind != _NOT_DUE}
            there = len(each.files) - len(absent(each, application.dossier))
            if len(wrong) < there:
                kinds |= {match.kind for match in found.matched}
                items |= set(found.items[:1])
    return Held(
        kinds=frozenset(kinds),
        others=frozenset(others),
        items=frozenset(items),
        vague=frozenset(vague),
        unknown=tuple(e.path for e in every if not e.recognised and e.path not in placed),
        misplaced=tuple(
            (path, application.law.kinds[kind].name) for path, kind in misplaced.items()
        ),
    )


def _own(every: tuple[Exhibit, ...], law: Law) -> Iterator[tuple[Exhibit, str]]:
    """What each file was read as, but for what is somebody else's."""
    for each in every:
        for kind in sorted(each.read):
            if not _is_anothers(each, kind, law):
                yield each, kind


def _shown(kind: str, exhibit: Exhibit, law: Law) -> str | None:
    return shown(kind, exhibit, law) if kind in law.kinds else kind


def _is_anothers(exhibit: Exhibit, kind: str, law: Law) -> bool:
    return exhibit.owner is Owner.OTHER and kind in law.kinds_with(*IDENTITY)


def _all_wrong(files: Sequence[Exhibit], found: Judgement, context: Context) -> str | None:
    """What a file is, if none of the documents in it is what the request asks for."""
    kinds = [_wrong(each, found, context) for each in files]
    return kinds[0] if all(kinds) else None


def _wrong(exhibit: Exhibit, found: Judgement, context: Context) -> str | None:
    """What the file is, if that is certainly not what the request asks for.

    Certainly: its kind is of another family than all that the request and its bullet accept, and
    says what it is (« attestation sur l'honneur » does not: of what?).
    """
    law = context.law
    if exhibit.read == {_NOT_DUE}:
        return _NOT_DUE
    item = law.bullet(found.items[0]) if found.items else None
    if not exhibit.read or not found.matched or (item and item.open_list):
        return None
    asked = {match.kind for match in found.matched} | set(item.kinds if item else ())
    accepted = {form for kind in asked for form in law.accepted_as(kind)}
    families = {law.kinds[kind].family for kind in accepted}
    known = [kind for kind in sorted(exhibit.read) if kind in law.kinds]
    fits = any(
        kind in accepted or law.kinds[kind].family in families or law.kinds[kind].generic
        for kind in known
    )
    return known[0] if known and not fits else None


@once
def missing(application: Application) -> tuple[Missing, ...]:
    """The documents due at filing, whatever the situation, that the dossier does not hold.

    A document that several bullets ask for is named once, with all of them.
    """
    title, stage = application.title, application.dossier.form.etape
    if title is None or stage is None:
        return ()
    law, has, facts = application.law, held(application), facts_of(application)
    on = application.filing.day
    lacking: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for item in _due(title, stage, law, facts, on):
        if item.id not in has.items:
            for kinds in _lacking(item, law, has, on):
                lacking[kinds].append(item.id)
    listed = [
        Missing(kinds[0], " ou ".join(law.kinds[kind].name for kind in kinds), tuple(items))
        for kinds, items in lacking.items()
    ]
    named = {each.kind for each in listed}
    elsewhere = _due_elsewhere(title, stage, law, facts, on)
    others = [each for each in elsewhere if each.kind not in named and not _is_held(each, law, has)]
    return (*listed, *others)


def _due_elsewhere(
    title: Title, stage: Stage, law: Law, facts: Mapping[str, bool], on: date
) -> Iterator[Missing]:
    """What another text than the annexe wants in the folder, unless a text exempts."""
    for basis in law.other_bases:
        asked = basis.condition is None or law.met(basis.condition, stage, facts) is StageSays.YES
        if not (basis.in_folder and asked and stands(basis, title, stage, on)):
            continue
        for kind in basis.kinds:
            if law.exempting(kind, title, stage, on, facts) is None:
                open_ = law.may_exempt(kind, title, stage, on, facts)
                exempt = dict.fromkeys(law.conditions[each.condition or ""].when for each in open_)
                unless = f"sauf {EXEMPT_OR.join(exempt)}" if exempt else None
                yield Missing(kind, law.kinds[kind].name, (), unless, basis.article)


def _is_held(lacking: Missing, law: Law, has: Held) -> bool:
    return bool(law.accepted_as(lacking.kind) & has.kinds)


def is_unsure(lacking: Missing, has: Held, law: Law) -> bool:
    """Whether what is lacking may be there, as another's or another proof, or may not exist."""
    items = [item for each in lacking.items if (item := law.bullet(each))]
    kinds = {kind for item in items for kind in item.kinds}
    anothers = any(law.accepted_as(kind) & has.others for kind in kinds)
    levels = {lacking.kind, *law.lesser.get(lacking.kind, ())} | law.accepted_as(lacking.kind)
    sworn = any(item.limits.form is Shape.SUR_L_HONNEUR for item in items)
    if levels & has.vague or (sworn and law.kinds_with(Trait.SWORN) & has.kinds):
        return True
    return anothers or any(
        _IF_ANY in item.note or _is_exemplified(item, law, has) for item in items
    )


def answered(application: Application) -> tuple[Document, ...]:
    """The documents with the bullets that each answers: of its request, else by its kind."""
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for each in application.dossier.form.requests:
        found = judgement(each, application) if each.files else None
        for path in each.files:
            asked[path] += found.items[:1] if found else ()
    by_path: defaultdict[str, dict[tuple[int, ...], tuple[str, ...]]] = defaultdict(dict)
    for exhibit in exhibits(application):
        answers = tuple(dict.fromkeys(_answers(exhibit, application)))
        for part in exhibit.document.parts or (Part(()),):
            by_path[exhibit.path][part.pages] = tuple(asked[exhibit.path]) or answers
    return tuple(_with_items(each, by_path[each.path]) for each in application.dossier.documents)


def _with_items(
    document: Document, by_pages: Mapping[tuple[int, ...], tuple[str, ...]]
) -> Document:
    """The document and its parts, each with the bullets that it answers."""
    every = tuple(dict.fromkeys(item for items in by_pages.values() for item in items))
    parts = tuple(replace(each, items=by_pages.get(each.pages, ())) for each in document.parts)
    return replace(document, items=every, parts=parts)


def _answers(exhibit: Exhibit, application: Application) -> Iterator[str]:
    """The bullets that ask for such a document at this stage, unless a fact rules them out."""
    title, stage, facts = application.title, application.dossier.form.etape, facts_of(application)
    if title is None or stage is None:
        return
    on, in_mayotte = application.filing.day, facts.get("residant_mayotte", False)
    row = row_at(application.law, title, stage, on, in_mayotte=in_mayotte)
    for kind in sorted(exhibit.read):
        for entry in row.entries.get(kind, ()):
            own = entry.whose is Whose.DEMANDEUR and _is_anothers(exhibit, kind, application.law)
            open_here = entry.standing is Standing.DUE and not own and not entry.less
            if open_here and not _is_ruled_out(entry, stage, application.law, facts):
                yield entry.item


def _is_ruled_out(entry: Entry, stage: Stage, law: Law, facts: Mapping[str, bool]) -> bool:
    return any(law.met(each, stage, facts) is StageSays.NO for each in entry.conditions) or any(
        law.met(each, stage, facts) is StageSays.YES for each in entry.unless
    )


def _due(
    title: Title, stage: Stage, law: Law, facts: Mapping[str, bool], on: date
) -> Iterator[Bullet]:
    """The bullets that ask for something at filing, their conditions settled and met."""
    row = row_at(law, title, stage, on, in_mayotte=facts.get("residant_mayotte", False))
    due = {
        entry.item
        for entries in row.entries.values()
        for entry in entries
        if entry.due is Due.AU_DEPOT and _stands(entry, stage, law, facts)
        if _is_met(entry, stage, law, facts)
    }
    return (item for _, item in title.bullets if item.id in due)


def _stands(entry: Entry, stage: Stage, law: Law, facts: Mapping[str, bool]) -> bool:
    """Whether it stands at this stage, or for the other request that is said to be made."""
    if entry.request:
        return law.met(entry.request, stage, facts) is StageSays.YES
    return entry.standing is Standing.DUE


def _is_met(entry: Entry, stage: Stage, law: Law, facts: Mapping[str, bool]) -> bool:
    return all(law.met(each, stage, facts) is StageSays.YES for each in entry.conditions) and all(
        law.met(each, stage, facts) is StageSays.NO for each in entry.unless
    )


def _lacking(item: Bullet, law: Law, has: Held, on: date) -> Iterator[tuple[str, ...]]:
    """What is still needed under a bullet: one of its alternatives, and each of the rest."""

    def is_there(kind: str) -> bool:
        whose = item.part_whose.get(kind, item.whose) or law.kinds[kind].whose
        kinds = has.kinds if whose is Whose.DEMANDEUR else has.kinds | has.others
        return bool(law.accepted_as(kind) & kinds)

    one_of = any(map(is_there, item.any_of))
    if item.any_of and not one_of:
        yield item.any_of
    for kind in item.all_of:
        optional = kind in item.part_conditions or kind in item.part_unless
        exemplified = one_of and Trait.UMBRELLA in law.kinds[kind].traits
        asked = law.value(item.dated[kind], on).kind if kind in item.dated else kind
        replaced = (
            law.kinds[asked].replaced_by is not None
        )  # missing under the other text, if at all
        if not (optional or exemplified or replaced or is_there(asked)):
            yield (asked,)


def _is_exemplified(item: Bullet, law: Law, has: Held) -> bool:
    """Whether a bullet that gives examples only may be met by another document of their sort."""
    families = {
        law.kinds[kind].family for kind in item.kinds if Trait.UMBRELLA in law.kinds[kind].traits
    }
    held_families = {law.kinds[kind].family for kind in has.kinds if kind in law.kinds}
    return item.open_list and bool(families & held_families)
