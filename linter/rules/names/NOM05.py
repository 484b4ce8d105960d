"""NOM05: letters of another script."""

from __future__ import annotations

from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.names.base import NameRule, TypedName
from linter.rules.names.script import mixed_words


class NOM05(NameRule):
    """Nom dans un autre alphabet que l'alphabet latin.

    Pourquoi : l'ANEF et le titre s'écrivent en lettres latines, telles que le passeport les donne
    (ligne « Nom / Surname » et bande à lire en bas de page), qui seul compte. La proposition suit
    la règle des passeports du pays (OACI 9303-3, systèmes géorgien et arménien) ; il n'y en a pas
    pour les écritures sans voyelles, comme l'arabe. Une lettre cyrillique ou grecque dans un mot
    latin ne se voit pas à l'œil, mais n'est pas la même lettre.

    À éviter : Иванов

    Préférer : Ivanov, si c'est ce que dit le passeport
    """

    name = "autre-alphabet"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """Some letters are not Latin."""
        if not name.foreign:
            return None
        fix = name.fix
        message = (
            "Un mot mêle des lettres latines et des lettres d'un autre alphabet."
            if mixed_words(name.signs.text)
            else "Le nom n'est pas écrit en lettres latines."
        )
        remedy = "Recopiez l'orthographe du passeport, qui seule compte."
        if fix:
            remedy += f" Les passeports l'écrivent d'ordinaire ainsi : « {fix.value} »."
        return self.failed(where, message, remedy, fix=fix)
