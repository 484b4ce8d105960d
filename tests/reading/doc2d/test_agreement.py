from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.words import Seen
from linter.reading.doc2d.agreement import agrees_with
from linter.reading.doc2d.parse import parse
from tests.reading.doc2d.make import SignedCase, payload, signer


class Case(SignedCase, total=False):
    exact: bool
    text: str
    expect: dict[str, str]


CASES: list[Case] = tomllib.loads(Path(__file__).with_name("agreements.toml").read_text("utf-8"))[
    "case"
]


def compared(case: Case) -> dict[str, str]:
    content = payload(signer(), case["type"], case["fields"], issued_on=case.get("issued_on"))
    found = agrees_with(parse(content), case["text"], exact=case.get("exact", False))
    return {each.field: ": ".join(filter(None, (each.seen, each.page_says))) for each in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_compares_with_the_page(case: Case) -> None:
    assert compared(case) == case["expect"]


def test_says_what_was_signed_in_french() -> None:
    code = parse(payload(signer(), "13", [("69", "12071993")], issued_on=date(2026, 4, 6)))
    signed = {each.name: each.signed for each in agrees_with(code, "")}
    assert signed == {"Date du document": "06/04/2026", "Date de naissance": "12/07/1993"}


FIELDS = next(case["fields"] for case in CASES)
WORDS = st.sampled_from(["Nom :", "DIALLO", "12/07/1993", "38000", "GRENOBLE", "né(e) le", "M."])


@settings(max_examples=100)
@given(st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(" ".join), st.booleans())
def test_any_text_can_be_compared(text: str, exact: bool) -> None:  # noqa: FBT001
    found = agrees_with(parse(payload(signer(), "13", FIELDS)), text, exact=exact)
    assert all(each.page_says for each in found if each.seen is Seen.CONTRADICTS)
    assert not any(each.page_says for each in found if each.seen is Seen.FOUND)
