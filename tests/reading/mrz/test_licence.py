"""The one line of a French driving licence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.words import DateRole
from linter.reading.facts import facts_of_text
from linter.reading.mrz.alphabet import check_digit
from linter.reading.mrz.licence import licence_expiry
from linter.reading.settings import Settings

TODAY = date(2026, 11, 30)
LINE = "D1FRA13AA000026181231MARTIN<<9"  # of the specimen of 2013


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, date]:
    expiry = draw(st.dates(date(2000, 1, 1), date(2059, 12, 31)))
    number = draw(st.from_regex(r"[0-9]{2}[A-Z]{2}[0-9]{5}", fullmatch=True))
    name = draw(st.from_regex(r"[A-Z]{2,8}", fullmatch=True)).ljust(8, "<")
    begun = f"D1FRA{number}"
    rest = f"{begun}{check_digit(begun)}{expiry:%y%m%d}{name}"
    return f"{rest}{check_digit(rest)}", expiry


def test_the_specimen_expires_on_its_day() -> None:
    assert licence_expiry(f"9. AM/B\n{LINE}", TODAY) == date(2018, 12, 31)
    assert licence_expiry(f"D1 FRA {LINE[5:]}", TODAY) == date(2018, 12, 31)


@given(lines())
def test_a_line_tells_its_expiry(line: tuple[str, date]) -> None:
    assert licence_expiry(line[0], TODAY) == line[1]


@given(lines(), st.integers(5, 29), st.sampled_from("0123456789ABCDEFGHJKLM<"))
def test_a_line_misread_by_one_sign_tells_nothing_else(
    line: tuple[str, date], place: int, sign: str
) -> None:
    said, expiry = line
    assert licence_expiry(f"{said[:place]}{sign}{said[place + 1 :]}", TODAY) in {expiry, None}


@pytest.mark.parametrize("line", ["", LINE[:-1], LINE.replace("FRA", "BEL"), LINE[:-1] + "8"])
def test_no_other_line_is_one(line: str) -> None:
    assert licence_expiry(line, TODAY) is None


def test_the_page_is_a_licence_that_expires() -> None:
    content = facts_of_text(1, f"PERMIS DE\n{LINE}", None, Settings(TODAY, ())).content
    assert content.texts[0].kind == "permis_conduire"
    assert [(each.value, each.role) for each in content.dates] == [
        (date(2018, 12, 31), DateRole.EXPIRES)
    ]
