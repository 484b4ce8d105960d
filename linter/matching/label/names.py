"""The names of the catalogue's kinds, as sets of weighed words.

A word found in few kinds (« polygamie ») weighs much, one found in many (« attestation ») little.
To read three thousand names takes longer than to lint a form: `names.jsonl` keeps them as read, for
the catalogue that it was made of (`python -m tools.names`); for any other they are read again.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

from linter.law.model import Kind
from linter.law.words import Whose
from linter.matching.label.normalise import Word, words
from linter.matching.label.people import PEOPLE, Named, is_kin, people, person
from linter.matching.label.roles import NO_ROLES, Roles, negated_at, roles_of
from linter.matching.label.vocabulary import EMPTY, HEADS, NEUTRAL, NUMBERS, SAME, SOFT

PATH: Final = Path(__file__).with_name("names.jsonl")

# How much a word counts that says how the paper must be, or that any paper may bear.
_WEAK_FACTOR: Final = 0.25
# Whose a paper is, or in which state, says less than which paper it is.
_PERSON_FACTOR: Final = 0.4
_FORM_DIGITS: Final = 5
_UNITS: Final = {
    "an": "an",
    "annee": "an",
    "year": "an",
    "mois": "mois",
    "month": "mois",
    "euro": "euro",
}
# « Avis de non-imposition » is the same notice.
INDIFFERENT: Final = frozenset({"imposition"})


class Wording(NamedTuple):
    """One way of naming a kind.

    Attributes:
        kind: id of the kind.
        text: as the catalogue writes it.
        core: the stems that make it this document and no other.
        order: the same, as the name has them.
        rest: stems that may be missing from a request (« attestation », « copie », « récent »).
        heads: those of `rest` that announce a paper (« attestation », « certificat »).
        weight: of the core.
        roles: who makes it out and for whom, as the name says.
        persons: those without whom it would be another kind (« attestation employeur »), unlike
            « carte d'identité du conjoint ».
        english: it is a name of the English site.
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
    hollow: bool
    roles: Roles = NO_ROLES
    denied: bool = False
    persons: frozenset[Named] = frozenset()
    english: bool = False

    @property
    def has_person(self) -> bool:
        """Whether the name says whose paper it is."""
        return any(stem in PEOPLE for stem in self.core)


def content(found: Iterable[Word]) -> Iterator[tuple[int, str]]:
    """Where the words that carry meaning are, each with the stem that stands for all its synonyms.

    A number is one with its unit (« dix ans » is "10an"), or else says how many, not which.
    """
    number = ""
    for at, word in enumerate(found):
        stem = word.stem
        value = _number(word) if stem in _COUNTING or stem[0].isdigit() else ""
        if value:
            number = value
            if not _is_form_number(word.text):
                continue
        if number and stem in _UNITS:
            yield at, number + _UNITS[stem]
        elif stem not in EMPTY:
            yield at, SAME.get(stem, stem)
        if not value:
            number = ""


_COUNTING: Final = NUMBERS.keys() | {"un", "une"}


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


class WordTable:
    """All names of a catalogue, each read when first asked for, and how much their words say.

    Args:
        lines: a header, then a name a line, all as JSON.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        header = json.loads(lines[0])
        self.of: str = header["of"]
        self.weights: Mapping[str, float] = header["weights"]
        self.makers: Mapping[str, frozenset[str]] = {
            kind: frozenset(agents) for kind, agents in header["makers"].items()
        }
        self._lines = lines
        self._of_kind: Mapping[str, Sequence[int]] = header["kinds"]
        self._anchored: Mapping[str, Sequence[int]] = header["anchors"]
        self._read: dict[int, Wording] = {}
        self._anchored_read: dict[str, Sequence[Wording]] = {}

    def __len__(self) -> int:
        """How many kinds have names."""
        return len(self._of_kind)

    def of_kind(self, kind: str) -> Sequence[Wording]:
        """All names of a kind, its own first."""
        return self._names(self._of_kind.get(kind, ()))

    def anchored(self, stem: str) -> Sequence[Wording]:
        """The names of which this word says most."""
        found = self._anchored_read.get(stem)
        if found is None:
            self._anchored_read[stem] = found = self._names(self._anchored.get(stem, ()))
        return found

    def _names(self, places: Sequence[int]) -> list[Wording]:
        found = []
        for at in places:
            name = self._read.get(at)
            if name is None:
                self._read[at] = name = _unpacked(json.loads(self._lines[at]), self.weights)
            found.append(name)
        return found


def names_of(kinds: Mapping[str, Kind]) -> WordTable:
    """The names of a catalogue: as kept, when they were read of this very catalogue."""
    kept = WordTable(PATH.read_text(encoding="utf-8").splitlines())
    return kept if kept.of == _fingerprint(kinds) else WordTable(packed(kinds).splitlines())


def packed(kinds: Mapping[str, Kind]) -> str:
    """The text of `names.jsonl` for a catalogue."""
    names, weights = _read_names(kinds)
    places: dict[str, list[int]] = defaultdict(list)
    anchors: dict[str, list[int]] = defaultdict(list)
    makers: dict[str, set[str]] = defaultdict(set)
    for at, each in enumerate(names, start=1):
        places[each.kind].append(at)
        anchors[max(each.core, key=lambda stem: (weights[stem], stem))].append(at)
        makers[each.kind] |= each.roles.issuers | each.roles.makers
    header = {
        "of": _fingerprint(kinds),
        "weights": dict(sorted(weights.items())),
        "kinds": places,
        "anchors": dict(sorted(anchors.items())),
        "makers": {kind: sorted(agents) for kind, agents in makers.items() if agents},
    }
    lines = (header, *map(_packed, names))
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in lines)


def _read_names(kinds: Mapping[str, Kind]) -> tuple[list[Wording], dict[str, float]]:
    """The names of a catalogue, read from their texts, and how much each word says."""
    stems = {(kind.id, text): _stems(text) for kind in kinds.values() for text in _texts(kind)}
    weights = _weights(stems)
    named_so = {kind.id: _stems(kind.name) for kind in kinds.values()}
    found: list[Wording] = []
    seen: set[tuple[str, frozenset[str]]] = set()
    for (kind, text), told in stems.items():
        if told and (kind, told) not in seen:
            seen.add((kind, told))
            name = _name(kind, text, told, named_so[kind], weights)
            found.append(name._replace(english=text in kinds[kind].english))
    return found, weights


def _texts(kind: Kind) -> tuple[str, ...]:
    return (kind.name, *kind.synonyms, *kind.english)


def _fingerprint(kinds: Mapping[str, Kind]) -> str:
    told = "\n".join(f"{kind.id} {' | '.join(_texts(kind))}" for kind in kinds.values())
    return f"{crc32(told.encode()):08x}-{len(told)}"


def _name(
    kind: str,
    text: str,
    stems: frozenset[str],
    name: frozenset[str],
    weights: Mapping[str, float],
) -> Wording:
    core = frozenset(
        stem for stem in stems if stem not in HEADS and (stem not in SOFT or stem in name)
    )
    hollow = not core - NEUTRAL
    core = core or frozenset(stem for stem in stems if stem not in HEADS) or stems
    found = words(text)
    rest = stems - core
    return Wording(
        kind=kind,
        text=text,
        core=core,
        order=tuple(dict.fromkeys(each for _, each in content(found) if each in core)),
        rest=rest,
        heads=rest & HEADS,
        weight=math.fsum(weights[stem] for stem in core),
        hollow=hollow,
        roles=roles_of(found),
        denied=bool(negated_at(found)) and not core & INDIFFERENT,
        persons=people(name)
        | {each for each in people(core) if each is Whose.FAMILLE or not is_kin(each)},
    )


def _packed(name: Wording) -> list[object]:
    roles = (name.roles.issuers, name.roles.makers, name.roles.addressees)
    return [
        name.kind,
        name.text,
        list(name.order),
        sorted(name.rest),
        int(name.hollow),
        int(name.denied),
        int(name.english),
        sorted(name.persons),
        [sorted(each) for each in roles] if any(roles) else 0,
    ]


def _unpacked(kept: Sequence[Any], weights: Mapping[str, float]) -> Wording:
    kind, text, order, rest, hollow, denied, english, persons, roles = kept
    others = frozenset(rest)
    return Wording(
        kind=kind,
        text=text,
        core=frozenset(order),
        order=tuple(order),
        rest=others,
        heads=others & HEADS,
        weight=math.fsum([weights[stem] for stem in order]),
        hollow=bool(hollow),
        roles=Roles(*map(frozenset, roles)) if roles else NO_ROLES,
        denied=bool(denied),
        persons=frozenset(map(person, persons)),
        english=bool(english),
    )


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
