"""The queue as one page: a table, the most urgent dossier first."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from linter import __version__
from linter.given.config import DEFAULT, Config
from linter.model.report import Report
from linter.writing.html import page
from linter.writing.html.view import row
from linter.writing.overview import lines, tally


def render(report: Report, config: Config = DEFAULT, links: Mapping[int, str] | None = None) -> str:
    """The whole page; `links` tell where more is said of each dossier, by its place in the run."""
    known = links or {}
    return page.render(
        "queue.html",
        title="File des dossiers ANEF",
        lines=[
            row(each, each.name, each.mark, quote(known.get(each.place, "")))
            for each in lines(report, config)
        ],
        tally=tally(report) or "Aucun dossier",
        date=report.date,
        notes=report.notes,
        basis=report.annexe10_version,
        version=__version__,
    )
