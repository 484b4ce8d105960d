from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.words import DateRole
from linter.reading.dates import expiry_date, find_dates, issue_date
from linter.text.french import long_date

CASES = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_dates_of_a_text(case: dict[str, Any]) -> None:
    found = [f"{each.value} {each.role.value}" for each in find_dates(case["text"])]
    assert found == case["dates"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_is_read_however_it_is_written(day: date) -> None:
    for written in (f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", long_date(day)):
        (found,) = find_dates(f"Date d'émission : {written}")
        assert (found.value, found.role) == (day, DateRole.ISSUED)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(each.page == 1 for each in find_dates(text))


@pytest.mark.parametrize(
    ("above", "role"),
    [
        ("Date d'émission de cette carte de séjour", DateRole.ISSUED),  # seven words
        ("Date d'émission de cette carte de séjour ici", DateRole.UNKNOWN),
        ("Date d'émission.", DateRole.ISSUED),  # three words or less may be an abbreviation
        ("La date d'émission vous sera dite ici.", DateRole.UNKNOWN),
    ],
)
def test_a_label_is_short_a_sentence_is_not(above: str, role: DateRole) -> None:
    (found,) = find_dates(f"{above}\n12/03/2026")
    assert found.role is role


@pytest.mark.parametrize("blank", range(4))
def test_a_label_is_sought_two_rows_above_and_no_more(blank: int) -> None:
    """What stands between is a cell of the same column, which says nothing of dates."""
    between = "lyon\n" * blank
    (found,) = find_dates(f"Facture\n{between}12/03/2026")
    assert found.role is (DateRole.ISSUED if blank < 2 else DateRole.UNKNOWN)


def test_two_issue_dates_are_ambiguous() -> None:
    dates = find_dates("Facture du 12/03/2026\nDate d'émission : 14/03/2026")
    assert issue_date(dates) is None


def test_the_issue_date_counts_before_the_signature() -> None:
    dates = find_dates("Date d'émission : 12/03/2026\nFait à Lyon, le 14/03/2026")
    assert issue_date(dates) == date(2026, 3, 12)


def test_a_birth_date_is_never_the_issue_date() -> None:
    dates = find_dates("Née le 4 mai 1990 à Oran\nExpire le 15/02/2027")
    assert issue_date(dates) is None
    assert expiry_date(dates) == date(2027, 2, 15)
