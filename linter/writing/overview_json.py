"""The queue as one JSON document, the most urgent dossier first."""

from __future__ import annotations

from linter.dossier.agenda import Event
from linter.model.report import Report
from linter.writing import events
from linter.writing.overview import QueueLine, lines
from linter.writing.report_json import Json, tool, written


def render(report: Report) -> str:
    """The whole queue, indented, ending in a newline."""
    return written(
        {
            "tool": tool(report.annexe10_version),
            "date": report.date.isoformat(),
            "notes": list(report.notes),
            "queue": [_line(each) for each in lines(report)],
        }
    )


def _line(line: QueueLine) -> Json:
    report = line.report
    return {
        "mark": line.mark,
        "path": report.dossier.path,
        "titre": report.dossier.form.titre,
        "etape": report.dossier.form.etape,
        "status": report.status,
        "next": _event(line.next),
        "missed": _event(line.missed),
        "to_mend": line.to_mend,
        "missing": len(report.missing),
        "cannot_tell": report.cannot_tell,
        "accepted": len(report.accepted),
    }


def _event(event: Event | None) -> Json | None:
    if event is None:
        return None
    return {"day": event.day.isoformat(), "kind": event.kind, "title": events.title(event)}
