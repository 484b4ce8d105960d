"""IDE06: papers of two people in one dossier."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.dossier.who import Someone, people, strangers
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule
from linter.rules.identity.base import day


class IDE06(Rule):
    """Papiers de deux personnes dans un même dossier.

    Pourquoi : le passeport d'une autre personne glissé dans le dossier fait refuser la demande, et
    montre à l'une les papiers de l'autre. Un proche qui porte le même nom, un hébergeant ou un
    conjoint que d'autres pièces nomment ne sont pas un mélange.

    À éviter : le passeport d'Awa et le titre de Binta dans le dossier d'Awa

    Préférer : un dossier par personne ; le papier d'un proche sous la demande qui le concerne
    """

    name = "deux-personnes"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding for the whole dossier, with everyone's files."""
        holders = [each for each in people(application) if each.holder]
        found = strangers(application)
        if found:
            others = [each for each in holders if each not in found]
            said = " ; ".join(_said(each) for each in (*others, *found))
            yield self.failed(
                Where(), f"Il y a les papiers de plusieurs personnes ici : {said}.", _SORT
            )
        elif holders:
            yield self.passed


_SORT = (
    "Vérifiez à qui est ce dossier, et retirez ce qui n'est pas à cette personne. Si c'est un "
    "proche ou un hébergeant, mettez son papier sous la demande qui le concerne (dossier.toml)."
)


def _said(someone: Someone) -> str:
    birth = f", né(e) le {day(someone.birth)}" if someone.birth else ""
    return f"{someone.name}{birth} ({', '.join(someone.papers)})"
