"""Other texts than the annexe: those that make a document due, those that say it is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.law.model import Exemption, OtherBasis
from linter.law.words import Due, StageSays, Whose
from linter.matching import reasons as say
from linter.matching.case import Case
from linter.matching.label.namings import Candidate, Naming
from linter.matching.label.people import Outsider, may_be
from linter.matching.opinion import Opinion
from linter.matching.strictness import doubtful_form
from linter.model.words import Verdict

_ON: Final = {Due.AU_DEPOT: Verdict.AUTRE_FONDEMENT, Due.A_LA_REMISE: Verdict.A_LA_REMISE}


def elsewhere(case: Case, reading: Naming) -> Opinion | None:
    """What another text makes of the document, unless one exempts; the firm ones first."""
    return min(_findings(case, reading), key=_firmness, default=None)


def _firmness(finding: Opinion) -> tuple[bool, bool, bool]:
    """What is settled before what is asked, what is due before what is too strict."""
    doubtful = finding.verdict is Verdict.INDECIS
    return doubtful, finding.condition is not None, finding.verdict is Verdict.PLUS_STRICT


def due_elsewhere(case: Case, kind: str) -> bool:
    """Whether another text makes a kind due for this row at this stage."""
    return any(kind in basis.kinds for basis in case.held.bases.get(kind, ()))


def exemption(case: Case, reading: Naming) -> Exemption | None:
    """The text that says that the document is not due here."""
    found = (_exempting(case, candidate.kind) for candidate in reading.candidates)
    return next((each for each in found if each is not None), None)


def _exempting(case: Case, kind: str) -> Exemption | None:
    for each in case.held.exemptions.get(kind, ()):
        if each.condition is None or case.facts.get(each.condition) is True:
            return each
    return None


def exempted(case: Case, reading: Naming) -> Opinion | None:
    """What the facts of the dossier, or a text that overrides the annexe, exempt from."""
    found = exemption(case, reading)
    if found is None or not (found.condition or found.overrides):
        return None
    settled = found.certainty.settles
    return Opinion(
        Verdict.NON_EXIGIBLE if settled else Verdict.INDECIS,
        say.exempted(found, settled=settled),
        reading.best,
        article=found.article,
        settled=settled,
    )


def _findings(case: Case, reading: Naming) -> Iterator[Opinion]:
    for candidate in reading.candidates:
        kind = candidate.kind
        if kind not in case.held.bases or _exempting(case, kind) is not None:
            continue
        asked = case.constraints(reading)
        legalised = bool(doubtful_form(asked, case.law.kinds[candidate.kind]))
        for basis in case.held.bases.get(candidate.kind, ()):
            if not _speaks_of(case, basis, candidate, reading):
                continue
            doubtful = candidate.kind in basis.doubtful or legalised
            found = Opinion(
                Verdict.INDECIS if doubtful else _ON[basis.due],
                say.may_serve(basis) if doubtful else _reason(case, basis, candidate),
                candidate,
                article=basis.article,
            )
            if not doubtful and _asks_less(case, basis, candidate):
                found = found._replace(verdict=Verdict.PLUS_STRICT)
            yield from _under_condition(case, basis, found)


def _reason(case: Case, basis: OtherBasis, candidate: Candidate) -> str:
    if _asks_less(case, basis, candidate):
        return say.higher_level_than(basis, case.law)
    if candidate.kind in basis.kinds:
        return say.other_text(basis)
    return say.lower_level_than(basis)


def _under_condition(case: Case, basis: OtherBasis, found: Opinion) -> Iterator[Opinion]:
    """Nothing once the condition is known not to be met; its question while it is open."""
    if basis.condition is None:
        yield found
        return
    question = case.law.conditions[basis.condition].question
    match case.is_met(basis.condition):
        case StageSays.YES:
            yield found
        case StageSays.DOUBT:
            yield found._replace(verdict=Verdict.INDECIS, condition=question)
        case None:
            doubtful = found.verdict is Verdict.INDECIS
            yield found._replace(condition=None if doubtful else question)


def _asks_less(case: Case, basis: OtherBasis, candidate: Candidate) -> bool:
    """Whether the text is content with a lower level than the request."""
    below = case.law.lesser.get(candidate.kind, ())
    return candidate.kind not in basis.kinds and any(kind in below for kind in basis.kinds)


def _speaks_of(case: Case, basis: OtherBasis, candidate: Candidate, reading: Naming) -> bool:
    """Whether the text speaks of the papers of the person that the label means."""
    own = case.law.kinds[candidate.kind].whose
    if not reading.people:
        return not basis.whose or own is not Whose.DEMANDEUR
    if basis.whose:
        # Of the family, the other texts name the spouse, the children and the parents.
        named = reading.people - {Outsider.FRATRIE}
        return any(may_be(one, whose) for one in named for whose in basis.whose)
    inside = reading.people == reading.people_inside
    return inside or any(str(each) in (own, Whose.DEMANDEUR) for each in reading.people)
