"""EPH02: an e-photo older than six months at filing."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.ephoto import taken
from linter.dossier.given import Given, any_of
from linter.model.report import Finding
from linter.model.words import Severity
from linter.rules.base import Rule
from linter.text.french import long_date
from linter.text.months import add_months


class EPH02(Rule):
    """E-photo de plus de six mois au jour du dépôt.

    Pourquoi : le code d'une e-photo vaut six mois à compter de la prise, et ne sert qu'une fois.
    Prise le 31 août, elle vaut jusqu'au dernier jour de février.

    À éviter : e-photo du 22/05/2026, dépôt le 23/11/2026

    Préférer : une nouvelle e-photo, au moins 24 heures avant le dépôt
    """

    name = "ephoto-perimee"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.PHOTO_TAKEN, Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """The day of filing against the last day of validity, included."""
        found = taken(application)
        if not found:
            return
        moment, where = found
        months = application.law.figure("validite_ephoto", moment.day)
        last = add_months(moment.day, months)
        if application.filing.day <= last:
            yield self.passed
            return
        message = f"L'e-photo a plus de six mois : elle valait jusqu'au {long_date(last)}."
        remedy = "Faites une nouvelle e-photo, au moins 24 heures avant le dépôt."
        yield self.failed(where, message, remedy)
