"""The queue for a spreadsheet: one line a dossier, the most urgent first."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from linter.dossier.agenda import Event
from linter.model.report import Report
from linter.writing import events
from linter.writing.overview import QueueLine
from linter.writing.report_csv import safe

COLUMNS = (
    "repere",
    "dossier",
    "titre",
    "etape",
    "etat",
    "echeance",
    "objet",
    "echeance_passee",
    "objet_passe",
    "a_corriger",
    "a_demander",
    "non_verifies",
    "acceptes",
    "date",
)


def render(run: Report, queue: Iterable[QueueLine]) -> str:
    """The table, header first, as French Excel opens it."""
    out = StringIO()
    out.write("\ufeff")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(COLUMNS)
    for line in queue:
        cells = (
            line.mark,
            line.name,
            line.titre or "",
            line.etape or "",
            line.status.value,
            *_day(line.next),
            *_day(line.missed),
            *map(str, (line.to_mend, line.missing, line.cannot_tell, line.accepted)),
            run.date.isoformat(),
        )
        table.writerow([safe(each) for each in cells])
    return out.getvalue()


def _day(event: Event | None) -> tuple[str, str]:
    return (event.day.isoformat(), events.title(event)) if event else ("", "")
