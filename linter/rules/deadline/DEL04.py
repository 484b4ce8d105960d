"""DEL04: filed after the document has expired."""

from __future__ import annotations

from linter.dossier.deadline import Deadline
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.deadline.base import DeadlineRule
from linter.text.french import counted, long_date


class DEL04(DeadlineRule):
    """Titre expiré au jour du dépôt.

    Pourquoi : l'API n'est plus due, et un renouvellement demandé hors délai coûte 180 €, sauf
    force majeure ou visa en cours de validité. Une carte de résident, ou une pluriannuelle de
    quatre ans, prouve encore le séjour pendant les trois mois qui suivent son expiration, droits
    sociaux et travail compris (L. 433-3).

    À éviter : déposer le 1er mars 2027 pour un titre expiré le 15 février 2027

    Préférer : déposer du 18 octobre 2026 au 17 décembre 2026
    """

    name = "titre-expire"
    severity = Severity.REFUS_PROBABLE
    reference = text_of_law("L. 436-5")
    stand = Stand.EXPIRED

    def speak(self, found: Deadline) -> Finding:
        """Since when, what that costs, whether the card still covers, and the last day."""
        message = (
            f"Le titre a expiré le {long_date(found.expiry)}, "
            f"{counted((found.filing - found.expiry).days, 'jour')} avant le dépôt ; il fallait "
            f"déposer {found.when}. {found.late_fee}{_cover(found)}"
        )
        last = long_date(found.last_day_as_renewal)
        remedy = (
            "Déposez sans attendre, avec la preuve de ce qui a empêché de déposer à temps. "
            f"Après le {last}, un visa peut être exigé de nouveau."
        )
        return self.failed(Where(), message, remedy)


def _cover(found: Deadline) -> str:
    if not (found.renewal and found.may_be_long_card):
        return ""
    until = found.delays.covered_until(found.expiry)
    card = "une carte de résident ou une pluriannuelle de quatre ans"
    if found.filing > until:
        return f" Même {card} ne prouve plus le séjour après le {long_date(until)} (L. 433-3)."
    return f" Si c'est {card}, elle prouve le séjour jusqu'au {long_date(until)} (L. 433-3)."
