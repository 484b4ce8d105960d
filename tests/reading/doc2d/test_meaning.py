from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.reading.doc2d.meaning import meaning
from linter.reading.doc2d.parse import US, parse
from tests.reading.doc2d.make import payload, signer


class Expected(TypedDict, total=False):
    kind: str
    issued_on: date
    expires_on: date
    people: list[list[str]]
    usage_name: str
    born_on: date
    addresses: list[list[str]]
    period: list[str]
    tax_year: int
    mrz: list[str]
    dates: dict[str, date]
    amounts: dict[str, str]
    numbers: dict[str, str]


class Case(TypedDict, total=False):
    name: str
    type: str
    issued_on: date
    fields: list[tuple[str, str]]
    expect: Expected


CASES: list[Case] = tomllib.loads(Path(__file__).with_name("meanings.toml").read_text("utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_understands(case: Case) -> None:
    content = payload(signer(), case["type"], case["fields"], issued_on=case.get("issued_on"))
    said, expected = meaning(parse(content)), case.get("expect", {})
    people = [
        [each.role, each.surname, "|".join(each.given_names), each.written] for each in said.people
    ]
    places = [
        [part for part in (each.role, *each.lines, each.postcode, each.city) if part]
        for each in said.addresses
    ]
    assert said.kind == expected.get("kind")
    assert said.issued_on == expected.get("issued_on")
    assert said.expires_on == expected.get("expires_on")
    assert people == expected.get("people", [])
    assert places == expected.get("addresses", [])
    assert [each.usage_name for each in said.people[:1]] in ([expected.get("usage_name")], [])
    assert [each.born_on for each in said.people[:1]] in ([expected.get("born_on")], [])
    assert [f"{each}" for each in said.period or ()] == expected.get("period", [])
    assert said.tax_year == expected.get("tax_year")
    assert list(said.mrz) == expected.get("mrz", [])
    assert said.dates == expected.get("dates", {})
    assert said.amounts == {
        role: Decimal(value) for role, value in expected.get("amounts", {}).items()
    }
    assert said.numbers == expected.get("numbers", {})
    assert said.name


def test_kinds_are_those_of_the_catalogue() -> None:
    data = files("linter")
    catalogue = {
        kind
        for family in data.joinpath("annexe10/data/catalogue").iterdir()
        for kind in tomllib.loads(family.read_text("utf-8"))
    }
    types = tomllib.loads(data.joinpath("reading/doc2d/types.toml").read_text("utf-8"))
    rows = [row for each in types.values() for row in (each, *each.get("cases", {}).values())]
    assert {row["kind"] for row in rows if "kind" in row} <= catalogue


@settings(max_examples=200)
@given(
    st.sampled_from(["00", "07", "08", "13", "28", "ZZ"]),
    st.text("0123456789ABCDEFGHIJKLMNOPQ/ ,-\x1d\x1e", max_size=120),
)
def test_understands_any_content_or_leaves_it_out(kind: str, data: str) -> None:
    said = meaning(parse(f"DC04XX00TEST262A262A{kind}01FR{data}{US}AAAA".encode()))
    assert all(each.written for each in said.people)
    assert said.period is None or said.period[0] <= said.period[1]
