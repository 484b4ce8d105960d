"""The digit 0 and the letter O: told apart by how this very picture prints them.

They are the only two characters that a print may draw alike, and then it draws all of them alike:
where the network takes one 0 for an O, it takes the others too, so that check digits may hold by
luck. Dates hold digits only and names letters only; they show what each looks like here.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from linter.reading.mrz.alphabet import (
    ALPHABET,
    DIGITS,
    FILLER,
    LETTERS,
)
from linter.reading.mrz.formats import Layout

Array: TypeAlias = NDArray[np.float64]

NOUGHT: Final = ALPHABET.index("0")
LETTER_O: Final = ALPHABET.index("O")
# How much likelier (natural logarithm) the network finds 0 than O where there is a 0, and an O:
# the mean over pictures, how far a picture differs from it for both alike and for each, and how
# far a character differs from its picture's. Measured on drawn pictures; the last is 0.9 there.
MEANS: Final = np.array([3.5, -4.0])
SHARED_VARIANCE: Final = 2.0**2
OWN_VARIANCE: Final = 1.0**2
NOISE: Final = 1.4**2


def tell_noughts(seen: Array, layout: Layout) -> Array:
    """`seen`, (places, 37) logarithms of probabilities, with 0 and O weighed as printed here."""
    allowed = [set(each) for each in layout.allowed]
    digits = np.array([not each & set(LETTERS) for each in allowed])
    letters = np.array([not each & set(DIGITS) for each in allowed])
    odds = seen[:, NOUGHT] - seen[:, LETTER_O]
    noughts = odds[digits & _best(seen, DIGITS + FILLER, NOUGHT)]
    ohs = odds[letters & _best(seen, LETTERS + FILLER, LETTER_O)]
    prior = np.linalg.inv(SHARED_VARIANCE + OWN_VARIANCE * np.eye(2))
    precision = prior + np.diag([len(noughts), len(ohs)]) / NOISE
    sums = np.array([noughts.sum(), ohs.sum()]) / NOISE
    nought, oh = np.linalg.solve(precision, prior @ MEANS + sums)
    spread = np.linalg.inv(precision).diagonal().max() + NOISE
    weighed = max(nought - oh, 0) * (odds - (nought + oh) / 2) / spread
    open_ = ~digits & ~letters
    told = seen.copy()
    both = np.logaddexp(seen[:, NOUGHT], seen[:, LETTER_O])
    told[open_, NOUGHT] = (both - np.logaddexp(0, -weighed))[open_]
    told[open_, LETTER_O] = (both - np.logaddexp(0, weighed))[open_]
    return told


def _best(seen: Array, characters: str, one: int) -> NDArray[np.bool_]:
    """Where, among these characters alone, this one is the likeliest."""
    among = [ALPHABET.index(each) for each in characters]
    found: NDArray[np.bool_] = seen[:, among].max(axis=1) == seen[:, one]
    return found
