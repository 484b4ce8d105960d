"""Whose document a request names: « du conjoint », « de vos parents », « de l'hébergeant »."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from linter.law.model import Whose
from linter.matching.label.normalise import stem


class Person(StrEnum):
    """Who a request names: those of the law, and people of whom no bullet asks a paper."""

    DEMANDEUR = "demandeur"
    CONJOINT = "conjoint"
    ENFANT = "enfant"
    PARENT = "parent"
    HEBERGEANT = "hebergeant"
    EMPLOYEUR = "employeur"
    TIERS = "tiers"
    COUPLE = "couple"
    FAMILLE = "famille"
    FRATRIE = "fratrie"
    ETRANGER = "etranger_au_dossier"


PEOPLE: Final[dict[str, Person]] = {
    stem(word): person
    for person, names in {
        Person.CONJOINT: "conjoint conjointe epoux epouse femme partenaire concubin concubine "
        "spouse husband wife partner compagnon compagne",
        Person.COUPLE: "couple couples",
        Person.ENFANT: "enfant enfants fils fille mineur mineure child children son daughter minor "
        "descendant bebe nourrisson",
        Person.PARENT: "parent parents pere mere papa maman father mother ascendant",
        Person.HEBERGEANT: "hebergeant hebergeante hebergeur logeur host",
        Person.TIERS: "garant garante tiers tierce guarantor sponsor",
        Person.EMPLOYEUR: "employeur employer patron",
        Person.FAMILLE: "famille family rejoint rejoignez accueillant",
        Person.FRATRIE: "fratrie frere soeur siblings brother sister",
        Person.DEMANDEUR: "demandeur demandeuse interesse interessee usager applicant applicants",
        Person.ETRANGER: "temoin temoins ami amie amis voisin voisine cousin cousine "
        "oncle neveu niece accompagnateur colocataire witness friend neighbour",
    }.items()
    for word in names.split()
}

_KIN: Final = frozenset({Whose.CONJOINT, Whose.ENFANT, Whose.PARENT, Whose.COUPLE, Whose.FAMILLE})

_KIN_NAMED: Final = frozenset(
    {
        Person.CONJOINT,
        Person.ENFANT,
        Person.PARENT,
        Person.COUPLE,
        Person.FAMILLE,
        Person.FRATRIE,
    }
)

# Who may be meant by the person that a request names: a couple's deed is also the spouse's.
_ALSO: Final[dict[Person, frozenset[Whose]]] = {
    Person.CONJOINT: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE}),
    Person.COUPLE: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE, Whose.DEMANDEUR}),
    Person.ENFANT: frozenset({Whose.ENFANT, Whose.FAMILLE}),
    Person.PARENT: frozenset({Whose.PARENT, Whose.FAMILLE}),
    Person.FAMILLE: _KIN,
    Person.FRATRIE: frozenset({Whose.FAMILLE}),
    Person.HEBERGEANT: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Person.TIERS: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Person.EMPLOYEUR: frozenset({Whose.EMPLOYEUR}),
    Person.DEMANDEUR: frozenset({Whose.DEMANDEUR, Whose.COUPLE, Whose.FAMILLE}),
    Person.ETRANGER: frozenset(),
}


def people(stems: Iterable[str]) -> frozenset[Person]:
    """The people that words name; empty when none is named."""
    return frozenset(PEOPLE[each] for each in stems if each in PEOPLE)


def is_kin(person: Person) -> bool:
    """Whether it is a member of the applicant's family."""
    return person in _KIN_NAMED


def may_be(named: Person, owner: Whose) -> bool:
    """Whether a document of `owner` answers a request that names `named`."""
    return owner in _ALSO[named]


def owners(stems: Iterable[str]) -> frozenset[Whose]:
    """Whose papers words may speak of, in the law's own words; empty when nobody is named."""
    return frozenset(Whose(each) for each in people(stems) if each in _LAWFUL)


_LAWFUL: Final = frozenset(str(each) for each in Whose)
