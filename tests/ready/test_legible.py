"""When straightening a page has lost nothing of what it says."""

from __future__ import annotations

import pytest

from linter.ready.legible import Reading, as_clear

WHOLE = "quittance de loyer octobre montant des charges locataire propriétaire règlement " * 3


@pytest.mark.parametrize(
    ("before", "after", "clear"),
    [
        (Reading(WHOLE, 90), Reading(WHOLE, 90), True),
        (Reading(WHOLE.upper(), 90), Reading(WHOLE, 90), True),
        (Reading(WHOLE, 90), Reading(WHOLE[: len(WHOLE) // 2], 95), False),
        (Reading(WHOLE, 90), Reading(WHOLE, 80), False),
        (Reading("quitt loyar octabre montent charqes locatoire", 90), Reading(WHOLE, 91), True),
        (Reading("quitt loyar octabre montent charqes locatoire", 95), Reading(WHOLE, 90), False),
        (Reading("page blanche de garde", 90), Reading("page noire au dos !!", 90), False),
    ],
    ids=["same", "case", "half", "less clear", "much more", "more but less clear", "other words"],
)
def test_a_straightened_page_reads_as_well(before: Reading, after: Reading, clear: bool) -> None:  # noqa: FBT001 -- a case of a table
    assert as_clear(before, after) is clear
