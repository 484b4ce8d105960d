"""PIE17: a paper that says how things stood more than a year ago."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import exhibits
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Severity
from linter.rules.documents.base import PaperRule
from linter.text.french import long_date
from linter.text.months import add_months

_MONTHS: Final = 12


class PIE17(PaperRule):
    """Pièce qui dit une situation de plus d'un an.

    Pourquoi : une attestation de la banque, de l'employeur, de l'assurance maladie, ou une
    déclaration sur l'honneur dit la situation du jour où elle est faite. Le texte ne fixe pas
    d'âge, mais celle de la demande précédente, jointe de nouveau, ne prouve plus rien.

    À éviter : une attestation bancaire du 3 novembre 2024 pour un dépôt en novembre 2026

    Préférer : la même, faite pour cette demande
    """

    name = "situation-ancienne"
    severity = Severity.A_VERIFIER

    def check(self, application: Application) -> Iterator[Finding]:
        """Each by its day; one that was not read says nothing here."""
        filing = application.filing.day
        kinds = application.law.kinds_with(Trait.PRESENT)
        for each in exhibits(application):
            issued = each.document.issued_on if each.is_one_of(kinds) else None
            if issued is None:
                continue
            if filing <= add_months(issued, _MONTHS):
                yield self.passed
            else:
                message = f"Cette pièce, du {long_date(issued)}, a plus d'un an."
                remedy = "Demandez-en une récente : elle dit la situation d'alors."
                yield self.failed(Where(file=each.path), message, remedy)
