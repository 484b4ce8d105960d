"""Every threshold of the engine. What each is worth: docs/seuils.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """Figures between 0 and 1 unless said otherwise."""

    # What the words cost that a request may leave out.
    rest_cost: float = 0.15
    # « certificat » written for « attestation », or no such word at all.
    other_head: float = 0.8
    # A name that fits this badly never stands beside another, as « travail » for « attestation de
    # travail »; this much of a name, and of the label, is most of it.
    poor: float = 0.65
    # Of two names that no mark separates, the main one: the first, unless the other weighs more.
    heavier: float = 1.2
    # How far after a name a person may stand to be its owner, in words that carry meaning.
    person_after: int = 3
    # Names that fit nearly as well as the best one are other meanings of the same words.
    as_good: float = 0.93
    # A name inside another one is another meaning only if it fits this well, and is most of it.
    fits: float = 0.85
    # A paper that the catalogue does not know is near a bullet from here.
    alike: float = 0.15
    # The closure: what unread words and a lone word weigh, and words after the name; the bound.
    unread: float = 0.5
    modifier: float = 0.2
    # 0 false refusal in 372 leaving each row out up to 0.7, but 2 of 651 paraphrases from 0.4 on.
    doubt: float = 0.3


WEIGHTS: Final = Weights()
