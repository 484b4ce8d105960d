"""The texts of the line of days stay within their picture."""

from __future__ import annotations

import pytest

from linter.writing.html.timeline import Mark


@pytest.mark.parametrize(
    ("x", "anchor"),
    [(3, "start"), (34.9, "start"), (35, "middle"), (65, "middle"), (65.1, "end"), (97, "end")],
)
def test_a_text_is_held_by_the_end_that_has_room(x: float, anchor: str) -> None:
    assert Mark("expire", "expiry", x, 38).anchor == anchor
