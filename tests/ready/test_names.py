from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.law.load import load_law
from linter.ready.names import (
    SiteSection,
    extension_of,
    numbered,
    plain,
    section_of,
    stem_of,
)

CASES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))


@pytest.mark.parametrize(("kind", "section"), list(CASES["section"].items()))
def test_sections_are_those_of_the_site(kind: str, section: str) -> None:
    assert section_of(kind, load_law()) is SiteSection[section]


def test_a_file_of_no_known_kind_goes_with_the_others() -> None:
    assert section_of(None, load_law()) is SiteSection.AUTRES


def test_names_are_numbered_in_order_and_never_twice_the_same() -> None:
    stems = [("titre-sejour", ".pdf"), ("passeport", ".jpg"), ("passeport", ".jpg")]
    assert numbered(stems) == ["01_titre-sejour.pdf", "02_passeport.jpg", "03_passeport-2.jpg"]


@pytest.mark.parametrize(("name", "kept"), list(CASES["kept"].items()))
def test_words_are_kept_of_a_file_of_no_known_kind(name: str, kept: list[str]) -> None:
    assert [stem_of(name), extension_of(name)] == kept


@given(st.text(max_size=200))
def test_every_name_is_one_that_any_site_takes(text: str) -> None:
    (name,) = numbered([(plain(text) or stem_of(text), extension_of(text))])
    assert re.fullmatch(r"01_[a-z0-9-]{1,60}(\.[a-z0-9]{1,5})?", name)
