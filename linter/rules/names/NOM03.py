"""NOM03: a capital inside a word."""

from __future__ import annotations

from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.names.base import NameRule, TypedName


class NOM03(NameRule):
    """Majuscule à l'intérieur d'un mot.

    Pourquoi : c'est le plus souvent la touche des majuscules restée enfoncée, ou deux mots collés.
    McDonald, MacLeod, FitzGerald, O'Brien, N'Diaye sont admis. DuPont ou DeVito peuvent être
    justes : c'est alors le passeport qui décide.

    À éviter : dUPONT, DUpont, JeanPierre

    Préférer : Dupont, Jean-Pierre
    """

    name = "majuscule-dans-un-mot"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """Small letters and capitals are mixed in a word."""
        spelling = name.spelling
        if not spelling.inner_capital:
            return None
        message = "Un mot contient une majuscule après sa première lettre."
        if spelling.certain:
            remedy = "Écrivez une majuscule à la première lettre seulement."
            return self.failed(where, message, remedy, fix=name.fix)
        remedy = (
            "Comparez avec le passeport ; s'il manque une espace ou un trait d'union, ajoutez-le."
        )
        return self.failed(where, message, remedy, fix=name.fix, severity=Severity.A_VERIFIER)
