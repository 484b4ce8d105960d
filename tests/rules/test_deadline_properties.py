"""What holds for every expiry, day of filing, title and stage."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.law.delays import delays_on
from linter.law.load import load_law
from linter.law.model import Title
from linter.model.dossier import Dossier, Form, Moment
from linter.model.report import Finding
from linter.model.words import Outcome, Stage
from linter.rules import all_rules
from linter.text.french import long_date
from linter.text.months import add_months

TOLD = tomllib.loads(Path(__file__).with_name("days.toml").read_text("utf-8"))

PEOPLE = {"DEL07", "DEL08", "DEL09"}  # of an age, or of the end of a title
RULES = [each for each in all_rules() if each.code.startswith("DEL") and each.code not in PEOPLE]
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
TITLES = st.sampled_from([None, *load_law().all_titles()])
NO_RESIDENCE_TITLE = {"dcem", "regroupement-familial"}
DELAYS = delays_on(date(2026, 11, 23), load_law())
HOLDING = [each for each in Stage if each is not Stage.PREMIERE]


def _said(title: Title | None, stage: Stage | None, expiry: date, filing: date) -> list[Finding]:
    slug = title.slug if title else None
    form = Form(slug, stage, date_depot=Moment(filing), titre_expire_le=expiry)
    return list(lint(Dossier(None, form), Context(filing), RULES).findings)


@given(TITLES, st.sampled_from([None, *Stage]), DAYS, st.integers(-400, 400))
def test_one_rule_speaks_and_one_only(
    title: Title | None, stage: Stage | None, expiry: date, days: int
) -> None:
    said = _said(title, stage, expiry, expiry + timedelta(days=days))
    exempt = title is not None and (
        (title.delais.rld_ue and stage is Stage.RENOUVELLEMENT) or title.slug in NO_RESIDENCE_TITLE
    )
    assert len(said) == (0 if exempt else 1)


@given(TITLES, st.sampled_from(HOLDING), DAYS, st.integers(-400, 400))
def test_what_is_said_gives_the_dates_of_the_window(
    title: Title | None, stage: Stage, expiry: date, days: int
) -> None:
    windows = (DELAYS.anef_window(expiry), DELAYS.two_month_window(expiry))
    for each in _said(title, stage, expiry, expiry + timedelta(days=days)):
        assert any(str(window) in f"{each.message} {each.remedy}" for window in windows)


@given(DAYS, st.integers(-400, 400))
def test_an_early_or_late_day_is_never_said_in_time(expiry: date, days: int) -> None:
    filing = expiry + timedelta(days=days)
    (said,) = _said(load_law().title("etudiant"), Stage.RENOUVELLEMENT, expiry, filing)
    assert (said.code == "DEL02") == (-120 <= days <= -60)
    assert said.outcome is Outcome.FAILED


@given(DAYS)
def test_both_windows_end_on_or_before_the_expiry(expiry: date) -> None:
    for window in (DELAYS.anef_window(expiry), DELAYS.two_month_window(expiry)):
        assert window.opens < window.closes <= expiry < DELAYS.covered_until(expiry)
    assert DELAYS.covered_until(expiry) < DELAYS.last_day_as_renewal(expiry)


@given(DAYS, st.integers(-240, 240))
def test_months_keep_the_day_or_take_the_last_one(day: date, months: int) -> None:
    found = add_months(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == day.day or (found + timedelta(days=1)).day == 1 < found.day < day.day


@pytest.mark.parametrize(("expiry", "opens"), list(TOLD["opens"].items()))
def test_the_two_months_at_the_end_of_a_month(expiry: str, opens: str) -> None:
    assert DELAYS.two_month_window(date.fromisoformat(expiry)).opens.isoformat() == opens


@pytest.mark.parametrize(("birth", "last"), list(TOLD["last_of_youth"].items()))
def test_the_day_before_the_nineteenth_birthday(birth: str, last: str) -> None:
    assert DELAYS.last_day_of_youth(date.fromisoformat(birth)).isoformat() == last


def test_dates_are_french() -> None:
    assert long_date(date(2026, 8, 1)) == "1er août 2026"
    assert str(DELAYS.anef_window(date(2027, 2, 15))) == "du 18 octobre 2026 au 17 décembre 2026"
