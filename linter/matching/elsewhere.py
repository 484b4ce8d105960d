"""Other texts than the annexe: those that make a document due, those that say it is not."""

from __future__ import annotations

from collections.abc import Iterator

from linter.law.model import Exemption, OtherBasis, Whose
from linter.matching import reasons as say
from linter.matching.case import Case
from linter.matching.label.namings import Candidate, Naming
from linter.matching.label.people import may_be
from linter.matching.opinion import Opinion
from linter.matching.strictness import doubtful_form
from linter.model.words import Verdict


def elsewhere(case: Case, reading: Naming) -> Opinion | None:
    """What another text makes of the document, unless one exempts; the firm ones first."""
    if exemption(case, reading) is not None:
        return None
    found = list(_findings(case, reading))
    firm = [each for each in found if each.verdict is Verdict.AUTRE_FONDEMENT]
    return next(iter(firm or found), None)


def exemption(case: Case, reading: Naming) -> Exemption | None:
    """The text that says that the document is not due here."""
    kinds = {each.kind for each in reading.candidates}
    for each in case.law.exemptions:
        rows = each.rows is None or case.title.row in each.rows
        stages = not each.stages or case.stage in each.stages
        if kinds & set(each.kinds) and rows and stages:
            return each
    return None


def _findings(case: Case, reading: Naming) -> Iterator[Opinion]:
    asked = case.constraints(reading)
    for candidate in reading.candidates:
        legalised = bool(doubtful_form(asked, case.law.kinds[candidate.kind]))
        for basis in case.law.other_bases:
            if not _concerns(case, basis, candidate, reading):
                continue
            doubtful = candidate.kind in basis.doubtful or legalised
            condition = case.law.conditions[basis.condition] if basis.condition else None
            yield Opinion(
                Verdict.INDECIS if doubtful else Verdict.AUTRE_FONDEMENT,
                say.may_serve(basis) if doubtful else say.other_text(basis),
                candidate,
                condition=None if doubtful or condition is None else condition.question,
                article=basis.article,
            )


def _concerns(case: Case, basis: OtherBasis, candidate: Candidate, reading: Naming) -> bool:
    rows = basis.rows is None or case.title.row in basis.rows
    stages = not basis.stages or case.stage in basis.stages
    kinds = candidate.kind in basis.kinds or candidate.kind in basis.doubtful
    return rows and stages and kinds and _speaks_of(case, basis, candidate, reading)


def _speaks_of(case: Case, basis: OtherBasis, candidate: Candidate, reading: Naming) -> bool:
    """Whether the text speaks of the papers of the person that the label means."""
    own = case.law.kinds[candidate.kind].whose
    if not reading.people:
        return not basis.whose or own is not Whose.DEMANDEUR
    if basis.whose:
        return any(may_be(named, whose) for named in reading.people for whose in basis.whose)
    inside = reading.people == reading.people_inside
    return inside or own in reading.people or Whose.DEMANDEUR in reading.people
