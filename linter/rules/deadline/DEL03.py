"""DEL03: filed late, but before the document expires."""

from __future__ import annotations

from linter.dossier.deadline import Deadline
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.deadline.base import DeadlineRule
from linter.text.french import counted, long_date


class DEL03(DeadlineRule):
    """Dépôt tardif : l'API n'est plus due.

    Pourquoi : après le 60e jour avant l'expiration, la demande reste recevable mais la préfecture
    n'est plus tenue de délivrer une attestation de prolongation d'instruction (API). À l'expiration
    du titre, la personne risque de ne plus pouvoir prouver son droit au séjour. Un renouvellement
    tardif coûte aussi 180 € (L. 436-5), sauf force majeure ou visa en cours de validité.

    À éviter : déposer le 5 janvier 2027 pour un titre qui expire le 15 février 2027

    Préférer : déposer du 18 octobre 2026 au 17 décembre 2026
    """

    name = "depot-tardif"
    severity = Severity.COMPLEMENT_PROBABLE
    reference = text_of_law("R. 431-15-1")
    stand = Stand.LATE

    def speak(self, found: Deadline) -> Finding:
        """Since when it is late, what that costs, and how long the document still lasts."""
        late = (found.filing - found.windows[0].closes).days
        message = (
            f"Dépôt en retard de {counted(late, 'jour')} : il fallait déposer {found.when}. "
            f"L'API n'est plus due. {found.late_fee}"
        )
        remedy = (
            f"Déposez sans attendre : le titre expire le {long_date(found.expiry)}. Gardez la "
            "preuve de ce qui a empêché de déposer à temps et dites-le dans les observations."
        )
        return self.failed(Where(), message, remedy)
