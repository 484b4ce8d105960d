"""Which word was meant. `difflib` is loaded when someone has mistyped, which is seldom."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], most: int = 3, cutoff: float = 0.6) -> list[str]:
    """The known words that may have been meant, the nearest first."""
    from difflib import get_close_matches  # noqa: PLC0415 -- as above

    return get_close_matches(word, list(known), most, cutoff)


def likeness(one: str, other: str) -> float:
    """The share of common letters, from 0 to 1."""
    from difflib import SequenceMatcher  # noqa: PLC0415 -- as above

    return SequenceMatcher(None, one, other).ratio()
