"""The queue as one page: a table, the most urgent dossier first."""

from __future__ import annotations

from linter import __version__
from linter.model.report import Report
from linter.writing.html import page
from linter.writing.html.view import row
from linter.writing.overview import lines, tally


def render(report: Report) -> str:
    """The whole page."""
    return page.render(
        "queue.html",
        title="File des dossiers ANEF",
        lines=[row(each, each.name, each.mark) for each in lines(report)],
        tally=tally(report) or "Aucun dossier",
        date=report.date,
        notes=report.notes,
        basis=report.annexe10_version,
        version=__version__,
    )
