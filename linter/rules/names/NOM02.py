"""NOM02: a name without its first capital."""

from __future__ import annotations

from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.names.base import NameRule, TypedName


class NOM02(NameRule):
    """Nom sans majuscule.

    Pourquoi : sur l'ANEF, chaque nom et chaque prénom commence par une majuscule. Après un trait
    d'union, les deux se voient (Jean-Pierre, Jean-pierre) et sont admis. Une particule (de, d', el,
    ben…) peut rester en minuscules.

    À éviter : dupont, jean-pierre, d'estaing

    Préférer : Dupont, Jean-Pierre, d'Estaing
    """

    name = "nom-sans-majuscule"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """A word does not start with a capital, nor does what its particles lead to."""
        if not name.spelling.no_capital:
            return None
        message = "Un nom ou un prénom ne commence pas par une majuscule."
        remedy = "Écrivez la première lettre en majuscule."
        return self.failed(where, message, remedy, fix=name.fix)
