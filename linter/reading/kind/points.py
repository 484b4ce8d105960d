"""Every figure by which a kind is recognised. What each is worth: docs/seuils.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Points:
    """In points unless said otherwise."""

    # What is found on a page, and the most that words of one sort may give together.
    title: float = 6.0
    weak_title: float = 3.0
    code: float = 6.0
    strong: float = 2.0
    sign: float = 1.0
    most_strong: float = 6.0
    most_signs: float = 4.0
    # Below, nothing is said; and the best kind must lead by as much.
    enough: float = 5.0
    margin: float = 1.5
    # Of lead, which halves the doubt.
    half: float = 3.0
    # Lines of a page among which a title stands; the share of its points lost at the last of them.
    top: int = 30
    fade: float = 0.4
    # Words that may stand before a title on its line, and what each costs; words after it.
    lead: int = 2
    lead_in_capitals: int = 5
    lead_cost: float = 0.5
    rest: int = 6
    # Characters of a page that are looked at.
    longest: int = 20_000


POINTS: Final = Points()
