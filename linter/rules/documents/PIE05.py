"""PIE05: a passport of which only the identity page was scanned."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.words import Owner
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Severity
from linter.rules.base import LOOK
from linter.rules.documents.base import ANNEXE_10, PaperRule

_PASSPORT = frozenset({"passeport"})


class PIE05(PaperRule):
    """Passeport réduit à une page.

    Pourquoi : l'annexe 10 demande les pages relatives à l'état civil, aux dates de validité, aux
    cachets d'entrée et aux visas, pas seulement celle de la photo.

    À éviter : la page d'identité seule, quand le visa et le cachet d'entrée sont trois pages après

    Préférer : la page d'identité, celle de la validité, celles du visa et du cachet d'entrée
    """

    name = "pages-du-passeport"
    severity = Severity.A_VERIFIER
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """All pages of the applicant's passport count, in as many files as they come."""
        own = [each for each in exhibits(application) if each.owner is not Owner.OTHER]
        passports = [each for each in own if each.is_one_of(_PASSPORT)]
        if not passports:
            return
        where = Where(file=passports[0].path)
        others = [
            each
            for each in own
            if each.has(Trait.VISA, Trait.PASSPORT_PAGES) and each not in passports
        ]
        if others or _pages(passports) > 1:
            yield self.passed
        elif why := passports[0].document.obstacles:
            yield self.cannot_tell(where, why[0].reason, LOOK)
        else:
            yield self.failed(
                where,
                "Une seule page du passeport est dans le dossier.",
                "S'il y en a, ajoutez les pages du visa, du cachet d'entrée et de la validité.",
            )


def _pages(passports: list[Exhibit]) -> int:
    return sum(len(each.document.pages) for each in passports)
