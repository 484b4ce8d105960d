"""DEL09: a title that the law ends on a day."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule
from linter.text.french import counted, long_date


class DEL09(Rule):
    """Titre qui prend fin un jour donné.

    Pourquoi : la loi n'a ouvert certains titres que pour un temps, comme la carte des métiers en
    tension. Après ce jour, la demande n'a plus de fondement, sauf prolongation.

    À éviter : déposer une demande « métiers en tension » en janvier 2027

    Préférer : déposer avant le 31 décembre 2026
    """

    name = "titre-qui-prend-fin"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.TITLE)
    reference = text_of_law("L. 435-4")

    def check(self, application: Application) -> Iterator[Finding]:
        """The last day known, and whether the filing comes after it."""
        title = application.title
        if title is None or title.until is None:
            return
        filing, last = application.filing.day, long_date(title.until)
        if filing > title.until:
            message = (
                f"Pour ce qu'on en sait, ce titre n'existe que jusqu'au {last} "
                f"({title.until_basis})."
            )
            remedy = "Vérifiez qu'il a été prolongé avant de déposer."
            yield self.failed(Where(), message, remedy)
            return
        left = (title.until - filing).days
        days = f"il reste {counted(left, 'jour')}" if left else "c'est le dernier jour"
        message = f"Ce titre n'existe que jusqu'au {last} ({title.until_basis}) : {days}."
        remedy = "Déposez un dossier complet avant ce jour."
        yield self.failed(Where(), message, remedy, severity=Severity.INFORMATION)
