"""The queue as one page: a table, the most urgent dossier first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from urllib.parse import quote

from linter import __version__
from linter.model.report import Report
from linter.writing.html import page
from linter.writing.html.queue import row
from linter.writing.overview import QueueLine, tally


def render(
    run: Report, queue: Collection[QueueLine], links: Mapping[int, str] | None = None
) -> str:
    """The whole page; `links` tell where more is said of each dossier, by its place in the run."""
    known = links or {}
    return page.render(
        "queue.html",
        title="File des dossiers ANEF",
        lines=[row(each, each.name, each.mark, quote(known.get(each.place, ""))) for each in queue],
        tally=tally(queue) or "Aucun dossier",
        date=run.date,
        notes=run.notes,
        basis=run.annexe10_version,
        version=__version__,
    )
