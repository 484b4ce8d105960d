"""The report for a person at a terminal: by dossier, worst first, then what is ready or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from linter.french import counted, long_date
from linter.model import DossierReport, Finding, Report, RequestReport
from linter.words import Outcome, Severity, Status, Verdict
from linter.writing.wording import (
    SEVERITIES,
    STAGES,
    STATUSES,
    VERDICTS,
    place,
    remedy,
    shown,
)

_COLOURS = {
    Severity.REFUS_PROBABLE: "bold red",
    Severity.COMPLEMENT_PROBABLE: "bold yellow",
    Severity.A_VERIFIER: "cyan",
    Severity.INFORMATION: "blue",
}
_VERDICT_COLOURS = {Verdict.NON_EXIGIBLE: "bold green", Verdict.INDECIS: "yellow"}


def render(report: Report, *, colour: bool = False, width: int = 100) -> str:
    """The whole report, wrapped at `width` columns, with ANSI colours only if asked for."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for each in report.dossiers:
        _dossier(console, each)
    if any(each.dossier.path for each in report.dossiers):
        _summary(console, report.dossiers)
    for note in report.notes:
        console.print(Text(note, "yellow"))
    checked = f"Vérifié le {long_date(report.date)} sur la base : {report.annexe10_version}."
    console.print(Text(checked, "dim"))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _dossier(console: Console, report: DossierReport) -> None:
    console.print(_heading(report))
    unsure = [each for each in report.findings if each.outcome is Outcome.CANNOT_TELL]
    failed = [each for each in report.findings if each.outcome is Outcome.FAILED]
    for severity, found in groupby(failed, key=lambda each: each.severity):
        console.print(Text(f"  {SEVERITIES[severity]}", _COLOURS[severity]))
        _lines(console, (_line(each) for each in found))
    if unsure:
        console.print(Text("  Pas pu être vérifié", "bold magenta"))
        _lines(console, _gathered(unsure))
    if report.requests:
        console.print(Text("  Pièces demandées", "bold"))
        _lines(console, (_request(each) for each in report.requests))
    for path, why in report.dossier.skipped:
        console.print(Text(f"  Laissé de côté : {shown(path)} ({why})", "dim"))
    console.print(Text(f"  {_counts(report)}", "dim"))
    console.print()


def _heading(report: DossierReport) -> Text:
    form = report.dossier.form
    facts = [shown(form.titre or ""), STAGES[form.etape] if form.etape else ""]
    what = ", ".join(each for each in facts if each)
    ready = report.status is Status.PRET
    return Text.assemble(
        (shown(report.dossier.path or "Formulaire"), "bold"),
        f" — {what}" if what else "",
        " — ",
        (STATUSES[report.status].upper(), "bold green" if ready else "bold red"),
    )


def _lines(console: Console, rows: Iterable[tuple[str, Text]]) -> None:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for first, text in rows:
        table.add_row(Text(first, "dim"), text)
    console.print(Padding(table, (0, 0, 0, 4)))


def _line(finding: Finding) -> tuple[str, Text]:
    where = place(finding.where)
    subject = Text(f"{where} : ", "bold") if where else Text()
    text = Text.assemble(subject, shown(finding.message))
    return finding.code, _with_remedy(text, remedy(finding))


def _with_remedy(text: Text, what: str) -> Text:
    return Text.assemble(text, "\n", ("→ " + what, "green")) if what else text


def _gathered(findings: list[Finding]) -> Iterator[tuple[str, Text]]:
    """One line for all the rules that the same obstacle stopped at the same place."""

    def obstacle(each: Finding) -> tuple[str, str]:
        return place(each.where), each.message

    for (where, reason), group in groupby(sorted(findings, key=obstacle), key=obstacle):
        found = list(group)
        codes = sorted({each.code for each in found})
        subject = Text(f"{where} : ", "bold") if where else Text()
        text = Text.assemble(subject, shown(reason))
        if len(codes) > 1:
            text.append(f" (points non vérifiés : {', '.join(codes)})")
        yield codes[0] if len(codes) == 1 else "…", _with_remedy(text, remedy(found[0]))


def _request(request: RequestReport) -> tuple[str, Text]:
    verdict = VERDICTS[request.verdict]
    text = Text.assemble(
        (f"{shown(request.label)} : ", "bold"),
        (verdict, _VERDICT_COLOURS.get(request.verdict, "")),
        f". {shown(request.reason)}" if request.reason else "",
    )
    if request.condition:
        text = _with_remedy(text, f"À demander à la personne : {request.condition}")
    return shown(request.id), text


def _counts(report: DossierReport) -> str:
    failed = len(report.findings) - report.cannot_tell
    return (
        f"{counted(failed, 'problème')} ou information{'s' if failed > 1 else ''}, "
        f"{counted(report.passed, 'point')} en règle, "
        f"{report.cannot_tell} pas pu être vérifié{'s' if report.cannot_tell > 1 else ''}."
    )


def _summary(console: Console, reports: tuple[DossierReport, ...]) -> None:
    ready = [each for each in reports if each.status is Status.PRET]
    others = [each for each in reports if each.status is not Status.PRET]
    for title, colour, chosen in (
        ("Prêts", "bold green", ready),
        ("Pas prêts", "bold red", others),
    ):
        console.print(Text(f"{title} : {len(chosen)}", colour))
        for each in chosen:
            status = "" if each in ready else f" ({STATUSES[each.status]})"
            console.print(Text(f"  {shown(each.dossier.path or 'Formulaire')}{status}"))
    console.print()
