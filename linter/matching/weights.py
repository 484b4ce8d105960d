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
    no_head: float = 0.9
    # « travail » for « attestation de travail »: one word says too little without its head.
    one_word: float = 0.75
    # A name that fits this badly never stands beside another; where no name is whole, this much of
    # one of the row's, and of the label, makes it one.
    poor: float = 0.65
    # Of two names that no mark separates, the main one: the first, unless the other weighs more.
    heavier: float = 1.35
    # How far from a name a person may stand to be its owner, in words that carry meaning.
    person_before: int = 1
    person_after: int = 3
    # Names that fit nearly as well as the best one are other meanings of the same words.
    as_good: float = 0.93
    # A name inside another one is another meaning only if it fits this well, and is most of it.
    fits: float = 0.85
    most: float = 0.55
    # A paper that the catalogue does not know is near a bullet from here.
    alike: float = 0.15
    # The closure: what unread words, those after the name, and a lone word weigh; the bound.
    unread: float = 0.5
    modifier: float = 0.2
    lone: float = 0.5
    # 0 false refusal in 372 leaving each row out up to 0.7, but 2 of 652 paraphrases from 0.4 on.
    doubt: float = 0.3


WEIGHTS: Final = Weights()
