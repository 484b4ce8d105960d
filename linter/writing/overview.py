"""The queue: one line a dossier, the most urgent first, for every format that shows it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from itertools import count

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
from linter.model.words import Outcome, Severity, Status
from linter.text.french import counted, long_date
from linter.writing import events
from linter.writing.wording import shown


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One dossier in the queue.

    Attributes:
        report: what is said of it, on the day `today`; `place` is its place in the run, from 0.
        mark: its name where its folder's name is not to be shown.
        next: the first day that counts and is not past.
        missed: a day by which something had to be done, and that is past.
        to_mend: open findings that weigh « complément probable » or more.
    """

    report: DossierReport
    today: date
    place: int
    mark: str
    next: Event | None
    missed: Event | None
    to_mend: int

    @property
    def name(self) -> str:
        """The dossier's folder as given, in signs that any output can show."""
        dossier = self.report.dossier
        return shown(dossier.path or ("Fichiers" if dossier.documents else "Formulaire"))


def lines(report: Report, config: Config = DEFAULT) -> tuple[QueueLine, ...]:
    """The dossiers: first those with a day already missed, then by the next day that counts."""
    context = Context(report.date, config)
    found = [_line(each, place, context) for each, place in zip(report.dossiers, count())]
    return tuple(sorted(found, key=_urgency))


def tally(report: Report) -> str:
    """`3 prêts, 2 à compléter, 1 à scanner de nouveau`."""
    said = []
    for status, (one, many) in _STATES.items():
        number = sum(each.status is status for each in report.dossiers)
        if number:
            said.append(f"{number} {one if number == 1 else many}")
    return ", ".join(said)


def when(line: QueueLine) -> str:
    """The line's days in a few words; empty when none is known."""
    said = []
    if line.missed:
        said.append(f"{long_date(line.missed.day)}, passé : {_lower(events.title(line.missed))}")
    if line.next:
        left = (line.next.day - line.today).days
        days = f"dans {counted(left, 'jour')}" if left else "aujourd'hui"
        said.append(f"{long_date(line.next.day)} ({days}) : {_lower(events.title(line.next))}")
    return " ; ".join(said)


def work(line: QueueLine) -> str:
    """What is left to do, counted; empty when nothing is."""
    report = line.report
    parts = (
        (line.to_mend, "point à corriger", "points à corriger"),
        (len(report.missing), "pièce à demander", "pièces à demander"),
        (report.cannot_tell, "point non vérifié", "points non vérifiés"),
        (len(report.accepted), "point accepté", "points acceptés"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in parts if n)


_STATES = {
    Status.PRET: ("prêt", "prêts"),
    Status.A_COMPLETER: ("à compléter", "à compléter"),
    Status.A_RESCANNER: ("à scanner de nouveau", "à scanner de nouveau"),
    Status.ILLISIBLE: ("illisible", "illisibles"),
}


def _line(report: DossierReport, place: int, context: Context) -> QueueLine:
    found = agenda(Application(report.dossier, context))
    return QueueLine(
        report,
        context.today,
        place,
        mark(os.path.abspath(report.dossier.path or "")),  # noqa: PTH100 -- links are not followed
        next(iter(coming(found, context.today)), None),
        missed(found, context.today),
        sum(
            each.outcome is Outcome.FAILED and each.severity.at_least(Severity.COMPLEMENT_PROBABLE)
            for each in report.open
        ),
    )


def _urgency(line: QueueLine) -> tuple[bool, date, int]:
    last = line.next.day if line.next else (date.min if line.missed else date.max)
    return not line.missed, last, line.place


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
