"""DEL02: filed in time; how many days are left."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.deadline import Deadline, Doubt, deadline
from linter.dossier.given import any_of
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.deadline.base import DeadlineRule
from linter.text.french import counted, long_date


class DEL02(DeadlineRule):
    """Dépôt dans les délais : jours restants.

    Pourquoi : seul un dossier complet, déposé entre le 120e et le 60e jour avant l'expiration,
    oblige la préfecture à délivrer une attestation de prolongation d'instruction (API) à
    l'expiration du titre. Un dossier incomplet déposé le dernier jour n'y donne pas droit.

    À éviter : attendre les derniers jours pour un titre qui expire le 15 février 2027

    Préférer : déposer un dossier complet bien avant le 17 décembre 2026
    """

    name = "depot-dans-les-delais"
    severity = Severity.INFORMATION
    needs = any_of()  # its doubt is said of a dossier that gives no expiry
    reference = text_of_law("R. 431-5")
    stand = Stand.IN_TIME

    def check(self, application: Application) -> Iterator[Finding]:
        """The days left, or why the deadlines cannot be told."""
        yield from super().check(application)
        found = deadline(application)
        if isinstance(found, Doubt):
            yield self.cannot_tell(Where(), found.reason, found.remedy)

    def speak(self, found: Deadline) -> Finding:
        """The window, and the days left in it."""
        closes = found.windows[0].closes
        left = (closes - found.filing).days
        days = f"Il reste {counted(left, 'jour')}." if left else "C'est le dernier jour."
        message = f"Dépôt dans les délais ({found.when}). {days}"
        remedy = f"Déposez un dossier complet au plus tard le {long_date(closes)}."
        return self.failed(Where(), message, remedy)
