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

from linter.reading.doc2d.meaning import _types, broad_kinds, meaning
from linter.reading.doc2d.parse import GS, RS, US, parse
from tests.premise import Premise
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
        for family in data.joinpath("law/data/catalogue").iterdir()
        for kind in tomllib.loads(family.read_text("utf-8"))
    }
    types = tomllib.loads(data.joinpath("reading/doc2d/types.toml").read_text("utf-8"))
    rows = [row for each in types.values() for row in (each, *each.get("cases", {}).values())]
    assert {row["kind"] for row in rows if "kind" in row} <= catalogue


# Every field that a case has, with a value that is one, that is another field's, or that is none.
VALUES = sorted({(field[0], field[1]) for case in CASES for field in case["fields"]})
ANY_VALUE = st.sampled_from([value for _, value in VALUES])
FIELDS = st.one_of(
    st.sampled_from(VALUES),
    st.tuples(st.sampled_from([each for each, _ in VALUES]), ANY_VALUE),
    st.tuples(
        st.sampled_from([each for each, _ in VALUES]),
        st.text("0123456789ABCDEFGHIJKLMNOPQ/ ,-", max_size=20),
    ),
)
# Days from 2000 on, in sixteen bits: the first and the last day of what is paid, in any order.
DAY = st.integers(0x2600, 0x2640).map("{:04X}".format)


def _last(day: str) -> tuple[str, str]:
    return "54", day


PEOPLE = Premise("a code names somebody", at_least=40)
PERIODS = Premise("a code gives a period", at_least=3)


@PEOPLE.counted
@PERIODS.counted
@settings(max_examples=200)
@given(
    st.sampled_from(["00", "07", "08", "13", "28", "ZZ"]),
    st.lists(FIELDS, max_size=8),
    st.sampled_from([GS, RS]),
    st.one_of(st.just(()), st.tuples(DAY.map(lambda day: ("53", day)), DAY.map(_last))),
)
def test_understands_any_content_or_leaves_it_out(
    kind: str, fields: list[tuple[str, str]], end: str, period: tuple[tuple[str, str], ...]
) -> None:
    data = "".join(f"{field}{value}{end}" for field, value in (*period, *fields))
    said = meaning(parse(f"DC04XX00TEST262A262A{kind}01FR{data}{US}AAAA".encode()))
    assert all(each.written for each in PEOPLE.met(said.people))
    if PERIODS.met(said.period):
        assert said.period is not None
        assert said.period[0] <= said.period[1]


# The types of the specification that settle a kind of document, by their number.
KINDS = {
    "00": "justificatif_domicile",
    "01": "justificatif_domicile",
    "02": "taxe_habitation",
    "03": "releve_identite_bancaire",
    "04": "avis_imposition",
    "05": "releve_identite_bancaire",
    "06": "bulletins_salaire",
    "09": "justificatif_domicile",
    "10": "contrat_travail",
    "11": "releves_bancaires",
    "15": "autorisation_travail",
    "16": "attestation_demande_asile",
    "18": "avis_imposition",
    "24": "avis_imposition",
    "25": "autorisation_travail",
    "27": "avis_imposition",
    "28": "avis_imposition",
    "29": "attestation_activite",
    "B1": "cvec",
    "B4": "traduction_assermentee",
}


def test_the_types_that_settle_a_kind_settle_that_one() -> None:
    assert {code: each.kind for code, each in _types().items() if each.kind} == KINDS
    assert broad_kinds() == {"justificatif_domicile", "titre_sejour", "passeport"}
