"""A citation leads to its text, or to none."""

from __future__ import annotations

import pytest

from linter.law.load import load_law

LAW = load_law()


@pytest.mark.parametrize("name", LAW.articles)
def test_a_citation_leads_to_its_text(name: str) -> None:
    for cited in (name, f"{name} 3°", f"{name}, II"):
        assert LAW.article(cited) is LAW.articles[name]


@pytest.mark.parametrize("name", ["R. 999-99", "", "R. 431-1099"])
def test_a_text_that_nobody_knows_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        LAW.article(name)
