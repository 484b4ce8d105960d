"""Which of all our phrases stand on a page: asked of the page's words, not of phrase after phrase.

A page holds a few dozen of some two thousand. A phrase is looked for only where its longest word
stands on the page, or where it would begin once the page's spaces are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from linter.reading.kind.signs import Signs, load_signs
from linter.reading.kind.words import SQUEEZABLE, Sign, Words

Tokens = tuple[str, ...]
Places = tuple[tuple[int, int], ...]

_START: Final = 8  # letters of a phrase without its spaces by which it is sought


class PhraseIndex:
    """The phrases of some kinds, by what must stand on a page for them to stand there."""

    def __init__(self, every: Iterable[Signs]) -> None:
        self._by_word: dict[str, list[Sign]] = {}
        self._by_start: dict[str, list[Sign]] = {}
        self._kinds: dict[Tokens, set[str]] = {}
        for signs in every:
            for phrase in signs.phrases():
                if phrase.tokens and phrase.tokens not in self._kinds:
                    self._put(phrase)
                self._kinds.setdefault(phrase.tokens, set()).add(signs.kind)

    def _put(self, phrase: Sign) -> None:
        self._by_word.setdefault(max(phrase.tokens, key=len), []).append(phrase)
        squeezed = "".join(phrase.tokens)
        if len(squeezed) >= SQUEEZABLE:
            self._by_start.setdefault(squeezed[:_START], []).append(phrase)

    def found(self, words: Words) -> dict[Tokens, Places]:
        """Where each phrase stands that stands on the page."""
        squeezed, distinct = words.squeezed, words.distinct
        starts = {squeezed[at : at + _START] for at in range(len(squeezed) - _START + 1)}
        possible = [
            phrase
            for word in distinct & self._by_word.keys()
            for phrase in self._by_word[word]
            if distinct.issuperset(phrase.tokens)
        ]
        possible += [
            phrase for start in starts & self._by_start.keys() for phrase in self._by_start[start]
        ]
        return {each.tokens: places for each in possible if (places := words.find(each))}

    def kinds(self, found: Iterable[Tokens]) -> frozenset[str]:
        """The kinds that one of these phrases is about."""
        return frozenset().union(*(self._kinds[each] for each in found))


@cache
def load_index() -> PhraseIndex:
    """The index of every kind's phrases."""
    return PhraseIndex(load_signs()[0])
