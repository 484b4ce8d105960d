"""Requests -> what the page says of each: the verdict and its law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from linter.model.report import DossierReport, RequestReport
from linter.model.words import Verdict
from linter.text.french import capital
from linter.writing.html.remarks import Basis, ShownFinding, basis, is_fault, refuses, remark
from linter.writing.observations import observation
from linter.writing.wording import VERDICTS


@dataclass(frozen=True, slots=True)
class Asked:
    """A requested document: the verdict and its law."""

    label: str
    kind: str
    tag: str
    reason: str
    condition: str
    items: str
    law: Basis | None
    remarks: tuple[ShownFinding, ...]
    statement: str


# What the counsellor can act on comes first.
_ORDER = (
    Verdict.NON_EXIGIBLE,
    Verdict.PLUS_STRICT,
    Verdict.INDECIS,
    Verdict.SOUS_CONDITION,
    Verdict.A_LA_REMISE,
    Verdict.AUTRE_FONDEMENT,
    Verdict.EXIGIBLE,
)


def asked_of(report: DossierReport) -> Iterator[Asked]:
    """Each request, those that the counsellor can act on first."""
    for each in sorted(report.requests, key=lambda request: _ORDER.index(request.verdict)):
        yield _asked(each, report)


def _asked(request: RequestReport, report: DossierReport) -> Asked:
    about = [
        each
        for each in report.open
        if each.where.field == request.id and is_fault(each) and not refuses(each)
    ]
    told = any(request.reason in each.message for each in about)
    return Asked(
        label=request.label or "Pièce sans nom",
        kind=request.verdict,
        tag=capital(VERDICTS[request.verdict]),
        reason="" if told else request.reason,
        condition=request.condition or "",
        items=", ".join(request.items),
        law=None if about else _law_of(request),
        remarks=tuple(remark(each, report.dossier) for each in about),
        statement=observation(request),
    )


def _law_of(request: RequestReport) -> Basis | None:
    """The text; its bullets are named beside it, and so not again."""
    reference = request.reference
    if reference and reference.article in request.items:
        reference = replace(reference, article=None)
    return basis(reference) if reference else None
