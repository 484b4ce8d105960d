from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from linter.reading.mrz.alphabet import ALPHABET, DIGITS
from linter.reading.mrz.decode import decode
from linter.reading.mrz.formats import (
    CheckDigit,
    Layout,
    MrzFormat,
    ZoneField,
    layout_of,
)
from linter.reading.mrz.parse import holds

TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
ZONE = "".join(TD3)
SMALL = Layout(
    MrzFormat.TD1,
    1,
    8,
    (ZoneField("a", 0, 2, DIGITS), ZoneField("b", 3, 5, DIGITS), ZoneField("c", 6, 7, DIGITS)),
    (CheckDigit("a", ((0, 2),), 2), CheckDigit("b", ((3, 5),), 5)),
    CheckDigit("composite", ((0, 6),), 7),
)


def look(zone: str, doubts: dict[int, str] | None = None, sure: float = 0.9) -> NDArray[np.float64]:
    """What a clear picture of `zone` gives; at some places, another character stands out."""
    chances = np.full((len(zone), len(ALPHABET)), 1e-5)
    for place, character in enumerate(zone):
        chances[place, ALPHABET.index(character)] = 1
    for place, other in (doubts or {}).items():
        chances[place, ALPHABET.index(zone[place])] = 1 - sure
        chances[place, ALPHABET.index(other)] = sure
    found: NDArray[np.float64] = np.log(chances / chances.sum(axis=1, keepdims=True))
    return found


def read(doubts: dict[int, str] | None = None) -> tuple[str, tuple[float, ...], float]:
    layout = layout_of(TD3)
    assert layout is not None
    found = decode(look(ZONE, doubts), layout)
    return found.text, found.confidence, found.strain


def test_a_clear_zone_is_read_without_strain() -> None:
    text, confidence, strain = read()
    assert text == ZONE
    assert min(confidence) > 0.98
    assert strain < 0.5


@pytest.mark.parametrize(
    ("place", "other"), [(45, "B"), (57, "1"), (65, "7"), (53, "5"), (87, "8")]
)
def test_the_check_digits_choose_between_readings(place: int, other: str) -> None:
    text, confidence, strain = read({place: other})
    assert text == ZONE
    assert confidence[place] > 0.9
    assert strain > 2


def test_what_the_check_digits_cannot_tell_apart_stays_open() -> None:
    # A 1 and an L weigh the same modulo ten, so only the picture can tell.
    _, confidence, _ = read({44: "1"})
    assert confidence[44] < 0.95


def test_a_digit_is_never_put_where_the_format_has_letters() -> None:
    text, _, _ = read({8: "0"})
    assert text[8] == ZONE[8]


def test_a_code_of_no_list_is_kept_as_read_and_uncertain() -> None:
    text, confidence, _ = read({56: "Q"})  # UTQ is no state, and UTO is not what is printed
    assert text == ZONE[:56] + "Q" + ZONE[57:]
    assert min(confidence[54:57]) < 0.9


def test_an_unknown_nationality_is_left_as_seen() -> None:
    layout = layout_of(TD3)
    assert layout is not None
    zone = ZONE[:54] + "QQQ" + ZONE[57:]
    assert decode(look(zone), layout).text == zone


@settings(max_examples=25)
@given(st.lists(st.lists(st.floats(0.02, 1), min_size=10, max_size=10), min_size=8, max_size=8))
def test_probabilities_are_those_of_all_zones_whose_digits_hold(weights: list[list[float]]) -> None:
    # Three digits a place keep the enumeration short.
    kept = [sorted(range(10), key=row.__getitem__)[-3:] for row in weights]
    chances = np.full((8, len(ALPHABET)), 1e-12)
    for place, row in enumerate(weights):
        for digit in kept[place]:
            chances[place, digit] = row[digit]
    total = 0.0
    share = np.zeros((8, 10))
    for digits in product(*kept):
        zone = "".join(map(str, digits))
        if all(holds(each, zone) for each in SMALL.all_checks):
            weight = float(np.prod([weights[at][digit] for at, digit in enumerate(digits)]))
            total += weight
            share[range(8), digits] += weight
    found = decode(np.log(chances), SMALL)
    if total > 1e-5:
        assert np.allclose(found.confidence, (share / total).max(axis=1), atol=2e-3)
        assert abs(-found.strain - np.log(total)) < 0.01
