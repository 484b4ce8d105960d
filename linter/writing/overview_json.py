"""The queue as one JSON document, the most urgent dossier first."""

from __future__ import annotations

from collections.abc import Iterable

from linter.dossier.agenda import Event
from linter.model.report import Report
from linter.writing import events
from linter.writing.overview import QueueLine
from linter.writing.report_json import Json, tool, written


def render(run: Report, queue: Iterable[QueueLine]) -> str:
    """The whole queue, indented, ending in a newline."""
    return written(
        {
            "tool": tool(run.annexe10_version),
            "date": run.date.isoformat(),
            "notes": list(run.notes),
            "queue": [_line(each) for each in queue],
        }
    )


def _line(line: QueueLine) -> Json:
    return {
        "mark": line.mark,
        "path": line.path,
        "titre": line.titre,
        "etape": line.etape,
        "status": line.status,
        "next": _event(line.next),
        "missed": _event(line.missed),
        "to_mend": line.to_mend,
        "missing": line.missing,
        "cannot_tell": line.cannot_tell,
        "accepted": line.accepted,
    }


def _event(event: Event | None) -> Json | None:
    if event is None:
        return None
    return {"day": event.day.isoformat(), "kind": event.kind, "title": events.title(event)}
