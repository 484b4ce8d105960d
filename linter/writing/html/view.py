"""A report on a dossier -> what the page shows of it, part by part, in French."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from linter.dossier.agenda import Event, agenda, coming
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.deadline import Deadline, deadline
from linter.dossier.holder import applicant_of
from linter.dossier.words import EventKind
from linter.model.dossier import Document
from linter.model.report import DossierReport, Finding
from linter.model.words import About, Outcome, Status, Verdict
from linter.text.french import counted, long_date
from linter.writing import events
from linter.writing.html.asked import Asked, asked_of
from linter.writing.html.groups import Group, groups
from linter.writing.html.message import lacking, message
from linter.writing.html.pictures import PageKey
from linter.writing.html.remarks import ShownFinding, is_fault, refuses, remark
from linter.writing.html.timeline import Drawing, caption, drawings
from linter.writing.sheet.catalogue import FRENCH
from linter.writing.sheet.view import PersonSheet, sheet
from linter.writing.wording import (
    STAGES,
    STATUSES,
    kind_name,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day to come."""

    kind: EventKind
    day: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows of one dossier."""

    anchor: str
    name: str
    facts: str
    status: Status
    state: str
    sentence: str
    window: str
    drawings: tuple[Drawing, ...]
    days: tuple[Day, ...]
    groups: tuple[Group, ...]
    lacking: tuple[str, ...]
    lacking_for_certain: bool
    lacking_remarks: tuple[ShownFinding, ...]
    words: tuple[str, ...]
    pieces: tuple[Asked, ...]
    due: tuple[Asked, ...]
    notes: tuple[ShownFinding, ...]
    accepted: tuple[ShownFinding, ...]
    ready: tuple[str, ...]
    sheet: PersonSheet | None
    holder: str
    skipped: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    checked: tuple[str, ...]
    unchecked: tuple[str, ...]


def view(  # noqa: PLR0913, PLR0917 -- what the page shows comes from as many places
    report: DossierReport,
    number: int,
    name: str,
    context: Context,
    pictures: Mapping[PageKey, bytes],
    language: str = "",
) -> View:
    """What to show of a dossier, the `number`th of the run, called `name` in it.

    `language` is that of every person's sheet beside the French; "" for what each dossier says.

    Raises:
        UsageError: the language is none of ours.
    """
    dossier, shares = report.dossier, _shares(report)
    application = Application(dossier, context)
    found = deadline(application)
    known = found if isinstance(found, Deadline) else None
    days = coming(agenda(application), context.today)
    certain = any(each.outcome is Outcome.FAILED for each in shares.lacking)
    pieces = tuple(asked_of(report))
    return View(
        anchor=f"dossier-{number}",
        name=name,
        facts=_facts(application),
        status=report.status,
        state=STATUSES[report.status],
        sentence=_sentence(report, certain=certain),
        window=caption(known, context.today) if known else "",
        drawings=drawings(known) if known else (),
        days=tuple(_day(each) for each in days),
        groups=tuple(groups(shares.faults, report, pictures)),
        lacking=tuple(lacking(each) for each in report.missing),
        lacking_for_certain=certain,
        lacking_remarks=tuple(remark(each, dossier) for each in shares.lacking),
        words=message(report, shares.faults, days),
        pieces=tuple(each for each in pieces if each.kind != Verdict.EXIGIBLE or each.remarks),
        due=tuple(each for each in pieces if each.kind == Verdict.EXIGIBLE and not each.remarks),
        notes=tuple(remark(each, dossier) for each in shares.notes),
        accepted=tuple(remark(each, dossier) for each in report.accepted),
        ready=tuple(_ready(report)),
        sheet=sheet(report, days, context.today, language or dossier.form.langue or FRENCH),
        holder=applicant_of(dossier.form).full_name,
        skipped=dossier.skipped,
        people=report.people,
        checked=report.checked,
        unchecked=report.unchecked,
    )


class _Shares(NamedTuple):
    """The open findings, each in the part of the page that tells it."""

    lacking: list[Finding]
    faults: list[Finding]
    notes: list[Finding]


def _shares(report: DossierReport) -> _Shares:
    """Those of a request are told beside it, but for what gets the application refused."""
    asked = {each.id for each in report.requests}
    shares = _Shares([], [], [])
    for each in report.open:
        if report.missing and each.about is About.MISSING:
            shares.lacking.append(each)
        elif each.where.field not in asked or refuses(each):
            (shares.faults if is_fault(each) else shares.notes).append(each)
    return shares


def _sound(report: DossierReport) -> list[Document]:
    """The files that can be read and that nothing is said against."""
    wrong = {each.where.file for each in report.open if is_fault(each)}
    documents = report.dossier.documents
    return [each for each in documents if each.readable and each.path not in wrong]


def _ready(report: DossierReport) -> Iterator[str]:
    for each in _sound(report):
        parts = (
            kind_name(each.kind) if each.kind else "",
            f"du {long_date(each.issued_on)}" if each.issued_on else "",
            f"valable jusqu'au {long_date(each.expires_on)}" if each.expires_on else "",
            counted(len(each.pages), "page") if each.pages else "",
        )
        said = ", ".join(part for part in parts if part)
        yield f"{each.path} : {said}" if said else each.path


def _facts(application: Application) -> str:
    form, title = application.dossier.form, application.title
    parts = (
        title.label if title else form.titre or "",
        STAGES[form.etape] if form.etape else "",
        f"dépôt prévu le {long_date(form.date_depot.day)}" if form.date_depot else "",
    )
    return ", ".join(each for each in parts if each)


_NOTHING_CHECKED = "rien n'a pu être vérifié"
_NOTHING_WRONG = " : rien à corriger dans ce qui a été vérifié"


def _sentence(report: DossierReport, *, certain: bool) -> str:
    """The state in one sentence; what nobody could check is never counted as fine."""
    failed = sum(each.outcome is Outcome.FAILED and is_fault(each) for each in report.open)
    lacking, unsure = len(report.missing), report.cannot_tell
    asked = f"{counted(lacking, 'pièce')} à demander"
    mend = "à vérifier" if report.status is Status.PRET else "à corriger"
    unknown = f"{counted(lacking, 'pièce')} non reconnue{'s' if lacking > 1 else ''}"
    points = [
        f"{counted(failed, 'point')} {mend}" if failed else "",
        (asked if certain else unknown) if lacking else "",
        f"{counted(unsure, 'point')} non vérifié{'s' if unsure > 1 else ''}" if unsure else "",
    ]
    said = [each for each in points if each]
    whole = " et ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    begins = {
        Status.PRET: "Prêt à envoyer",
        Status.A_COMPLETER: "Pas encore prêt",
        Status.A_RESCANNER: "Des pièces sont à scanner de nouveau",
        Status.ILLISIBLE: "Aucun fichier n'a pu être lu",
    }[report.status]
    if report.status is not Status.PRET:
        return f"{begins} : {whole or _NOTHING_CHECKED}."
    return f"{begins}{f', avec {whole}' if whole else _NOTHING_WRONG}."


def _day(event: Event) -> Day:
    return Day(event.kind, long_date(event.day), events.title(event), events.advice(event))
