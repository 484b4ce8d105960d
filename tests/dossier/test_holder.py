"""Whether two papers are of one person, from what each of them says."""

from __future__ import annotations

import pytest

from linter.dossier.holder import Likeness
from linter.text.icao import Agreement

YES, NO = Agreement.YES, Agreement.NO


@pytest.mark.parametrize(
    ("likeness", "same"),
    [
        (Likeness(surname=YES, given_names=YES), True),
        (Likeness(surname=YES, given_names=YES, birth=False), True),  # a slip in the date
        (Likeness(surname=NO, given_names=NO, birth=False, number=True), True),
        (Likeness(surname=NO, birth=False, shuffled=True), True),
        (Likeness(surname=YES, given_names=NO, birth=True), True),
        (Likeness(surname=NO, given_names=NO, birth=True), None),  # born on one day
        (Likeness(surname=NO, given_names=YES, birth=False), False),
        # One of the two says too little.
        (Likeness(birth=False), None),
        (Likeness(surname=NO, given_names=NO), None),
        (Likeness(), None),
    ],
)
def test_who_is_one_person(likeness: Likeness, same: bool | None) -> None:  # noqa: FBT001
    assert likeness.same_person is same
