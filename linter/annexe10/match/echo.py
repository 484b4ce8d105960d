"""The last question before « not due »: does the row itself speak of this?

A request may be worded so that another document is read in it, while a word or two echo a document
that the row asks (« attestation d'une association sur la sortie de la prostitution »). A word
that nothing explains and that the row has, or two words of one of its documents, leave a doubt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.annexe10.match.lexicon import Lexicon
from linter.annexe10.match.people import PEOPLE
from linter.annexe10.match.vocabulary import EMPTY, HEADS, NEUTRAL, PROOF, SOFT

_COMMON = EMPTY | HEADS | NEUTRAL | PROOF | SOFT | frozenset(PEOPLE)
_ROOT = 6  # letters that two words of one family begin with: « apprenti », « apprentissage »
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Echo:
    """A document of the row, and the words of the label that it has."""

    kind: str
    words: tuple[str, ...]


def echo(
    unread: Iterable[str], others: Iterable[str], asked: Iterable[str], lexicon: Lexicon
) -> Echo | None:
    """The first document among the kinds `asked` that the stems of a label echo, if any.

    Args:
        unread: stems of the label that no reading explains.
        others: those that one does, and those that only repeat the card's own name.
        asked: kinds of the row at this stage.
        lexicon: the catalogue's names.
    """
    loose = frozenset(unread) - _COMMON
    known = (loose | frozenset(others)) - _COMMON
    for kind in asked:
        for phrase in lexicon.by_kind[kind]:
            own = phrase.core - _COMMON
            found = _of_family(loose, own)
            if not found:
                together = _of_family(known, own)
                found = together if len(together) >= _SEVERAL else ()
            if found:
                return Echo(kind, found)
    return None


def _of_family(stems: Iterable[str], own: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(stem for stem in stems if any(_alike(stem, each) for each in own)))


def _alike(stem: str, other: str) -> bool:
    return stem == other or (len(stem) >= _ROOT and stem[:_ROOT] == other[:_ROOT])
