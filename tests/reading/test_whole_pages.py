"""Whole pages as suppliers, offices and registries lay them out: what is read of each."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.reading_texts import HOLDER, ISSUED, RIGHT, UNDATED, WHOLE_PAGES, WRONG, tally


@pytest.mark.parametrize("name", [name for name, _ in WHOLE_PAGES])
def test_four_issue_dates_in_five_are_right_and_hardly_any_wrong(name: str) -> None:
    issued = tally(name, 0.0)[ISSUED]
    assert issued[RIGHT] >= 0.8 * issued.total()
    assert issued[WRONG] <= 0.03 * issued.total()


def test_what_has_no_issue_date_is_given_none() -> None:
    """Not every series of texts holds papers without an issue date: the count is of all of them."""
    undated = Counter[str]()
    for name, _ in WHOLE_PAGES:
        undated += tally(name, 0.0).get(UNDATED, Counter())
    assert undated[RIGHT] >= 10
    assert undated[WRONG] == 0


@pytest.mark.parametrize("name", [name for name, _ in WHOLE_PAGES])
def test_hardly_any_holder_is_another(name: str) -> None:
    holders = tally(name, 0.0)[HOLDER]
    assert holders[WRONG] <= 0.03 * holders.total()
