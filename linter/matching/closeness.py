"""How near a request comes to what the row asks, by the words they share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from linter.matching.label.lexicon import Lexicon
from linter.matching.label.names import Wording

# Words of one family begin with as many same letters: « apprenti », « apprentissage ».
_ROOT: Final = 6


def root(stem: str) -> str:
    """What the words of a family have in common."""
    return stem[:_ROOT]


class Near(NamedTuple):
    """A name of what the row asks, and how much of it and of the label the two share.

    Attributes:
        of_name: part of the name's weight that the label has, 0 to 1.
        of_label: part of the label's telling words that the name has, 0 to 1.
    """

    phrase: Wording
    of_name: float
    of_label: float

    @property
    def share(self) -> float:
        """One figure for both, 0 to 1."""
        return self.of_name * self.of_label


class Neighbours:
    """The names of the kinds that a row asks, found again by their words."""

    def __init__(self, kinds: Iterable[str], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names: list[tuple[Wording, Mapping[str, float]]] = []
        self._by_root: dict[str, list[int]] = defaultdict(list)
        self.official: list[Wording] = []
        for kind in kinds:
            self.official += lexicon.of_kind(kind)[:1]
            for phrase in lexicon.of_kind(kind):
                weights = {root(stem): lexicon.weight(stem) for stem in phrase.core}
                for each in weights:
                    self._by_root[each].append(len(self._names))
                self._names.append((phrase, weights))

    def knows(self, stem: str) -> bool:
        """Whether a name has a word of this family."""
        return root(stem) in self._by_root

    def nearest(self, stems: Collection[str], but: Collection[str] = ()) -> Near | None:
        """The name nearest to these words, but for some kinds; None when none shares a word."""
        told = {root(stem): self._lexicon.weight(stem) for stem in stems}
        shared: dict[int, list[str]] = {}
        for each in told:
            for number in self._by_root.get(each, ()):
                shared.setdefault(number, []).append(each)
        total = math.fsum(told.values())
        best: Near | None = None
        for number in sorted(shared):
            phrase, weights = self._names[number]
            if phrase.kind in but or phrase.denied:
                continue
            both = shared[number]
            of_name = math.fsum([weights[each] for each in both]) / phrase.weight
            of_label = math.fsum([told[each] for each in both]) / total
            near = Near(phrase, min(of_name, 1.0), of_label)
            if best is None or near.share > best.share:
                best = near
        return best
