"""Whose document a request names: « du conjoint », « de vos parents », « de l'hébergeant »."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeAlias

from linter.law.words import Whose
from linter.matching.label.normalise import stem
from linter.matching.label.spelling import small_words


class Outsider(StrEnum):
    """People of whom no bullet asks a paper, whom a request may name all the same, or « sa… »."""

    FRATRIE = "fratrie"
    ETRANGER = "etranger_au_dossier"
    INCONNU = "inconnu"


Named: TypeAlias = Whose | Outsider


def person(name: str) -> Named:
    """Whom a name of these tables means."""
    return Outsider(name) if name in _OUTSIDERS else Whose(name)


_OUTSIDERS: Final = frozenset(str(each) for each in Outsider)


PEOPLE: Final[dict[str, Named]] = {
    stem(word): person(name)
    for name, words in small_words()["people"].items()
    for word in words.split()
}

# Quicker to take away from a set than the keys of the table.
PERSONS: Final = frozenset(PEOPLE)

_KIN: Final = frozenset({Whose.CONJOINT, Whose.ENFANT, Whose.PARENT, Whose.COUPLE, Whose.FAMILLE})

_KIN_NAMED: Final = frozenset({*_KIN, Outsider.FRATRIE})

# Who may be meant by the person that a request names: a couple's deed is also the spouse's.
_ALSO: Final[dict[Named, frozenset[Whose]]] = {
    Whose.CONJOINT: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE}),
    Whose.COUPLE: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE, Whose.DEMANDEUR}),
    Whose.ENFANT: frozenset({Whose.ENFANT, Whose.FAMILLE}),
    Whose.PARENT: frozenset({Whose.PARENT, Whose.FAMILLE}),
    Whose.FAMILLE: _KIN,
    Outsider.FRATRIE: frozenset({Whose.FAMILLE}),
    Whose.HEBERGEANT: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Whose.TIERS: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Whose.EMPLOYEUR: frozenset({Whose.EMPLOYEUR}),
    # The employer's papers of an application are about the applicant.
    Whose.DEMANDEUR: frozenset({Whose.DEMANDEUR, Whose.COUPLE, Whose.FAMILLE, Whose.EMPLOYEUR}),
    Outsider.ETRANGER: frozenset(),
    Outsider.INCONNU: frozenset(Whose),
}


def people(stems: Iterable[str]) -> frozenset[Named]:
    """The people that words name; empty when none is named."""
    return frozenset(PEOPLE[each] for each in stems if each in PEOPLE)


def is_kin(person: Named) -> bool:
    """Whether it is a member of the applicant's family."""
    return person in _KIN_NAMED


def may_be(named: Named, owner: Whose) -> bool:
    """Whether a document of `owner` answers a request that names `named`."""
    return owner in _ALSO[named]


def owners(stems: Iterable[str]) -> frozenset[Whose]:
    """Whose papers words may speak of, in the law's own words; empty when nobody is named."""
    return frozenset(each for each in people(stems) if isinstance(each, Whose))
