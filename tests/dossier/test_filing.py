"""When an application may be filed, as data: the window of each kind of title, or none."""

from __future__ import annotations

from datetime import date

import pytest

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.model.dossier import Dossier, Form, Moment
from linter.model.report import Filing
from linter.model.words import Stage

TODAY, EXPIRY = date(2026, 11, 23), date(2027, 2, 15)
ANEF = (date(2026, 10, 18), date(2026, 12, 17))
TWO_MONTHS = (date(2026, 12, 15), EXPIRY)


def _filing(form: Form) -> Filing | None:
    return lint(Dossier(None, form), Context(TODAY)).filing


@pytest.mark.parametrize(
    ("title", "windows"),
    [("etudiant", (ANEF,)), ("salarie", (TWO_MONTHS,)), (None, (ANEF, TWO_MONTHS))],
)
def test_the_window_hangs_on_the_title(
    title: str | None, windows: tuple[tuple[date, date], ...]
) -> None:
    form = Form(titre=title, etape=Stage.RENOUVELLEMENT, titre_expire_le=EXPIRY)
    assert _filing(form) == Filing(TODAY, EXPIRY, windows)


def test_the_planned_day_wins_over_today() -> None:
    form = Form(titre_expire_le=EXPIRY, date_depot=Moment(date(2026, 12, 1)))
    found = _filing(form)
    assert found is not None
    assert found.day == date(2026, 12, 1)


def test_no_window_is_drawn_where_none_can_be_told() -> None:
    assert _filing(Form(titre="etudiant", etape=Stage.RENOUVELLEMENT)) is None
