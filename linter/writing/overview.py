"""The queue: one line a dossier, the most urgent first, for every format that shows it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from linter.dossier.agenda import (
    Event,
    agenda,
    coming,
    mark,
    missed,
)
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import DEFAULT, Config
from linter.model.report import DossierReport, Report
from linter.model.words import Outcome, Severity, Stage, Status
from linter.text.french import counted, long_date, lower
from linter.writing import events
from linter.writing.wording import shown


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One dossier in the queue.

    It holds nothing of the documents, so that ten thousand lines are little.

    Attributes:
        path: the dossier's folder as given; `name` says it in signs that any output can show.
        place: its place in the run of the day `today`, from 0.
        mark: its name where its folder's name is not to be shown.
        next: the first day that counts and is not past.
        missed: a day by which something had to be done, and that is past.
        to_mend: open findings that weigh « complément probable » or more.
        heaviest: how grave its worst failed finding is, and how many are as grave.
    """

    path: str | None
    name: str
    titre: str | None
    etape: Stage | None
    status: Status
    today: date
    place: int
    mark: str
    next: Event | None
    missed: Event | None
    to_mend: int
    missing: int
    cannot_tell: int
    accepted: int
    heaviest: tuple[Severity, int] | None


def lines(report: Report, config: Config = DEFAULT) -> tuple[QueueLine, ...]:
    """The dossiers: first those with a day already missed, then by the next day that counts."""
    context = Context(report.date, config)
    return queued(queue_line(each, place, context) for place, each in enumerate(report.dossiers))


def queued(found: Iterable[QueueLine]) -> tuple[QueueLine, ...]:
    """In the order of `lines`."""
    return tuple(sorted(found, key=_urgency))


def tally(queue: Collection[QueueLine]) -> str:
    """`3 prêts, 2 à compléter, 1 à scanner de nouveau`."""
    said = []
    for status, (one, many) in _STATES.items():
        number = sum(each.status is status for each in queue)
        if number:
            said.append(f"{number} {one if number == 1 else many}")
    return ", ".join(said)


def when(line: QueueLine) -> str:
    """The line's days in a few words; empty when none is known."""
    said = []
    if line.missed:
        said.append(f"{long_date(line.missed.day)}, passé : {lower(events.title(line.missed))}")
    if line.next:
        left = (line.next.day - line.today).days
        days = f"dans {counted(left, 'jour')}" if left else "aujourd'hui"
        said.append(f"{long_date(line.next.day)} ({days}) : {lower(events.title(line.next))}")
    return " ; ".join(said)


def work(line: QueueLine) -> str:
    """What is left to do, counted; empty when nothing is."""
    parts = (
        (line.to_mend, "point à corriger", "points à corriger"),
        (line.missing, "pièce à demander", "pièces à demander"),
        (line.cannot_tell, "point non vérifié", "points non vérifiés"),
        (line.accepted, "point accepté", "points acceptés"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in parts if n)


_STATES = {
    Status.PRET: ("prêt", "prêts"),
    Status.A_COMPLETER: ("à compléter", "à compléter"),
    Status.A_RESCANNER: ("à scanner de nouveau", "à scanner de nouveau"),
    Status.ILLISIBLE: ("illisible", "illisibles"),
}


def queue_line(report: DossierReport, place: int, context: Context) -> QueueLine:
    """The line of one dossier, at its place in the run."""
    dossier = report.dossier
    found = agenda(Application(dossier, context))
    failed = [each.severity for each in report.open if each.outcome is Outcome.FAILED]
    return QueueLine(
        dossier.path,
        shown(dossier.path or ("Fichiers" if dossier.documents else "Formulaire")),
        dossier.form.titre,
        dossier.form.etape,
        report.status,
        context.today,
        place,
        mark(os.path.abspath(dossier.path or "")),  # noqa: PTH100 -- links are not followed
        next(iter(coming(found, context.today)), None),
        missed(found, context.today),
        sum(each.at_least(Severity.COMPLEMENT_PROBABLE) for each in failed),
        len(report.missing),
        report.cannot_tell,
        len(report.accepted),
        (failed[0], failed.count(failed[0])) if failed else None,
    )


def _urgency(line: QueueLine) -> tuple[bool, date, int]:
    last = line.next.day if line.next else (date.min if line.missed else date.max)
    return not line.missed, last, line.place
