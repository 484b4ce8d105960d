"""What the row itself says of the documents that a label names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from linter.law.words import Due, StageSays, Whose
from linter.matching import reasons as say
from linter.matching.case import Case, same_person
from linter.matching.label.namings import Candidate, Naming
from linter.matching.label.people import PERSONS, may_be
from linter.matching.opinion import Closeness, Opinion, Relation
from linter.matching.row import Entry, Standing
from linter.matching.strictness import doubtful_form, stricter
from linter.matching.weights import WEIGHTS
from linter.model.traits import Trait
from linter.model.words import Stage, Verdict

# The applicant's own card: every later application rests on it, listed or not.
OWN_CARD: Final = frozenset(
    {"titre_sejour", "carte_sejour_temporaire", "carte_sejour_pluriannuelle", "carte_resident"}
)

# Those who lodge or pay: a paper of theirs is asked only where the label says so.
_PAYERS: Final = frozenset({Whose.TIERS, Whose.HEBERGEANT})
_PAYERS_PAPERS: Final = frozenset({"ressources", "identite"})


def listed(case: Case, reading: Naming) -> Iterator[Opinion]:
    """A finding for each bullet under which the reading may stand, at this or another stage."""
    for candidate in _meanings(case, reading):
        entries = case.row.entries.get(candidate.kind, ())
        for entry in entries:
            if same_person(reading, entry, candidate):
                relation = Relation.SAME if entry.steps == 0 else Relation.FORM
                yield _of_entry(case, reading, candidate, entry, relation)
        if not entries and candidate in reading.candidates:
            yield from _wider(case, reading, candidate)


def _wider(case: Case, reading: Naming, candidate: Candidate) -> Iterator[Opinion]:
    """The label's word is wider than the row's: « titre de séjour » for a resident card.

    Only some words are asked in so wide a sense; another, of the same family of documents, leaves a
    doubt, and a form that proves something quite different says nothing.
    """
    kinds = case.law.kinds
    family = kinds[candidate.kind].family
    for form in sorted(case.law.accepted_as(candidate.kind) - {candidate.kind}):
        for entry in case.row.entries.get(form, ()):
            if entry.steps or not same_person(reading, entry, candidate):
                continue
            found = _of_entry(case, reading, candidate, entry, Relation.WIDER)
            if Trait.WIDE in kinds[candidate.kind].traits:
                yield found
            elif kinds[form].family == family and found.verdict is not Verdict.NON_EXIGIBLE:
                yield found._replace(verdict=Verdict.INDECIS, reason=say.near(entry, case.law))


def _meanings(case: Case, reading: Naming) -> tuple[Candidate, ...]:
    """The kinds read, and those inside them that differ only by whose paper, or which card."""
    if not reading.shadowed:
        return reading.candidates
    more = reading.best.phrase.core - PERSONS - case.mentions
    return reading.candidates + tuple(
        each
        for each in reading.shadowed
        if each.quality >= WEIGHTS.fits and more <= each.phrase.core
    )


class _Said(NamedTuple):
    """What a bullet says of a document: the part of an opinion that depends on the bullet."""

    verdict: Verdict
    reason: str
    condition: str | None = None
    settled: bool = False
    other_request: bool = False


def _of_entry(
    case: Case, reading: Naming, candidate: Candidate, entry: Entry, relation: Relation
) -> Opinion:
    said = _said(case, reading, candidate, entry, relation)
    return Opinion(
        said.verdict,
        said.reason,
        candidate,
        entry,
        condition=said.condition,
        article=entry.item,
        relation=relation,
        owner=_owner(case, reading, entry),
        settled=said.settled,
        other_request=said.other_request,
    )


def _said(
    case: Case, reading: Naming, candidate: Candidate, entry: Entry, relation: Relation
) -> _Said:
    other = _other_request(case, entry, relation) if entry.request else None
    if other is not None:
        return other
    if entry.standing is Standing.DOUBT:
        kind = case.law.kinds[candidate.kind]
        return _Said(Verdict.INDECIS, say.doubt(entry, kind))
    asked = case.law.kinds[entry.form]
    payer = entry.own_whose and entry.whose in _PAYERS and asked.whose not in _PAYERS
    if payer and not reading.people and asked.family in _PAYERS_PAPERS:
        return _Said(Verdict.INDECIS, say.other_person(entry))
    return _conditions_settle(case, entry) or _due(case, reading, entry)


def _owner(case: Case, reading: Naming, entry: Entry) -> Closeness:
    if any(may_be(each, entry.whose) for each in reading.people):
        return Closeness.NAMED
    usual = entry.whose in {Whose.DEMANDEUR, case.law.kinds[entry.form].whose}
    return Closeness.USUAL if usual or reading.people else Closeness.ANOTHER


def _other_request(case: Case, entry: Entry, relation: Relation) -> _Said | None:
    """Due for another request: the question that settles it; None once the answer is yes."""
    if case.stage is not Stage.PREMIERE and entry.form in OWN_CARD:
        return _Said(Verdict.INDECIS, say.own_card())
    condition = case.law.conditions[entry.request]
    met = case.is_met(entry.request)
    if met is StageSays.YES:
        return None
    if met is StageSays.NO:
        reason = say.condition_not_met(condition)
        return _Said(Verdict.NON_EXIGIBLE, reason, settled=True)
    open_here = met is None and relation is not Relation.WIDER
    return _Said(
        Verdict.SOUS_CONDITION if open_here else Verdict.INDECIS,
        say.other_request(entry),
        condition.question,
        other_request=True,
    )


def _conditions_settle(case: Case, entry: Entry) -> _Said | None:
    """The finding that a settled condition makes; None when all are met, or open."""
    for name, exempts in _conditions(entry):
        condition = case.law.conditions[name]
        met = case.is_met(name)
        if met is StageSays.DOUBT:
            reason = say.stage_doubt(condition, entry)
            return _Said(Verdict.INDECIS, reason, condition.question)
        if exempts and met is StageSays.YES:
            reason = say.exempt(condition)
            return _Said(Verdict.NON_EXIGIBLE, reason, settled=True)
        if not exempts and met is StageSays.NO:
            reason = say.condition_not_met(condition)
            return _Said(Verdict.NON_EXIGIBLE, reason, settled=True)
    return None


def _conditions(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Each condition of a bullet, and whether it exempts instead of requiring."""
    yield from ((name, False) for name in entry.conditions)
    yield from ((name, True) for name in entry.unless)


def _due(case: Case, reading: Naming, entry: Entry) -> _Said:
    """Listed at this stage, nothing against it: due, unless open, late, or asked too strictly."""
    opened = [name for name in entry.conditions if case.is_met(name) is None]
    question = case.law.conditions[opened[-1]].question if opened else entry.question
    if entry.due is Due.A_LA_REMISE:
        return _Said(Verdict.A_LA_REMISE, say.at_issue(entry), question)
    kind = case.law.kinds[entry.form]
    if entry.more:
        return _Said(Verdict.PLUS_STRICT, say.higher_level(entry, case.law), question)
    asked = case.constraints(reading)
    doubtful = doubtful_form(asked, kind)
    if doubtful:
        return _Said(Verdict.INDECIS, doubtful, question)
    points = stricter(asked, entry, kind)
    if points:
        return _Said(Verdict.PLUS_STRICT, say.more_than_text(entry, points), question)
    if question is not None:
        when = case.law.conditions[opened[-1]].when if opened else ""
        reason = say.conditional(entry, when)
        return _Said(Verdict.SOUS_CONDITION, reason, question)
    return _Said(Verdict.EXIGIBLE, say.due(entry, case.law))
