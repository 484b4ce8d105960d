"""PIE09: a document that is due only when the card is handed over."""

from __future__ import annotations

from linter.model.words import Severity, Verdict
from linter.rules.documents.base import VerdictRule


class PIE09(VerdictRule):
    """Pièce due seulement à la remise du titre.

    Pourquoi : taxes, timbres et certificat médical de l'OFII se produisent le jour où la carte est
    remise ; les payer avant la décision, c'est risquer de les perdre.

    À éviter : acheter les timbres fiscaux avant de déposer la demande

    Préférer : les acheter quand la décision favorable est connue
    """

    name = "due-a-la-remise"
    severity = Severity.INFORMATION
    verdict = Verdict.A_LA_REMISE
    says = "n'est pas due au dépôt."
    # Not due now, but due: the « non exigible » page is not for it.
    remedy = (
        "Elle n'a pas à être produite maintenant, ni payée. Si la case est obligatoire, "
        "déposez-y un mot qui rappelle qu'elle sera produite à la remise du titre."
    )
