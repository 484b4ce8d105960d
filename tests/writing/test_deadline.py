"""The deadline as data: the window of each kind of title, or none."""

from __future__ import annotations

from datetime import date

import pytest

from linter.model.dossier import Form, Moment
from linter.model.words import Stage
from linter.writing.deadline import deadline

TODAY, EXPIRY = date(2026, 11, 23), date(2027, 2, 15)
ANEF = {"opens": "2026-10-18", "closes": "2026-12-17"}
TWO_MONTHS = {"opens": "2026-12-15", "closes": "2027-02-15"}


@pytest.mark.parametrize(
    ("title", "windows"),
    [("etudiant", [ANEF]), ("salarie", [TWO_MONTHS]), (None, [ANEF, TWO_MONTHS])],
)
def test_the_window_hangs_on_the_title(title: str | None, windows: list[dict[str, str]]) -> None:
    form = Form(titre=title, etape=Stage.RENOUVELLEMENT, titre_expire_le=EXPIRY)
    assert deadline(form, TODAY) == {
        "filing": "2026-11-23",
        "expires_on": "2027-02-15",
        "windows": windows,
    }


def test_the_planned_day_wins_over_today() -> None:
    form = Form(titre_expire_le=EXPIRY, date_depot=Moment(date(2026, 12, 1)))
    found = deadline(form, TODAY)
    assert found is not None
    assert found["filing"] == "2026-12-01"


@pytest.mark.parametrize("title", ["etudiant", "no-such-title"])
def test_no_deadline_is_drawn_where_none_can_be_told(title: str) -> None:
    assert deadline(Form(titre=title, etape=Stage.RENOUVELLEMENT), TODAY) is None
