"""Run every rule on a dossier, isolate the one that crashes, collect, order, conclude."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.context import Context
from linter.model import Dossier, DossierReport, Finding, Where
from linter.rules import all_rules
from linter.rules.base import Rule
from linter.words import Outcome, Severity, Status


def lint(dossier: Dossier, context: Context, rules: Sequence[Rule] | None = None) -> DossierReport:
    """The report on one dossier. Same dossier and context, same report, in the same order."""
    checks = [each for rule in rules or all_rules() for each in _run(rule, dossier, context)]
    findings = [each for each in checks if each.outcome is not Outcome.PASSED]
    return DossierReport(
        dossier=dossier,
        status=_status(dossier, findings),
        findings=tuple(sorted(findings, key=lambda each: _order(each, dossier))),
        passed=len(checks) - len(findings),
        cannot_tell=sum(each.outcome is Outcome.CANNOT_TELL for each in findings),
    )


def _run(rule: Rule, dossier: Dossier, context: Context) -> Iterable[Finding]:
    try:
        return tuple(rule.check(dossier, context))
    except Exception as error:  # noqa: BLE001 -- a rule's defect must not hide the other rules
        # The class only: an exception's text may hold the person's data.
        reason = f"la règle {rule.code} s'est arrêtée sur une erreur ({type(error).__name__})"
        remedy = "Vérifiez ce point vous-même et signalez-nous le code de la règle."
        return (rule.cannot_tell(Where(), reason, remedy),)


def _order(finding: Finding, dossier: Dossier) -> tuple[object, ...]:
    """Worst first; then what failed before what is unsure; then in the dossier's own order."""
    places = [
        *(each.id for each in dossier.form.fields),
        *(each.id for each in dossier.form.requests),
    ]
    where = finding.where
    return (
        finding.severity.rank,
        finding.outcome is Outcome.CANNOT_TELL,
        places.index(where.field) if where.field in places else len(places),
        where.file or "",
        where.page or 0,
        finding.code,
    )


def _status(dossier: Dossier, findings: Iterable[Finding]) -> Status:
    heavy = [
        each
        for each in findings
        if each.outcome is Outcome.FAILED and each.severity.at_least(Severity.COMPLEMENT_PROBABLE)
    ]
    unread = [each for each in dossier.documents if not each.readable]
    if unread and len(unread) == len(dossier.documents):
        return Status.ILLISIBLE
    if unread or any(each.code.startswith("FIC") for each in heavy):
        return Status.A_RESCANNER
    return Status.A_COMPLETER if heavy else Status.PRET
