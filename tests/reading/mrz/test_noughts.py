from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from linter.reading.mrz.alphabet import ALPHABET
from linter.reading.mrz.decode import decode
from linter.reading.mrz.formats import TD3
from linter.reading.mrz.noughts import tell_noughts

ZONE = (
    "P<UTODOE<<JOHN<OSCAR<<<<<<<<<<<<<<<<<<<<<<<<" + "1O20304055UTO9001106M2606200<<<<<<<<<<<<<<02"
)
O_PLACE, ZERO_PLACES = 45, (47, 49, 51)


def look(nought: float, oh: float) -> NDArray[np.float64]:
    """A clear picture of ZONE, but for 0 and O: how much likelier 0 looks at each of them."""
    seen = np.full((len(ZONE), len(ALPHABET)), -12.0)
    for place, character in enumerate(ZONE):
        seen[place, ALPHABET.index(character)] = -0.01
        if character in "0O":
            odds = nought if character == "0" else oh
            seen[place, ALPHABET.index("0")] = -np.logaddexp(0, -odds)
            seen[place, ALPHABET.index("O")] = -np.logaddexp(0, odds)
    return seen


def odds(told: NDArray[np.float64], place: int) -> float:
    return float(told[place, ALPHABET.index("0")] - told[place, ALPHABET.index("O")])


@pytest.mark.parametrize(("nought", "oh"), [(4, -4), (-1, -6), (6, 1)])
def test_the_dates_and_the_names_show_how_each_is_printed(nought: float, oh: float) -> None:
    told = tell_noughts(look(nought, oh), TD3)
    assert odds(told, O_PLACE) < -2
    assert all(odds(told, place) > 2 for place in ZERO_PLACES)


@pytest.mark.parametrize("both", [-3.0, 0.0, 3.0])
def test_where_both_are_printed_alike_neither_is_believed(both: float) -> None:
    told = tell_noughts(look(both, both), TD3)
    assert all(abs(odds(told, place)) < 1 for place in (O_PLACE, *ZERO_PLACES))


def test_two_noughts_taken_for_letters_do_not_pass_with_check_digits_that_hold_by_luck() -> None:
    # Swapping both 0s after the first and third weight changes the sum by a multiple of ten.
    found = decode(tell_noughts(look(-2.5, -2.5), TD3), TD3)
    assert min(found.confidence[place] for place in ZERO_PLACES) < 0.95


def test_probabilities_stay_probabilities() -> None:
    told = tell_noughts(look(1, -2), TD3)
    assert np.allclose(np.exp(told).sum(axis=1), np.exp(look(1, -2)).sum(axis=1))
