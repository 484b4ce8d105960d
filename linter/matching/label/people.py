"""Whose document a request names: « du conjoint », « de vos parents », « de l'hébergeant »."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from linter.law.model import Whose
from linter.matching.label.normalise import stem


class Named(StrEnum):
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


PEOPLE: Final[dict[str, Named]] = {
    stem(word): person
    for person, names in {
        Named.CONJOINT: "conjoint conjointe epoux epouse femme partenaire concubin concubine "
        "spouse husband wife partner compagnon compagne",
        Named.COUPLE: "couple couples",
        Named.ENFANT: "enfant enfants fils fille mineur mineure child children son daughter minor "
        "descendant bebe nourrisson",
        Named.PARENT: "parent parents pere mere papa maman father mother ascendant",
        Named.HEBERGEANT: "hebergeant hebergeante hebergeur logeur host",
        Named.TIERS: "garant garante tiers tierce guarantor sponsor",
        Named.EMPLOYEUR: "employeur employer patron",
        Named.FAMILLE: "famille family rejoint rejoignez accueillant",
        Named.FRATRIE: "fratrie frere soeur siblings brother sister",
        Named.DEMANDEUR: "demandeur demandeuse interesse interessee usager applicant applicants",
        Named.ETRANGER: "temoin temoins ami amie amis voisin voisine cousin cousine "
        "oncle neveu niece accompagnateur colocataire witness friend neighbour",
    }.items()
    for word in names.split()
}

_KIN: Final = frozenset({Whose.CONJOINT, Whose.ENFANT, Whose.PARENT, Whose.COUPLE, Whose.FAMILLE})

_KIN_NAMED: Final = frozenset(
    {
        Named.CONJOINT,
        Named.ENFANT,
        Named.PARENT,
        Named.COUPLE,
        Named.FAMILLE,
        Named.FRATRIE,
    }
)

# Who may be meant by the person that a request names: a couple's deed is also the spouse's.
_ALSO: Final[dict[Named, frozenset[Whose]]] = {
    Named.CONJOINT: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE}),
    Named.COUPLE: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE, Whose.DEMANDEUR}),
    Named.ENFANT: frozenset({Whose.ENFANT, Whose.FAMILLE}),
    Named.PARENT: frozenset({Whose.PARENT, Whose.FAMILLE}),
    Named.FAMILLE: _KIN,
    Named.FRATRIE: frozenset({Whose.FAMILLE}),
    Named.HEBERGEANT: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Named.TIERS: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Named.EMPLOYEUR: frozenset({Whose.EMPLOYEUR}),
    Named.DEMANDEUR: frozenset({Whose.DEMANDEUR, Whose.COUPLE, Whose.FAMILLE}),
    Named.ETRANGER: frozenset(),
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
    return frozenset(Whose(each) for each in people(stems) if each in _LAWFUL)


_LAWFUL: Final = frozenset(str(each) for each in Whose)
