"""The calendar, as another library than the one that wrote it reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.dossier.agenda import Event, mark
from linter.dossier.words import EventKind
from linter.writing.calendar import Dated, render

vobject: Any = import_module("vobject")  # has no types
TODAY = date(2026, 11, 23)
PATH = "/dossiers/Awa Diop"
EVENTS = (
    Event(date(2026, 10, 18), EventKind.OPENS),
    Event(date(2026, 12, 17), EventKind.CLOSES),
    Event(date(2027, 2, 15), EventKind.EXPIRY),
    Event(date(2027, 5, 10), EventKind.EPHOTO),
    Event(date(2026, 12, 20), EventKind.ANSWER),
    Event(date(2027, 3, 4), EventKind.TOO_OLD, "", "facture_electricite", "Diop_facture.pdf"),
)


def read(content: bytes) -> list[Any]:
    calendar: Any = vobject.readOne(content.decode())
    assert calendar.version.value == "2.0"
    return list(calendar.vevent_list)


def test_each_date_is_a_whole_day_with_words_and_an_identifier() -> None:
    found = read(render([Dated(PATH, EVENTS)], TODAY))
    assert [each.dtstart.value for each in found] == [each.day for each in EVENTS]
    for each in found:
        assert type(each.dtstart.value) is date
        assert each.dtend.value - each.dtstart.value == timedelta(days=1)
        assert each.dtstamp.value.date() == TODAY
        assert each.description.value
    assert len({each.uid.value for each in found}) == len(found)
    assert "électricité" in found[-1].summary.value


def test_it_names_nobody_unless_asked() -> None:
    content = render([Dated(PATH, EVENTS)], TODAY).decode()
    for secret in ("Awa", "Diop", "dossiers/"):
        assert secret not in content
    assert mark(PATH) in content
    named = render([Dated(PATH, EVENTS, "Awa Diop")], TODAY).decode()
    assert "Awa Diop" in named.replace("\r\n ", "")


def test_a_day_that_moves_keeps_its_identifier_and_dossiers_share_none() -> None:
    moved = tuple(replace(each, day=each.day + timedelta(days=3)) for each in EVENTS)
    before, after, other = (
        {each.uid.value for each in read(render([Dated(path, events)], TODAY))}
        for path, events in ((PATH, EVENTS), (PATH, moved), (f"{PATH} 2", EVENTS))
    )
    assert before == after
    assert not before & other


def test_the_same_days_give_the_same_bytes() -> None:
    dated = [Dated(PATH, EVENTS), Dated("/b", EVENTS[:1])]
    assert render(dated, TODAY) == render(dated, TODAY)
    assert len(read(render(dated, TODAY))) == len(EVENTS) + 1


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_any_folder_name_leaves_a_calendar_that_can_be_read(name: str) -> None:
    (found,) = read(render([Dated(PATH, EVENTS[:1], name)], TODAY))
    assert found.dtstart.value == EVENTS[0].day
    assert {each.name for each in found.getChildren()} == {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP")
    }
