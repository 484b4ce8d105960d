"""The report for a person at a terminal: by dossier, worst first, then what is ready or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from linter.dossier.context import Context
from linter.model.dossier import Dossier
from linter.model.report import DossierReport, Finding, Report, RequestReport
from linter.model.words import Outcome, Severity, Status, Verdict
from linter.text.french import capital, counted, long_date
from linter.writing.layout import TextLayout
from linter.writing.mending import mended, offer
from linter.writing.overview import QueueLine, queue_line, queued, when
from linter.writing.wording import (
    NOT_CHECKED,
    SEVERITIES,
    STAGES,
    STATUSES,
    acceptance,
    place,
    remedy,
    shown,
)

_COLOURS = {
    Severity.REFUS_PROBABLE: "red",
    Severity.COMPLEMENT_PROBABLE: "yellow",
    Severity.A_VERIFIER: "cyan",
    Severity.INFORMATION: "blue",
}
_VERDICT_COLOURS = {Verdict.NON_EXIGIBLE: "green", Verdict.INDECIS: "cyan"}
_SHORT_VERDICTS = {
    Verdict.SOUS_CONDITION: "Sous condition",
    Verdict.A_LA_REMISE: "À la remise",
    Verdict.AUTRE_FONDEMENT: "Autre texte",
    Verdict.PLUS_STRICT: "Plus strict",
    Verdict.NON_EXIGIBLE: "Non exigible",
    Verdict.INDECIS: "Indécis",
}


def render(report: Report, *, colour: bool = False, width: int | None = None) -> str:
    """The whole report, wrapped at `width` columns (None: one line a finding), ANSI if asked."""
    return "".join(pieces(report, report.dossiers, colour=colour, width=width))


def pieces(
    run: Report,
    dossiers: Iterable[DossierReport],
    *,
    colour: bool = False,
    width: int | None = None,
) -> Iterator[str]:
    """The report as its dossiers come, then what sums them up."""
    context = Context(run.date)
    queue: list[QueueLine] = []
    mendable = 0
    for number, each in enumerate(dossiers):
        page = TextLayout(colour=colour, width=width)
        _dossier(page, each)
        queue.append(queue_line(each, number, context))
        mendable += len(mended(each))
        yield page.text()
    page = TextLayout(colour=colour, width=width)
    if len(queue) > 1:
        _summary(page, queued(queue))
    if mendable:
        said = offer(mendable)
        page.line(f"{said} : ajoutez --fix --out DOSSIER pour une copie prête à déposer.", "bold")
    for note in run.notes:
        page.line(note, "yellow")
    page.line(f"Vérifié le {long_date(run.date)} sur la base : {run.annexe10_version}.", "dim")
    yield page.text()


def _dossier(page: TextLayout, report: DossierReport) -> None:
    ready = report.status is Status.PRET
    page.heading(_heading(report), STATUSES[report.status].upper(), "green" if ready else "red")
    page.gap()
    _people(page, report)
    dossier = report.dossier
    failed = [each for each in report.open if each.outcome is Outcome.FAILED]
    for each in failed:
        colour = _COLOURS[each.severity]
        page.entry(SEVERITIES[each.severity], colour, _subject(each, dossier), _said(each))
        page.step(remedy(each))
    unsure = [each for each in report.open if each.outcome is Outcome.CANNOT_TELL]
    for subject, reason, what in _gathered(unsure, dossier):
        page.entry(NOT_CHECKED, "magenta", subject, reason)
        page.step(what)
    for each in report.accepted:
        page.entry("Accepté", "dim", _subject(each, dossier), _said(each))
        page.step(acceptance(each))
    if report.requests:
        page.gap()
        page.line("  Pièces demandées", "bold")
    due = [each for each in report.requests if each.verdict is Verdict.EXIGIBLE]
    if due:
        page.entry("Exigible", "", "", " ; ".join(shown(each.label) for each in due))
    told = {each.where.field for each in failed}
    for request in report.requests:
        if request not in due:
            _request(page, request, reason="" if request.id in told else shown(request.reason))
    _end(page, report)


def _people(page: TextLayout, report: DossierReport) -> None:
    """Whom the documents name, a line each."""
    if not report.people:
        return
    page.line("  Qui est dans ce dossier", "bold")
    for line in report.people:
        page.line(f"  {shown(line)}")
    page.gap()


def _end(page: TextLayout, report: DossierReport) -> None:
    for path, why in report.dossier.skipped:
        page.entry("Laissé de côté", "dim", shown(path), shown(why))
    page.gap()
    for line in _counts(report):
        page.line(f"  {line}", "dim")
    page.gap()


def _subject(finding: Finding, dossier: Dossier) -> str:
    """What it is about, unless the message says it: said once is enough."""
    subject = place(finding.where, dossier)
    return "" if f"« {subject} »" in finding.message else subject


def _heading(report: DossierReport) -> str:
    dossier = report.dossier
    form = dossier.form
    filing = f"dépôt le {long_date(form.date_depot.day)}" if form.date_depot else ""
    facts = [shown(form.titre or ""), STAGES[form.etape] if form.etape else "", filing]
    what = ", ".join(each for each in facts if each)
    return f"{_name(dossier)} — {what}" if what else _name(dossier)


def _name(dossier: Dossier) -> str:
    return shown(dossier.path or ("Fichiers" if dossier.documents else "Formulaire"))


def _said(finding: Finding) -> str:
    return f"{shown(finding.message)}\u00a0[{finding.code}]"


def _gathered(findings: list[Finding], dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """One entry for all the rules that the same obstacle stopped in the same file or input."""

    def thing(each: Finding) -> tuple[str, str]:
        return each.where.file or place(each.where, dossier), each.remedy

    for (subject, _), group in groupby(sorted(findings, key=thing), key=thing):
        found = list(group)
        codes = ", ".join(sorted({each.code for each in found}))
        reasons = dict.fromkeys(_reason(each) for each in found)
        reason = " ; ".join(reasons)
        said = reason if subject else capital(reason)
        yield shown(subject), f"{said}\u00a0[{codes}]", remedy(found[0])


def _reason(finding: Finding) -> str:
    page = f"page {finding.where.page}, " if finding.where.page else ""
    return f"{page}{shown(finding.message).rstrip('.')}"


def _request(page: TextLayout, request: RequestReport, reason: str) -> None:
    colour = _VERDICT_COLOURS.get(request.verdict, "")
    page.entry(_SHORT_VERDICTS[request.verdict], colour, shown(request.label), reason)
    if request.condition:
        page.step(f"À demander à la personne : {shown(request.condition)}")


def _counts(report: DossierReport) -> Iterator[str]:
    """How many remarks there are, then what was checked, of which files, and what was not."""
    if not (report.findings or report.passed):
        yield "Rien n'a pu être vérifié : il n'y a ni fichier ni formulaire ici."
        return
    failed = len(report.open) - report.cannot_tell
    said = [counted(failed, "remarque") if failed else "aucune remarque"]
    if report.cannot_tell:
        said.append(f"{counted(report.cannot_tell, 'point')} non vérifié{_s(report.cannot_tell)}")
    if report.accepted:
        number = len(report.accepted)
        said.append(f"{counted(number, 'point')} accepté{_s(number)}")
    whole = f"{', '.join(said)}."
    yield capital(whole)
    if report.checked:
        yield f"Vérifié : {shown(' ; '.join(report.checked))}."
    if report.unchecked:
        yield f"Pas vérifié : {shown(' ; '.join(report.unchecked))}."


def _s(number: int) -> str:
    return "s" if number > 1 else ""


def _summary(page: TextLayout, queue: Iterable[QueueLine]) -> None:
    """What can be sent, and what cannot yet, the most urgent first: the lists that end a batch."""
    ready: list[QueueLine] = []
    others: list[QueueLine] = []
    for each in queue:
        (ready if each.status is Status.PRET else others).append(each)
    page.line(f"Prêts : {len(ready)}", "green")
    for each in ready:
        page.line(f"  {each.name}{_unsure(each)}{_deadline(each)}")
    page.line(f"Pas prêts : {len(others)}", "red")
    for each in others:
        state = STATUSES[each.status]
        page.line(f"  {each.name} ({state}){_worst(each)}{_deadline(each)}")
    page.gap()


def _deadline(line: QueueLine) -> str:
    said = when(line)
    return f" — {said}" if said else ""


def _unsure(line: QueueLine) -> str:
    number = line.cannot_tell
    return f" ({counted(number, 'point')} non vérifié{_s(number)})" if number else ""


def _worst(line: QueueLine) -> str:
    """How many findings of the heaviest kind: `2 refus probables`."""
    severity, number = line.heaviest or (Severity.INFORMATION, 0)
    if not severity.at_least(Severity.COMPLEMENT_PROBABLE):
        return ""
    word = SEVERITIES[severity].lower()
    plural = " ".join(f"{each}{_s(number)}".replace("ss", "s") for each in word.split())
    return f" : {number} {plural}"
