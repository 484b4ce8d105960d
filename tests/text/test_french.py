"""Dates as French people write them, both ways."""

from __future__ import annotations

import re
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.french import (
    capital,
    counted,
    day_of,
    long_date,
    lower,
    short_moment,
)
from tests.premise import Premise

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


READ = Premise("a text is a day", at_least=1)
PARTS = st.sampled_from(["1", "01", "31", "12", "13", "29", "2027", "2028", "1899", "27", "mars"])


@READ.counted
@given(
    st.one_of(
        st.text(),
        st.tuples(PARTS, st.sampled_from("/.- "), PARTS, st.sampled_from("/.- "), PARTS).map(
            "".join
        ),
        st.dates(date(1890, 1, 1), date(2210, 1, 1)).map(date.isoformat),
    )
)
def test_any_text_is_the_day_that_it_writes_or_none(text: str) -> None:
    if day := READ.met(day_of(text)):
        figures = {int(each) for each in re.findall(r"\d+", text)}
        assert {day.year, day.day} <= figures
        assert day.month in figures or long_date(day).split()[1] in text.lower()


@pytest.mark.parametrize("year", [1899, 1900, 2199, 2200])
def test_a_year_out_of_all_likelihood_is_no_year(year: int) -> None:
    read = date(year, 3, 1) if 1900 <= year <= 2199 else None
    assert day_of(f"01/03/{year}") == read
    assert day_of(f"{year}-03-01") == read
    assert day_of(f"1er mars {year}") == read


def test_counts_and_moments() -> None:
    assert [counted(n, "jour") for n in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]
    assert counted(3, "mois") == "3 mois"
    assert short_moment(datetime.combine(date(2026, 11, 24), time(18, 5))) == "24/11/2026 à 18:05"


@pytest.mark.parametrize(
    ("text", "begins", "within"),
    [
        ("non exigible", "Non exigible", "non exigible"),
        ("Élodie VALJEAN", "Élodie VALJEAN", "élodie VALJEAN"),
        ("", "", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_its_other_letters_stay(
    text: str, begins: str, within: str
) -> None:
    assert (capital(text), lower(text)) == (begins, within)
