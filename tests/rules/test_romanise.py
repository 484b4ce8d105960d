"""A proposed spelling is one that passports use; there is none where they follow no rule."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.rules.names.base import read
from linter.rules.names.romanise import romanised

CASES = tomllib.loads(Path(__file__).with_name("romanise.toml").read_text("utf-8"))
ALPHABETS = "".join(
    chr(code)
    for first, last in ((0x410, 0x44F), (0x3B1, 0x3C9), (0x561, 0x587), (0x10D0, 0x10F0))
    for code in range(first, last + 1)
    if chr(code).isalpha()
)


def _proposed(name: str, beside: str = "") -> str:
    fix = read(name, beside).fix
    return fix.value if fix else ""


@pytest.mark.parametrize(("name", "spelling"), CASES["names"].items())
def test_as_passports_print_it(name: str, spelling: str) -> None:
    assert _proposed(name) == spelling


@pytest.mark.parametrize(("name", "case"), CASES["beside"].items())
def test_the_names_beside_tell_the_language(name: str, case: dict[str, str]) -> None:
    assert _proposed(name, case["beside"]) == case["expect"]


def test_the_armenian_ev_is_one_letter() -> None:
    assert read("Գևորգ").signs.slips == ()


@given(st.text(ALPHABETS, min_size=1, max_size=12))
def test_every_letter_of_these_alphabets_is_spelt(name: str) -> None:
    spelt = romanised(name)
    assert spelt is not None
    assert all(unicodedata.name(each).startswith("LATIN") for each in spelt)
