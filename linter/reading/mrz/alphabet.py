"""The 37 characters of a machine readable zone and their check digit (ICAO 9303-3, 4.9)."""

from __future__ import annotations

from typing import Final

FILLER: Final = "<"
DIGITS: Final = "0123456789"
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALPHABET: Final = DIGITS + LETTERS + FILLER
WEIGHTS: Final = (7, 3, 1)

# The filler counts as zero; A is 10 and Z is 35.
VALUES: Final = {character: index for index, character in enumerate(DIGITS + LETTERS)} | {FILLER: 0}


def check_digit(text: str) -> str:
    """The digit that must follow `text`, which holds characters of `ALPHABET` only."""
    total = sum(VALUES[each] * WEIGHTS[index % 3] for index, each in enumerate(text))
    return str(total % 10)
