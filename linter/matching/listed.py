"""What the row itself says of the documents that a label names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from linter.law.model import Due, StageSays, Whose
from linter.matching import reasons as say
from linter.matching.case import Case, same_person
from linter.matching.label.namings import Candidate, Reading
from linter.matching.label.people import PEOPLE, may_be
from linter.matching.opinion import Finding, Owner, Relation
from linter.matching.row import Slot, Standing
from linter.matching.strictness import doubtful_form, stricter
from linter.model.words import Stage, Verdict

# The applicant's own card: every later application rests on it, listed or not.
OWN_CARD: Final = frozenset(
    {"titre_sejour", "carte_sejour_temporaire", "carte_sejour_pluriannuelle", "carte_resident"}
)

# Those who lodge or pay: a paper of theirs is asked only where the label says so.
_PAYERS: Final = frozenset({Whose.TIERS, Whose.HEBERGEANT})
_PAYERS_PAPERS: Final = frozenset({"ressources", "identite"})

# Words that are asked for any of the documents they cover.
_UMBRELLAS: Final = frozenset(
    {
        "titre_sejour",
        "justificatif_nationalite",
        "justificatif_nationalite_francaise",
        "justificatif_lien_familial",
        "justificatif_autorite_parentale",
        "justificatif_immatriculation_entreprise",
        "justificatif_regularite_sejour",
        "justificatif_naissance_france",
        "justificatif_logement",
        "justificatif_assurance_maladie",
    }
)

# A name inside another one is another meaning only if it fits this well.
FITS: Final = 0.85


def listed(case: Case, reading: Reading) -> Iterator[Finding]:
    """A finding for each bullet under which the reading may stand, at this or another stage."""
    for candidate in _meanings(case, reading):
        slots = case.row.slots.get(candidate.kind, ())
        for slot in slots:
            if same_person(reading, slot, candidate):
                relation = Relation.SAME if slot.steps == 0 else Relation.FORM
                yield _of_slot(case, reading, candidate, slot, relation)
        if not slots and candidate in reading.candidates:
            yield from _wider(case, reading, candidate)


def _wider(case: Case, reading: Reading, candidate: Candidate) -> Iterator[Finding]:
    """The label's word is wider than the row's: « titre de séjour » for a resident card.

    Only some words are asked in so wide a sense; another, of the same family of documents, leaves a
    doubt, and a form that proves something quite different says nothing.
    """
    kinds = case.law.kinds
    family = kinds[candidate.kind].family
    for form in case.law.accepted_as(candidate.kind) - {candidate.kind}:
        for slot in case.row.slots.get(form, ()):
            if slot.steps or not same_person(reading, slot, candidate):
                continue
            found = _of_slot(case, reading, candidate, slot, Relation.WIDER)
            if candidate.kind in _UMBRELLAS:
                yield found
            elif kinds[form].family == family and found.verdict is not Verdict.NON_EXIGIBLE:
                yield replace(found, verdict=Verdict.INDECIS, reason=say.near(slot, case.law))


def _meanings(case: Case, reading: Reading) -> tuple[Candidate, ...]:
    """The kinds read, and those inside them that differ only by whose paper, or which card."""
    best = reading.best.phrase.core
    return reading.candidates + tuple(
        each
        for each in reading.shadowed
        if each.whole
        and each.quality >= FITS
        and best - each.phrase.core <= set(PEOPLE) | case.mentions
    )


def _of_slot(
    case: Case, reading: Reading, candidate: Candidate, slot: Slot, relation: Relation
) -> Finding:
    base = Finding(
        Verdict.EXIGIBLE,
        "",
        candidate,
        slot,
        article=slot.item,
        relation=relation,
        owner=_owner(case, reading, slot),
    )
    if slot.standing is Standing.OTHER_STAGE:
        return _other_stage(case, base, slot)
    if slot.standing is Standing.DOUBT:
        kind = case.law.kinds[candidate.kind]
        return replace(base, verdict=Verdict.INDECIS, reason=say.doubt(slot, kind))
    asked = case.law.kinds[slot.form]
    payer = slot.own_whose and slot.whose in _PAYERS and asked.whose not in _PAYERS
    if payer and not reading.people and asked.family in _PAYERS_PAPERS:
        return replace(base, verdict=Verdict.INDECIS, reason=say.other_person(slot))
    return _conditions_settle(case, base, slot) or _due(case, reading, base, slot)


def _owner(case: Case, reading: Reading, slot: Slot) -> Owner:
    if any(may_be(each, slot.whose) for each in reading.people):
        return Owner.NAMED
    usual = slot.whose in {Whose.DEMANDEUR, case.law.kinds[slot.form].whose}
    return Owner.USUAL if usual or reading.people else Owner.ANOTHER


def _other_stage(case: Case, base: Finding, slot: Slot) -> Finding:
    if case.stage is not Stage.PREMIERE and slot.form in OWN_CARD:
        return replace(base, verdict=Verdict.INDECIS, reason=say.own_card())
    if base.relation is Relation.WIDER:
        return replace(base, verdict=Verdict.INDECIS, reason=say.doubt(slot, None))
    return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=say.other_stage(slot))


def _conditions_settle(case: Case, base: Finding, slot: Slot) -> Finding | None:
    """The finding that a settled condition makes; None when all are met, or open."""
    for name, exempts in _conditions(slot):
        condition = case.law.conditions[name]
        met = case.is_met(name)
        if met is StageSays.DOUBT:
            return replace(base, verdict=Verdict.INDECIS, reason=say.stage_doubt(condition, slot))
        if exempts and met is StageSays.YES:
            reason = say.exempt(condition)
            return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=reason, settled=True)
        if not exempts and met is StageSays.NO:
            reason = say.condition_not_met(condition)
            return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=reason, settled=True)
    return None


def _conditions(slot: Slot) -> Iterator[tuple[str, bool]]:
    """Each condition of a bullet, and whether it exempts instead of requiring."""
    yield from ((name, False) for name in slot.conditions)
    yield from ((name, True) for name in slot.unless)


def _due(case: Case, reading: Reading, base: Finding, slot: Slot) -> Finding:
    """Listed at this stage, nothing against it: due, unless open, late, or asked too strictly."""
    opened = [name for name in slot.conditions if case.is_met(name) is None]
    question = case.law.conditions[opened[-1]].question if opened else slot.question
    base = replace(base, condition=question)
    if slot.due is Due.A_LA_REMISE:
        return replace(base, verdict=Verdict.A_LA_REMISE, reason=say.at_issue(slot))
    kind = case.law.kinds[slot.form]
    asked = case.constraints(reading)
    doubtful = doubtful_form(asked, kind)
    if doubtful:
        return replace(base, verdict=Verdict.INDECIS, reason=doubtful)
    points = stricter(asked, slot.limits, kind)
    if points:
        return replace(base, verdict=Verdict.PLUS_STRICT, reason=say.more_than_text(slot, points))
    if question is not None:
        reason = say.conditional(slot, _when(case, opened))
        return replace(base, verdict=Verdict.SOUS_CONDITION, reason=reason)
    return replace(base, reason=say.due(slot, case.law))


def _when(case: Case, opened: Sequence[str]) -> str:
    return case.law.conditions[opened[-1]].when if opened else ""
