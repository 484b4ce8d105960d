"""The last question before « not due »: does the row itself speak of this?

A request may be worded so that another document is read in it, while a word that nothing explains
echoes a document of the row: « *fiches de paie* d'apprenti », where the row asks the apprenticeship
contract.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from linter.matching.label.lexicon import Lexicon
from linter.matching.label.people import PEOPLE
from linter.matching.label.vocabulary import (
    EMPTY,
    HEADS,
    NEUTRAL,
    PROOF,
)

# Words of one family begin with as many same letters: « apprenti », « apprentissage ».
_ROOT: Final = 6

# A word that more than a handful of documents have echoes none of them.
_TELLING: Final = 3.6

_COMMON: Final = EMPTY | HEADS | NEUTRAL | PROOF | frozenset(PEOPLE)


@dataclass(frozen=True, slots=True)
class Echo:
    """A document of the row, and the words of the label that it has."""

    kind: str
    words: tuple[str, ...]


def echo(
    unread: Iterable[str], mentions: frozenset[str], asked: Iterable[str], lexicon: Lexicon
) -> Echo | None:
    """The first of the kinds `asked` that the words which no reading explains echo, if any.

    Args:
        unread: stems of the label that no reading explains.
        mentions: stems of the card's own name, of which one alone says nothing.
        asked: kinds that the row asks, but for those that nearly every row asks.
        lexicon: the catalogue's names.
    """
    loose = {
        stem
        for stem in unread
        if stem not in _COMMON and not (lexicon.is_known(stem) and lexicon.weight(stem) < _TELLING)
    }
    for kind in asked if loose else ():
        for phrase in lexicon.by_kind[kind]:
            found = _of_family(loose, phrase.core - _COMMON)
            if len(found) > 1 or set(found) - mentions:
                return Echo(kind, found)
    return None


def _of_family(stems: Iterable[str], own: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(stem for stem in stems if any(_alike(stem, each) for each in own)))


def _alike(stem: str, other: str) -> bool:
    return stem == other or (len(stem) >= _ROOT and stem[:_ROOT] == other[:_ROOT])
