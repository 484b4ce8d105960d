"""Two birth dates in one dossier: neither settles an age alone."""

from __future__ import annotations

from datetime import date

import pytest

from linter.dossier.agenda import agenda
from linter.dossier.application import Application
from linter.dossier.birth import births
from linter.dossier.context import Context
from linter.dossier.facts import facts_of
from linter.given.config import Config
from tests.rules.cases import dossier

CONTEXT = Context(date(2026, 12, 1), Config())


def _application(typed: str, read: str, given_names: str = "IBRAHIMA") -> Application:
    fields = {
        "surname": "CAMARA",
        "given_names": given_names,
        "birth_date": read,
        "issuer": "UTO",
        "nationality": "GIN",
    }
    form = {
        "titre": "ase-avant-seize-ans",
        "etape": "premiere",
        "date_depot": "2026-12-01",
        "demandeur": {"nom": "Camara", "prenoms": ["Ibrahima"], "date_naissance": typed},
    }
    papers = [{"path": "a.pdf", "kind": "passeport", "mrz": [{"format": "TD3", "fields": fields}]}]
    return Application(dossier({"form": form, "documents": papers}), CONTEXT)


@pytest.mark.parametrize(
    ("typed", "read", "old"),
    [
        ("1950-03-01", "1950-03-02", True),
        ("1990-03-01", "1950-03-01", None),
        ("1990-03-01", "1990-03-02", False),
        ("1961-12-01", "1960-12-01", None),  # between the two birthdays, a person answers
    ],
)
def test_an_age_is_settled_where_every_date_agrees(typed: str, read: str, old: object) -> None:
    assert facts_of(_application(typed, read)).get("plus_65_ans") is old


def test_a_namesake_of_the_surname_alone_is_somebody_else() -> None:
    assert births(_application("1990-03-01", "1950-03-01", "ALPHA")) == {date(1990, 3, 1)}


def test_the_calendar_gives_both_last_days_and_says_on_what_each_hangs() -> None:
    found = agenda(_application("2008-10-20", "2008-10-02"))
    assert [(each.day, each.detail) for each in found] == [
        (date(2027, 10, 1), "si la naissance est du 2 octobre 2008"),
        (date(2027, 10, 19), "si la naissance est du 20 octobre 2008"),
    ]
