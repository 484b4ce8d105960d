from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.reading.mrz.alphabet import ALPHABET, VALUES, check_digit
from linter.reading.mrz.dates import birth_date, expiry_date
from linter.reading.mrz.formats import LAYOUTS, MrzFormat, layout_of
from linter.reading.mrz.parse import parse
from linter.reading.mrz.write import Bearer, write_mrz
from tests.premise import Premise

TODAY = date(2026, 11, 23)
SPECIMENS = tomllib.loads((Path(__file__).parent / "specimens.toml").read_text("utf-8"))["case"]

letters = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=9)
holders = st.builds(
    Bearer,
    surname=letters,
    given_names=st.lists(letters, min_size=1, max_size=3).map(" ".join),
    number=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=9),
    birth=st.dates(TODAY - timedelta(days=36000), TODAY),
    expiry=st.dates(date(1990, 1, 1), date(2080, 1, 1)),
    document_code=st.sampled_from(["I", "ID"]),
    sex=st.sampled_from(["M", "F", ""]),
)


@pytest.mark.parametrize("case", SPECIMENS, ids=lambda case: str(case["name"]))
def test_specimen(case: dict[str, Any]) -> None:
    found = parse(case["lines"], TODAY)
    assert found is not None
    assert (found.format, found.failed, found.fields) == (case["format"], (), case["fields"])


@pytest.mark.parametrize("case", SPECIMENS, ids=lambda case: str(case["name"]))
def test_one_misread_digit_is_never_valid(case: dict[str, Any]) -> None:
    layout = layout_of(case["lines"])
    assert layout is not None
    covered = {place for check in layout.all_checks for place in (*check.places, check.digit)}
    zone = "".join(case["lines"])
    for place in covered:
        for other in ALPHABET:
            if VALUES[other] % 10 == VALUES[zone[place]] % 10:
                continue  # the check digit cannot see it: A and K, 8 and S
            text = zone[:place] + other + zone[place + 1 :]
            lines = [text[at : at + layout.width] for at in range(0, len(text), layout.width)]
            found = parse(lines, TODAY)
            assert found is None or found.format != case["format"] or not found.fields, (
                place,
                other,
            )


@settings(max_examples=100)
@given(st.sampled_from([each for each in MrzFormat if each is not MrzFormat.IDFRA]), holders)
def test_what_is_written_is_read(format_: MrzFormat, holder: Bearer) -> None:
    visa = format_ in {MrzFormat.MRVA, MrzFormat.MRVB}
    lines = write_mrz(format_, holder)
    if visa:
        lines = ("V" + lines[0][1:], *lines[1:])
    found = parse(lines, TODAY)
    assert found is not None
    assert found.format is format_
    assert found.valid
    code = holder.document_code
    assert found.document_code == ("V" + code[1:] if visa else code)
    assert found.number == holder.number
    assert found.birth is not None
    assert found.birth.exact == _in_the_last_century(holder.birth)
    assert found.expiry is not None
    assert found.expiry.exact == holder.expiry
    assert found.surname == holder.surname
    if len(holder.surname) + len(holder.given_names) <= 27:
        assert found.given_names == holder.given_names


def _in_the_last_century(day: date | str) -> date:
    """Older than a hundred years, a birth reads as a century later: two digits say no more."""
    assert isinstance(day, date)
    moved = date(day.year + 100, day.month, day.day) if day.year < TODAY.year else day
    return moved if moved <= TODAY else day


@settings(max_examples=100)
@given(holders, st.text("ABC0123", min_size=1, max_size=6), st.sampled_from(["TD1", "TD2"]))
def test_long_number(holder: Bearer, more: str, format_: str) -> None:
    number = holder.number.ljust(9, "0") + more
    lines = write_mrz(
        MrzFormat(format_),
        Bearer(holder.surname, "", number, holder.birth, holder.expiry, document_code="I"),
    )
    found = parse(lines, TODAY)
    assert found is not None
    assert (found.valid, found.number, found.optional) == (True, number, "")


@settings(max_examples=100)
@given(st.lists(st.text(ALPHABET + "aé ", max_size=45), max_size=4))
def test_any_lines_are_read_or_refused_without_an_error(lines: list[str]) -> None:
    found = parse(lines, TODAY)
    assert found is None or found.valid or not found.fields


REFUSED = Premise("a zone with other characters in it is refused", at_least=30)
KEPT = Premise("a zone keeps its shape and its check digits", at_least=5)


@REFUSED.counted
@KEPT.counted
@settings(max_examples=100)
@given(
    st.sampled_from([case["lines"] for case in SPECIMENS]),
    st.lists(st.tuples(st.integers(0, 87), st.sampled_from(ALPHABET)), max_size=4),
)
def test_a_zone_that_fails_gives_no_field(lines: list[str], changes: list[tuple[int, str]]) -> None:
    """Names and noughts apart, every character counts; those that do not fail are as written."""
    zone = list("".join(lines))
    for at, other in changes:
        zone[at % len(zone)] = other
    width = len(lines[0])
    found = parse(["".join(zone[at : at + width]) for at in range(0, len(zone), width)], TODAY)
    if found is None:
        return
    if REFUSED.met(found.failed):
        assert (found.valid, found.fields) == (False, {})
    elif KEPT.met(found.fields):
        assert found.number.replace("<", "") in "".join(zone).replace("<", "")


@pytest.mark.parametrize("format_", MrzFormat)
def test_each_place_belongs_to_one_field(format_: MrzFormat) -> None:
    layout = LAYOUTS[format_]
    places = [place for part in layout.parts for place in range(part.start, part.end)]
    places += [check.digit for check in layout.all_checks]
    assert sorted(places) == list(range(layout.lines * layout.width))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("261123", "2026-11-23"),  # born today
        ("261124", "1926-11-24"),  # not born tomorrow
        ("000229", "2000-02-29"),
        ("74<<<<", "1974"),
        ("7408<<", "1974-08"),
        ("740800", "1974-08"),  # as some states print
        ("740000", "1974"),
        ("<<<<<<", "None"),
        ("741301", "None"),
        ("740230", "None"),
        ("7<0812", "None"),
    ],
)
def test_birth(text: str, expected: str) -> None:
    assert str(birth_date(text, TODAY)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("270215", "2027-02-15"),
        ("850101", "2085-01-01"),
        ("851231", "2085-12-31"),  # the last day: 59 years ahead
        ("860101", "1986-01-01"),  # a day more
        ("870101", "1987-01-01"),
    ],
)
def test_expiry(text: str, expected: str) -> None:
    assert str(expiry_date(text, TODAY)) == expected


def test_check_digit_of_the_standard() -> None:
    assert check_digit("AB2134<<<") == "5"
