"""Run every rule on a dossier, isolate the one that crashes, collect, order, conclude."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from linter.checking.accepted import marked
from linter.dossier import who
from linter.dossier.application import Application
from linter.dossier.checked import checked, left_unchecked, not_compared
from linter.dossier.context import Context
from linter.dossier.deadline import filing
from linter.dossier.given import Need, given_in
from linter.dossier.linking import linked
from linter.dossier.missing import answered, missing, verdicts
from linter.model.dossier import Dossier
from linter.model.report import DossierReport, Finding, Where
from linter.model.words import Outcome, Severity, Status
from linter.rules import all_rules
from linter.rules.base import Rule

_T = TypeVar("_T")
_FIRST = "IDE06"  # whose papers these are comes before all that is said of them


def lint(dossier: Dossier, context: Context, rules: Sequence[Rule] | None = None) -> DossierReport:
    """The report on one dossier. Same dossier and context, same report, in the same order."""
    dossier = linked(dossier)
    application = Application(dossier, context)
    given = given_in(dossier)
    asked = _asked(given) if rules is None else _concerned(rules, given)
    checks = [each for rule in asked for each in _run(rule, application)]
    failed = (each for each in checks if each.outcome is not Outcome.PASSED)
    findings = tuple(marked(failed, dossier.form.accepted))
    # Of an empty folder, nothing can be said: that is not ready.
    settled = any(each.outcome is not Outcome.CANNOT_TELL for each in checks)
    documents = _established(lambda: answered(application) if dossier.documents else ())
    form = dossier.form
    empty = not (settled or dossier.documents or form.fields or form.requests)
    uncompared = _established(lambda: [not_compared(application)])
    return DossierReport(
        dossier=replace(dossier, documents=documents or dossier.documents),
        status=_status(dossier, findings, empty=empty or any(uncompared)),
        findings=tuple(sorted(findings, key=_order(dossier))),
        passed=len(checks) - len(findings),
        cannot_tell=sum(
            each.outcome is Outcome.CANNOT_TELL and not each.accepted for each in findings
        ),
        requests=_established(lambda: verdicts(application)),
        missing=_established(lambda: missing(application) if dossier.gathers_files else ()),
        people=_established(lambda: who.lines(application)),
        checked=_established(lambda: checked(application)),
        unchecked=_established(lambda: left_unchecked(application)),
        filing=next(iter(_established(lambda: filing(application))), None),
    )


@lru_cache(256)  # forms of one kind give the same; what is given names nobody
def _asked(given: frozenset[Need]) -> tuple[Rule, ...]:
    return _concerned(all_rules(), given)


def _concerned(rules: Iterable[Rule], given: frozenset[Need]) -> tuple[Rule, ...]:
    """The rules that may have something to say of a dossier that gives these."""
    return tuple(each for each in rules if not each.needs or each.needs & given)


def _run(rule: Rule, application: Application) -> Iterable[Finding]:
    try:
        return tuple(rule.check(application))
    except Exception as error:  # noqa: BLE001 -- a rule's defect must not hide the other rules
        # The class only: an exception's text may hold the person's data.
        reason = f"la règle {rule.code} s'est arrêtée sur une erreur ({type(error).__name__})"
        remedy = "Vérifiez ce point vous-même et signalez-nous le code de la règle."
        return (rule.cannot_tell(Where(), reason, remedy),)


def _established(make: Callable[[], Iterable[_T]]) -> tuple[_T, ...]:
    """All of it, or nothing after a crash: the rules on the same subject say that they stopped."""
    try:
        return tuple(make())
    except Exception:  # noqa: BLE001 -- as above
        return ()


def _order(dossier: Dossier) -> Callable[[Finding], tuple[object, ...]]:
    """Worst first; then what failed before what is unsure; then in the dossier's own order."""
    fields, requests = dossier.form.fields, dossier.form.requests
    ids = (*(each.id for each in fields), *(each.id for each in requests))
    places = {each: place for place, each in reversed(tuple(enumerate(ids)))}

    def key(finding: Finding) -> tuple[object, ...]:
        where = finding.where
        return (
            finding.code != _FIRST,
            finding.severity.rank,
            finding.outcome is Outcome.CANNOT_TELL,
            places.get(where.field or "", len(places)),
            where.file or "",
            where.page or 0,
            finding.code,
        )

    return key


def _status(dossier: Dossier, findings: Sequence[Finding], *, empty: bool) -> Status:
    """The state of the whole. A file that cannot be read counts until all about it is accepted."""
    counted = [each for each in findings if not each.accepted]
    heavy = [
        each
        for each in counted
        if each.outcome is Outcome.FAILED and each.severity.at_least(Severity.COMPLEMENT_PROBABLE)
    ]
    accepted = {each.where.file for each in findings if each.accepted} - {
        each.where.file for each in counted
    }
    unread = [each for each in dossier.documents if not each.readable and each.path not in accepted]
    if unread and len(unread) == len(dossier.documents):
        return Status.ILLISIBLE
    if unread or any(each.about.is_scan for each in heavy):
        return Status.A_RESCANNER
    # What nobody could tell is never counted as fine.
    unsure = any(each.outcome is Outcome.CANNOT_TELL for each in counted)
    return Status.A_COMPLETER if heavy or unsure or empty else Status.PRET
