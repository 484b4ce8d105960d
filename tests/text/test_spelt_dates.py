"""Dates in words, as acts of civil status write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.french import MONTHS
from linter.text.spelt_dates import in_figures

_UNITS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
_TEENS = [
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
    *("dix-sept", "dix-huit", "dix-neuf"),
]
_FIRST, _LAST = date(1900, 1, 1), date(2099, 12, 31)


def _below_hundred(number: int) -> str:
    """As a clerk says it, by the tens and what follows them."""
    if number < 10:
        return _UNITS[number - 1]
    if number < 20:
        return _TEENS[number - 10]
    ten, unit = divmod(number, 10)
    if ten in {7, 9}:
        ten, unit = ten - 1, unit + 10
    name = ("vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt")[ten - 2]
    if not unit:
        return f"{name}s" if ten == 8 else name
    joint = " et " if unit in {1, 11} and ten != 8 else "-"
    return f"{name}{joint}{_below_hundred(unit)}"


def _in_words(day: date) -> str:
    number = "premier" if day.day == 1 else _below_hundred(day.day)
    century = "mil neuf cent" if day.year < 2000 else "deux mille"
    rest = f" {_below_hundred(day.year % 100)}" if day.year % 100 else ""
    return f"{number} {MONTHS[day.month - 1]} {century}{rest}"


@given(st.dates(_FIRST, _LAST), st.sampled_from((" ", "\n")))
def test_a_date_in_words_is_put_into_figures(day: date, space: str) -> None:
    words = f"né le {_in_words(day)} à Oran".replace(" ", space)
    assert in_figures(words).split() == f"né le {day:%d/%m/%Y} à Oran".split()
    assert in_figures(words).count("\n") == words.count("\n")


def test_no_two_days_of_a_century_are_written_alike() -> None:
    every = (_FIRST + timedelta(days=31 * number) for number in range(2300))
    assert all(in_figures(_in_words(day)) == f"{day:%d/%m/%Y}" for day in every)


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("L'an mil neuf cent nonante-huit et le douze du mois d'août", "le 12/08/1998"),
        ("l’année deux mille vingt, le 3 mai", "le 03/05/2020"),
        ("douze mai de l'an deux mil six", "12/05/2006"),
        ("1er juin mille neuf cent septante-cinq", "01/06/1975"),
        ("le trois mars deux mille est né", "le 03/03/2000 est né"),
        ("le trois mars deux mille vingt devant nous", "le 03/03/2020 devant nous"),
        ("VINGT ET UN AVRIL DEUX MILLE", "21/04/2000"),
    ],
)
def test_other_ways_of_saying_it(words: str, figures: str) -> None:
    assert in_figures(words) == figures


@pytest.mark.parametrize(
    "words",
    [
        "trente et un février deux mille vingt",  # no such day
        "quarante mai deux mille",
        "douze mai mil neuf cent six sept",  # no number
        "deux mille euros par mois",
        "douze mai dix-huit cent quatre",
        "douze mai mil neuf cent quatre-vingt-treis",  # misread: perhaps another number
        "le trois mars deux mille vlngt-six",
        "le trois mars deux mille vingt slx",
    ],
)
def test_what_is_no_date_stays(words: str) -> None:
    assert in_figures(words) == words


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(in_figures(text), str)
