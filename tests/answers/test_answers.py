"""Every answer that a change moves is seen: `pages.py` writes them down."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from tests.answers.pages import PAGES, kept


@pytest.mark.parametrize("page", PAGES)
def test_no_answer_has_moved_unseen(page: str) -> None:
    moved = [pair for pair in zip_longest(kept(page), PAGES[page]()) if pair[0] != pair[1]]
    assert moved == [], "meant? python -m tests.answers.pages, and read the difference"
