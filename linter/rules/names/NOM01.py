"""NOM01: a name typed in capitals."""

from __future__ import annotations

from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.names.base import NameRule, TypedName


class NOM01(NameRule):
    """Nom écrit en capitales.

    Pourquoi : sur l'ANEF, le nom et les prénoms s'écrivent avec une majuscule à la première lettre
    seulement. Tout en capitales, ils risquent de ne pas correspondre à ce que le site attend. La
    casse d'une particule (de, El, Ben…) n'est jamais une faute : suivez le passeport.

    À éviter : DUPONT, Jean DUPONT, N'DIAYE

    Préférer : Dupont, Jean Dupont, N'Diaye
    """

    name = "nom-en-capitales"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """A word of two letters or more is all in capitals."""
        if not name.spelling.capitals:
            return None
        message = "Le nom est écrit en capitales."
        remedy = "Écrivez une majuscule à la première lettre seulement."
        return self.failed(where, message, remedy, fix=name.fix)
