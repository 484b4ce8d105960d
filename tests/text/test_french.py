"""Dates as French people write them, both ways."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.french import (
    counted,
    day_of,
    long_date,
    short_moment,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(
    DAYS,
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d / %m / %Y", " %d/%m/%Y ", "%Y-%m-%d"]),
)
def test_a_written_day_is_read_back(day: date, shape: str) -> None:
    assert day_of(day.strftime(shape)) == day


@given(DAYS)
def test_a_day_in_words_is_read_back(day: date) -> None:
    assert day_of(long_date(day)) == day
    assert day_of(long_date(day).upper()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bientôt",
        "31/02/2027",
        "15/13/2027",
        "15/02/27",
        "2027",
        "15/02/2027 ou avant",
        "15/02/0027",
        "15 foo 2027",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "1/3/2027",
        "01/03/2027",
        "1er mars 2027",
        "1 mars 2027",
        "٠١/٠٣/٢٠٢٧",
        "01\u00a0mars\u00a02027",
    ],
)
def test_the_first_of_march(text: str) -> None:
    assert day_of(text) == date(2027, 3, 1)


@pytest.mark.parametrize(
    "text", ["1 aout 2027", "1er août 2027", "1 AOÛT 2027", "1 aou\u0302t 2027"]
)
def test_august_has_two_spellings(text: str) -> None:
    assert day_of(text) == date(2027, 8, 1)


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert day_of(text) is None or isinstance(day_of(text), date)


def test_counts_and_moments() -> None:
    assert [counted(n, "jour") for n in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]
    assert counted(3, "mois") == "3 mois"
    assert short_moment(datetime.combine(date(2026, 11, 24), time(18, 5))) == "24/11/2026 à 18:05"
