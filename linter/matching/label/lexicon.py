"""The names of the catalogue's kinds as sets of weighed words, found again through an index.

A word found in few kinds (« polygamie ») weighs much, one found in many (« attestation ») little. A
misspelt word is read as the nearest known one, if there is one near enough.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from rapidfuzz.distance import OSA

from linter.law.model import Kind, Law
from linter.matching.label.normalise import Word, words
from linter.matching.label.people import PEOPLE, Named, is_kin, people
from linter.matching.label.roles import AGENTS, NO_ROLES, Roles, negated_at, roles_of
from linter.matching.label.vocabulary import (
    EMPTY,
    HEADS,
    NEUTRAL,
    NUMBERS,
    PAPERS,
    PROOF,
    SAME,
    SOFT,
)

# How much a word counts that says how the paper must be, or that any paper may bear.
_WEAK_FACTOR: Final = 0.25
# Words too short to be read as a typo, long enough for two letters to be corrected; how many
# corrections are kept.
SHORTEST: Final = 4
LONG: Final = 8
_CACHED: Final = 4096
_FORM_DIGITS: Final = 5
_UNITS: Final = {
    "an": "an",
    "annee": "an",
    "year": "an",
    "mois": "mois",
    "month": "mois",
    "euro": "euro",
}
# Whose a paper is, or in which state, says less than which paper it is.
_PERSON_FACTOR: Final = 0.4


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of naming a kind.

    Attributes:
        kind: id of the kind.
        text: as the catalogue writes it.
        core: the stems that make it this document and no other.
        order: the same, as the name has them.
        rest: stems that may be missing from a request (« attestation », « copie », « récent »).
        heads: those of `rest` that announce a paper (« attestation », « certificat »).
        weight: of the core.
        full_weight: of core and rest.
        roles: who makes it out and for whom, as the name says.
        persons: those without whom it would be another kind (« attestation employeur »), unlike
            « carte d'identité du conjoint ».
        denied: the name denies something (« de ne pas travailler »).
        hollow: it has no word of its own (« justificatif », « attestation sur l'honneur »), and so
            names a kind only where nothing else does.
    """

    kind: str
    text: str
    core: frozenset[str]
    order: tuple[str, ...]
    rest: frozenset[str]
    heads: frozenset[str]
    weight: float
    full_weight: float
    hollow: bool
    roles: Roles = NO_ROLES
    denied: bool = False
    persons: frozenset[Named] = frozenset()

    @property
    def has_person(self) -> bool:
        """Whether the name says whose paper it is."""
        return any(stem in PEOPLE for stem in self.core)


def content(found: Iterable[Word]) -> Iterator[tuple[Word, str]]:
    """The words that carry meaning, each with the stem that stands for all its synonyms.

    A number is one with its unit (« dix ans » is "10an"), or else says how many, not which.
    """
    number = ""
    for word in found:
        value = _number(word)
        if value:
            number = value
            if not _is_form_number(word.text):
                continue
        if number and word.stem in _UNITS:
            yield word, number + _UNITS[word.stem]
        elif word.stem not in EMPTY:
            yield word, SAME.get(word.stem, word.stem)
        if not value:
            number = ""


def _number(word: Word) -> str:
    if word.text[0].isdigit():
        return word.text
    if word.text in ("un", "une"):
        return "1"
    value = NUMBERS.get(word.stem)
    return str(value) if value else ""


def _is_form_number(text: str) -> bool:
    """Whether a number names a CERFA form (five digits) rather than a quantity."""
    return text.isdigit() and len(text) == _FORM_DIGITS and not text.endswith("000")


class Lexicon:
    """All the names of the catalogue, by their words."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        named = [(kind.id, text) for kind in kinds.values() for text in _names(kind)]
        stems = {(kind, text): _stems(text) for kind, text in named}
        self._weights = _weights(stems)
        named_so = {kind.id: _stems(kind.name) for kind in kinds.values()}
        self.phrases: list[Wording] = []
        seen: set[tuple[str, frozenset[str]]] = set()
        for (kind, text), found in stems.items():
            if found and (kind, found) not in seen:
                seen.add((kind, found))
                self.phrases.append(self._phrase(kind, text, found, named_so[kind]))
        self.by_anchor: dict[str, list[Wording]] = defaultdict(list)
        self.makers: dict[str, frozenset[str]] = defaultdict(frozenset)
        for phrase in self.phrases:
            anchor = max(phrase.core, key=lambda stem: (self._weights[stem], stem))
            self.by_anchor[anchor].append(phrase)
            self.makers[phrase.kind] |= phrase.roles.issuers | phrase.roles.makers
        # « Avis de non-imposition » is the same notice, and any paper may be « non daté ».
        self.indifferent = frozenset({"imposition"})
        self.by_kind: dict[str, list[Wording]] = defaultdict(list)
        for phrase in self.phrases:
            self.by_kind[phrase.kind].append(phrase)
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
        self._spellings: dict[str, list[str]] = defaultdict(list)
        for stem in sorted(self.known):
            self._spellings[stem[0]].append(stem)
        self._nearest: dict[str, str] = {}

    def weight(self, stem: str) -> float:
        """How much a word says about which document is meant; unknown words say most."""
        known = self._weights.get(stem)
        return self._unknown if known is None else known

    @property
    def _unknown(self) -> float:
        return math.log(1 + len(self.by_kind))

    def is_known(self, stem: str) -> bool:
        """Whether any name of the catalogue has this word."""
        return stem in self._weights

    def spelt(self, word: Word) -> Word:
        """The word itself if it is known, else the one known word it is most likely a typo of."""
        if word.stem in self.known or len(word.stem) < SHORTEST or word.text[0].isdigit():
            return word
        if word.stem not in self._nearest:
            if len(self._nearest) > _CACHED:
                self._nearest.clear()
            self._nearest[word.stem] = self._near(word.stem)
        near = self._nearest[word.stem]
        return replace(word, stem=near, corrected=near != word.stem)

    def _near(self, stem: str) -> str:
        """The nearest known word if no other is as near; an ordinary word is never a typo."""
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

    def _phrase(self, kind: str, text: str, stems: frozenset[str], name: frozenset[str]) -> Wording:
        core = frozenset(
            stem for stem in stems if stem not in HEADS and (stem not in SOFT or stem in name)
        )
        hollow = not core - NEUTRAL
        core = core or frozenset(stem for stem in stems if stem not in HEADS) or stems
        found = words(text)
        order = tuple(dict.fromkeys(each for _, each in content(found) if each in core))
        rest = stems - core
        weight = math.fsum(self._weights[stem] for stem in core)
        full = weight + math.fsum(self._weights[stem] for stem in rest)
        return Wording(
            kind,
            text,
            core,
            order,
            rest,
            rest & HEADS,
            weight,
            full,
            hollow,
            roles_of(found),
            bool(negated_at(found)) and not core & frozenset({"imposition"}),
            people(name)
            | {each for each in people(core) if each is Named.FAMILLE or not is_kin(each)},
        )


@cache
def ordinary_words() -> frozenset[str]:
    """Stems of French and English words that a catalogue's word could be a typo of, but are not.

    Written by `tools/ordinary_words.py`; read only for a word near one of the catalogue's.
    """
    path = Path(__file__).with_name("ordinary.txt")
    return frozenset(path.read_text(encoding="ascii").split())


def _names(kind: Kind) -> tuple[str, ...]:
    return (kind.name, *kind.synonyms, *kind.english)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for _, stem in content(words(text)))


def _weights(stems: Mapping[tuple[str, str], frozenset[str]]) -> dict[str, float]:
    by_kind: dict[str, set[str]] = defaultdict(set)
    for (kind, _), found in stems.items():
        by_kind[kind] |= found
    kinds = Counter(stem for found in by_kind.values() for stem in found)
    return {
        stem: math.log(1 + len(by_kind) / count)
        * (_WEAK_FACTOR if stem in HEADS or stem in SOFT else 1)
        * (_PERSON_FACTOR if stem in PEOPLE or stem in NEUTRAL - SOFT else 1)
        for stem, count in kinds.items()
    }


_LEXICONS: dict[int, tuple[Law, Lexicon]] = {}


def lexicon_of(law: Law) -> Lexicon:
    """The lexicon of a law's catalogue, made once for each law."""
    known = _LEXICONS.get(id(law))
    if known is None or known[0] is not law:
        _LEXICONS[id(law)] = known = (law, Lexicon(law.kinds))
    return known[1]
