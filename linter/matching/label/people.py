"""Whose document a request names: « du conjoint », « de vos parents », « de l'hébergeant »."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from linter.law.model import Whose
from linter.matching.label.normalise import stem

PEOPLE: Final[dict[str, Whose]] = {
    stem(word): whose
    for whose, names in {
        Whose.CONJOINT: "conjoint conjointe epoux epouse femme partenaire concubin concubine "
        "spouse husband wife partner compagnon compagne",
        Whose.COUPLE: "couple couples",
        Whose.ENFANT: "enfant enfants fils fille mineur mineure child children son daughter minor "
        "descendant bebe nourrisson",
        Whose.PARENT: "parent parents pere mere papa maman father mother ascendant",
        Whose.HEBERGEANT: "hebergeant hebergeante hebergeur logeur host",
        Whose.TIERS: "garant garante tiers tierce guarantor sponsor",
        Whose.EMPLOYEUR: "employeur employer patron",
        Whose.FAMILLE: "famille family fratrie frere soeur siblings rejoint rejoignez accueillant",
        Whose.DEMANDEUR: "demandeur demandeuse interesse interessee usager applicant applicants",
    }.items()
    for word in names.split()
}

_KIN: Final = frozenset({Whose.CONJOINT, Whose.ENFANT, Whose.PARENT, Whose.COUPLE, Whose.FAMILLE})

# Who may be meant by the person that a request names: a couple's deed is also the spouse's.
_ALSO: Final[dict[Whose, frozenset[Whose]]] = {
    Whose.CONJOINT: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE}),
    Whose.COUPLE: frozenset({Whose.CONJOINT, Whose.COUPLE, Whose.FAMILLE, Whose.DEMANDEUR}),
    Whose.ENFANT: frozenset({Whose.ENFANT, Whose.FAMILLE}),
    Whose.PARENT: frozenset({Whose.PARENT, Whose.FAMILLE}),
    Whose.FAMILLE: _KIN,
    Whose.HEBERGEANT: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Whose.TIERS: frozenset({Whose.HEBERGEANT, Whose.TIERS}),
    Whose.EMPLOYEUR: frozenset({Whose.EMPLOYEUR}),
    Whose.DEMANDEUR: frozenset({Whose.DEMANDEUR, Whose.COUPLE, Whose.FAMILLE}),
}


def people(stems: Iterable[str]) -> frozenset[Whose]:
    """The people that words name; empty when none is named."""
    return frozenset(PEOPLE[each] for each in stems if each in PEOPLE)


def is_kin(whose: Whose) -> bool:
    """Whether it is a member of the applicant's family."""
    return whose in _KIN


def may_be(named: Whose, owner: Whose) -> bool:
    """Whether a document of `owner` answers a request that names `named`."""
    return owner in _ALSO[named]
