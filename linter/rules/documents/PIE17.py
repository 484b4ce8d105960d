"""PIE17: a paper that says how things stood more than a year ago, or the last of an old series."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import exhibits
from linter.dossier.words import Owner
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import DateRole, Severity
from linter.rules.documents.base import PaperRule, last_of
from linter.text.french import long_date
from linter.text.months import add_months

_MONTHS: Final = 12
# A tax notice comes once a year, from July to October.
_SERIES: Final = {"bulletins_salaire": 12, "releves_bancaires": 12, "avis_imposition": 15}
_OWN_DAYS: Final = frozenset({DateRole.ISSUED, DateRole.SIGNED, DateRole.PERIOD_END})


class PIE17(PaperRule):
    """Pièce qui dit une situation de plus d'un an.

    Pourquoi : une attestation de la banque, de l'employeur, de l'assurance maladie, ou une
    déclaration sur l'honneur dit la situation du jour où elle est faite. Le texte ne fixe pas
    d'âge, mais celle de la demande précédente, jointe de nouveau, ne prouve plus rien. Des
    bulletins de salaire, des relevés de compte et des avis d'impôt, c'est le dernier qui compte.

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
        for kind, months in _SERIES.items():
            yield from self._last(kind, months, application)

    def _last(self, kind: str, months: int, application: Application) -> Iterator[Finding]:
        """The last of a series; one whose day is unread may be the last."""
        filing = application.filing.day
        series = [
            (_last_day(each.document, filing), each.path)
            for each in exhibits(application)
            if kind in each.read and each.owner is not Owner.OTHER
        ]
        if not (found := last_of(series)):
            return
        last, path = found
        if filing <= add_months(last, months):
            yield self.passed
            return
        name = application.law.kinds[kind].name
        message = f"Le dernier en date ({name}) est du {long_date(last)}."
        yield self.failed(Where(file=path), message, "Demandez les plus récents à la personne.")


def _last_day(document: Document, filing: date) -> date | None:
    """The latest of the days that it says are its own."""
    dates = (each.value for each in document.content.dates if each.role in _OWN_DAYS)
    own = [each for each in (*dates, document.issued_on) if each and each <= filing]
    return max(own, default=None)
