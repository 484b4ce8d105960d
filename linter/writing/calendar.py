"""The days that count as a calendar (RFC 5545), for any calendar program.

It names nobody unless asked: each dossier has a mark, drawn from its path, by which the queue names
it too. The same dossier keeps the same identifiers, so that importing again replaces the days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from linter import __version__
from linter.dossier.agenda import Event, digest, mark
from linter.dossier.words import EventKind
from linter.writing import events
from linter.writing.wording import shown


@dataclass(frozen=True, slots=True)
class Dated:
    """A dossier's days. `path` is absolute; `name` is shown only if the calendar is to hold it."""

    path: str
    events: tuple[Event, ...]
    name: str = ""


def render(dossiers: Iterable[Dated], today: date) -> bytes:
    """The calendar, as made on the day `today`: the same days give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//anef-linter//{__version__}//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for dossier in dossiers:
        for event in dossier.events:
            calendar.add_component(_entry(event, dossier, today))
    content: bytes = calendar.to_ical()
    return content


def _entry(event: Event, dossier: Dated, today: date) -> Entry:
    entry = Entry()
    who = shown(dossier.name) or f"dossier {mark(dossier.path)}"
    entry.add("uid", f"{_identity(event, dossier.path)}@anef-linter")
    entry.add("dtstamp", datetime.combine(today, time(), UTC))
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + timedelta(days=1))
    entry.add("summary", f"{events.title(event)} ({who})")
    entry.add("description", events.advice(event))
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT")
    return entry


def _identity(event: Event, path: str) -> str:
    """Of the dossier and what happens, not of the day: one that moves takes the old one's place."""
    about = event.document or "" if event.kind is EventKind.TOO_OLD else event.detail
    return digest(path, event.kind, about)[:32]
