"""The queue for a person at a terminal: two or three lines a dossier, the most urgent first."""

from __future__ import annotations

from collections.abc import Collection

from linter.model.report import Report
from linter.text.french import long_date
from linter.writing.overview import (
    QueueLine,
    tally,
    when,
    work,
)
from linter.writing.wording import STATUSES


def render(run: Report, queue: Collection[QueueLine]) -> str:
    """The whole queue."""
    said: list[str] = []
    for line in queue:
        said.append(f"{line.name} — {STATUSES[line.status].upper()}  [{line.mark}]")
        said += [f"  {each}" for each in (when(line), work(line)) if each]
    said += ["", f"{tally(queue) or 'Aucun dossier'}.", *run.notes]
    said.append(f"Vérifié le {long_date(run.date)} sur la base : {run.annexe10_version}.")
    return "\n".join(said) + "\n"
