from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.content import Language
from linter.reading.kind import language_of

CASES = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"] or "unknown")
def test_language_of_a_page(case: dict[str, str]) -> None:
    said = language_of(case["text"])
    assert (said.language.value, said.name) == (case["language"], case["name"])


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert language_of(text).language in Language
