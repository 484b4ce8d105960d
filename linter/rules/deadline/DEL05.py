"""DEL05: filed more than six months after the document expired."""

from __future__ import annotations

from linter.dossier.deadline import Deadline
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.deadline.base import DeadlineRule
from linter.text.french import long_date


class DEL05(DeadlineRule):
    """Titre expiré depuis plus de six mois.

    Pourquoi : après six mois sans demande, la personne doit de nouveau remplir les conditions
    d'entrée en France, donc présenter un visa quand la première carte en demandait un. La demande
    n'est plus traitée comme un renouvellement.

    À éviter : déposer le 1er septembre 2027 pour un titre expiré le 15 février 2027

    Préférer : déposer du 18 octobre 2026 au 17 décembre 2026
    """

    name = "titre-expire-depuis-six-mois"
    severity = Severity.REFUS_PROBABLE
    reference = text_of_law("R. 431-8")
    stand = Stand.LONG_EXPIRED

    def speak(self, found: Deadline) -> Finding:
        """Since when the six months are over."""
        message = (
            f"Le titre a expiré le {long_date(found.expiry)} et les six mois qui suivent ont pris "
            f"fin le {long_date(found.last_day_as_renewal)} ; il fallait déposer "
            f"{found.when}. Les conditions d'entrée, visa compris, peuvent être de nouveau exigées."
        )
        remedy = (
            "Voyez un juriste avant de déposer. Si une demande a été déposée dans les six mois, "
            "joignez-en la preuve."
        )
        return self.failed(Where(), message, remedy)
