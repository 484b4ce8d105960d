"""The queue for a person at a terminal: two or three lines a dossier, the most urgent first."""

from __future__ import annotations

from linter.model.report import Report
from linter.text.french import long_date
from linter.writing.overview import (
    lines,
    tally,
    when,
    work,
)
from linter.writing.wording import STATUSES


def render(report: Report) -> str:
    """The whole queue."""
    said: list[str] = []
    for line in lines(report):
        said.append(f"{line.name} — {STATUSES[line.report.status].upper()}  [{line.mark}]")
        said += [f"  {each}" for each in (when(line), work(line)) if each]
    said += ["", f"{tally(report) or 'Aucun dossier'}.", *report.notes]
    said.append(f"Vérifié le {long_date(report.date)} sur la base : {report.annexe10_version}.")
    return "\n".join(said) + "\n"
