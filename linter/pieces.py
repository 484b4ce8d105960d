"""The documents of a dossier against the law: the verdict on each request, and what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from linter.annexe10.law import Due, Item, Law, StageSays, Title
from linter.annexe10.match import Judgement
from linter.annexe10.match.applicability import Slot, Standing, row_at
from linter.context import Context
from linter.errors import UsageError
from linter.fields import FieldKind
from linter.model import Dossier, Form, Missing, Reference, Request, RequestReport
from linter.papers import judgement
from linter.words import Stage

ANNEXE = "CESEDA, annexe 10"
_LONGEST = 60
_EPHOTO = "code_photo"


def check_words(form: Form, law: Law) -> None:
    """Refuse a title or a circumstance that the law does not know: it would change nothing.

    Raises:
        UnknownTitleError: no such title; names the nearest ones.
        UsageError: no such circumstance; names the nearest ones.
    """
    if form.titre:
        law.title(form.titre)
    for name in form.situation:
        if name not in law.conditions:
            holding = [each for each in law.conditions if name in each]
            near = holding[:3] or get_close_matches(name[:_LONGEST], law.conditions, 3)
            hint = f"Vouliez-vous dire : {', '.join(near)} ? " if near else ""
            raise UsageError(
                f"situation inconnue : « {name[:_LONGEST]} ».",
                f"{hint}Les noms sont dans linter/annexe10/data/conditions.toml.",
            )


def verdicts(dossier: Dossier, context: Context) -> Iterator[RequestReport]:
    """What is said of each request, in the form's order."""
    for each in dossier.form.requests:
        found = judgement(each, dossier, context)
        if found is not None:
            yield answer(each, found, context.law)


def answer(request: Request, found: Judgement, law: Law) -> RequestReport:
    """A verdict as reports show it."""
    return RequestReport(
        request.id,
        request.label,
        found.verdict,
        found.items,
        found.reason,
        found.condition,
        Reference(ANNEXE, found.article, law.version.url, law.version.in_force_from),
    )


@dataclass(frozen=True, slots=True)
class Held:
    """What the dossier is known to hold: kinds of documents, bullets, and files not recognised."""

    kinds: frozenset[str]
    items: frozenset[str]
    unknown: tuple[str, ...]


def held(dossier: Dossier, context: Context) -> Held:
    """By what each file was read as, and by the request under which it was put.

    The e-photo is no file: its code is typed into the form.
    """
    kinds = {each.kind for each in dossier.documents if each.kind}
    if any(each.value.strip() for each in dossier.form.fields_of(FieldKind.EPHOTO)):
        kinds.add(_EPHOTO)
    items: set[str] = set()
    placed: set[str] = set()
    for each in dossier.form.requests:
        if each.files and (found := judgement(each, dossier, context)):
            kinds |= {match.kind for match in found.matched}
            items |= set(found.items[:1])
            placed |= set(each.files)
    unknown = tuple(
        each.path for each in dossier.documents if each.kind is None and each.path not in placed
    )
    return Held(frozenset(kinds), frozenset(items), unknown)


def missing(dossier: Dossier, context: Context) -> tuple[Missing, ...]:
    """The documents due at filing, whatever the situation, that the dossier does not hold.

    A document that several bullets ask for is named once, with all of them.
    """
    title, stage = context.title(dossier), dossier.form.etape
    if title is None or stage is None:
        return ()
    law, has = context.law, held(dossier, context)
    lacking: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for item in _due(title, stage, law, dossier.form.situation):
        if item.id not in has.items:
            for kinds in _lacking(item, law, has.kinds):
                lacking[kinds].append(item.id)
    return tuple(
        Missing(kinds[0], " ou ".join(law.kinds[kind].name for kind in kinds), tuple(items))
        for kinds, items in lacking.items()
    )


def _due(title: Title, stage: Stage, law: Law, facts: Mapping[str, bool]) -> Iterator[Item]:
    """The bullets that ask for something at filing, their conditions settled and met."""
    row = row_at(law, title, stage, in_mayotte=facts.get("residant_mayotte", False))
    due = {
        slot.item
        for slots in row.slots.values()
        for slot in slots
        if slot.standing is Standing.DUE and slot.due is Due.AU_DEPOT
        if _is_met(slot, stage, law, facts)
    }
    return (item for _, item in title.items if item.id in due)


def _is_met(slot: Slot, stage: Stage, law: Law, facts: Mapping[str, bool]) -> bool:
    return all(_settled(each, stage, law, facts) is True for each in slot.conditions) and all(
        _settled(each, stage, law, facts) is False for each in slot.unless
    )


def _settled(condition: str, stage: Stage, law: Law, facts: Mapping[str, bool]) -> bool | None:
    stated = law.settle(condition, facts)
    if stated is not None:
        return stated
    says = law.conditions[condition].by_stage.get(stage)
    return {StageSays.YES: True, StageSays.NO: False}.get(says) if says else None


def _lacking(item: Item, law: Law, kinds: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """What is still needed under a bullet: one of its alternatives, and each of the rest."""
    if item.any_of and not any(law.accepted_as(kind) & kinds for kind in item.any_of):
        yield item.any_of
    for kind in item.all_of:
        optional = kind in item.part_conditions or kind in item.part_unless
        if not optional and not law.accepted_as(kind) & kinds:
            yield (kind,)
