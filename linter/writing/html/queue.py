"""A line of the queue -> its row on the page."""

from __future__ import annotations

from dataclasses import dataclass

from linter.model.words import Status
from linter.writing.overview import QueueLine, when, work
from linter.writing.wording import STATUSES


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One dossier in the queue; `link` is where more is told of it, if it is."""

    name: str
    mark: str
    link: str
    status: Status
    state: str
    when: str
    late: bool
    work: str


def row(line: QueueLine, name: str, mark: str, link: str = "") -> QueueRow:
    """What the queue shows of a dossier, under the name that may be shown."""
    return QueueRow(
        name,
        mark,
        link,
        line.status,
        STATUSES[line.status],
        when(line),
        line.missed is not None,
        work(line),
    )
