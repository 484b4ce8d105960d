"""The names of the catalogue found again by their words, and words that are misspelt put right.

A misspelt word is read as the nearest known one, if there is just one, and if it is no ordinary
word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from linter.law.model import Kind, Law
from linter.matching.label.names import Wording, names_of
from linter.matching.label.normalise import Word
from linter.matching.label.people import PEOPLE
from linter.matching.label.roles import AGENTS
from linter.matching.label.vocabulary import EMPTY, NEUTRAL, NUMBERS, PAPERS, PROOF, SAME

# Words too short to be read as a typo, long enough for two letters to be corrected; how many
# corrections are kept.
SHORTEST: Final = 4
LONG: Final = 8
_CACHED: Final = 4096
_PERSONAL: Final = frozenset({"identite", "etat_civil", "sejour"})


class Lexicon:
    """All the names of the catalogue, by their words."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self._kinds = kinds
        self._names = names_of(kinds)
        self._weights = self._names.weights
        # All stems that mean something here: those of the names, and of the tables of words.
        self.known = (
            frozenset(self._weights)
            | EMPTY
            | NEUTRAL
            | PROOF
            | PAPERS
            | SAME.keys()
            | PEOPLE.keys()
            | AGENTS.keys()
            | NUMBERS.keys()
        )
        self._nearest: dict[str, str] = {}

    @cached_property
    def _spellings(self) -> Mapping[str, Sequence[str]]:
        """The known words by their first letter; wanted for misspelt words only."""
        found: dict[str, list[str]] = defaultdict(list)
        for stem in sorted(self.known):
            found[stem[0]].append(stem)
        return found

    def of_kind(self, kind: str) -> Sequence[Wording]:
        """All names of a kind, its own first."""
        return self._names.of_kind(kind)

    def makers(self, kind: str) -> frozenset[str]:
        """Who is known to make a kind out."""
        return self._names.makers.get(kind, frozenset())

    def is_personal(self, kind: str) -> bool:
        """Whether a paper is its holder's own, and is never told by who makes it out."""
        return self._kinds[kind].family in _PERSONAL and not self.makers(kind)

    def anchored(self, stem: str) -> Sequence[Wording]:
        """The names of which this word says most."""
        return self._names.anchored(stem)

    def weight(self, stem: str) -> float:
        """How much a word says about which document is meant; unknown words say most."""
        known = self._weights.get(stem)
        return self._unknown if known is None else known

    @property
    def _unknown(self) -> float:
        return math.log(1 + len(self._names))

    def spelt(self, word: Word) -> Word:
        """The word itself if it is known, else the one known word it is most likely a typo of."""
        if word.stem in self.known or len(word.stem) < SHORTEST or word.text[0].isdigit():
            return word
        if word.stem not in self._nearest:
            if len(self._nearest) > _CACHED:
                self._nearest.clear()
            self._nearest[word.stem] = self._near(word.stem)
        near = self._nearest[word.stem]
        return word._replace(stem=near, corrected=near != word.stem)

    def _near(self, stem: str) -> str:
        """The nearest known word if no other is as near; an ordinary word is never a typo."""
        # Wanted for misspelt words only, and slow to load.
        from rapidfuzz.distance import OSA  # noqa: PLC0415 -- as said above

        allowed = 1 if len(stem) < LONG else 2
        best: list[str] = []
        best_distance = allowed
        for known in self._spellings.get(stem[0], ()):
            if len(known) < SHORTEST or abs(len(known) - len(stem)) > best_distance:
                continue
            distance = OSA.distance(stem, known, score_cutoff=best_distance)
            if distance < best_distance:
                best, best_distance = [known], distance
            elif distance == best_distance:
                best.append(known)
        if len({SAME.get(known, known) for known in best}) != 1 or stem in ordinary_words():
            return stem
        return min(best)


@cache
def ordinary_words() -> frozenset[str]:
    """Stems of French and English words that a catalogue's word could be a typo of, but are not.

    Written by `tools/ordinary_words.py`; read only for a word near one of the catalogue's.
    """
    path = Path(__file__).with_name("ordinary.txt")
    return frozenset(path.read_text(encoding="ascii").split())


_LEXICONS: dict[int, tuple[Law, Lexicon]] = {}


def lexicon_of(law: Law) -> Lexicon:
    """The lexicon of a law's catalogue, made once for each law."""
    known = _LEXICONS.get(id(law))
    if known is None or known[0] is not law:
        _LEXICONS[id(law)] = known = (law, Lexicon(law.kinds))
    return known[1]
