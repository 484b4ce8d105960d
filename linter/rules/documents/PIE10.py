"""PIE10: a request that goes beyond the text."""

from __future__ import annotations

from linter.model.words import Severity, Verdict
from linter.rules.documents.base import VerdictRule


class PIE10(VerdictRule):
    """Demande plus stricte que le texte.

    Pourquoi : la pièce est exigible, mais pas avec cette ancienneté, ce nombre ou cette forme. La
    personne ne doit pas perdre de temps à obtenir plus que ce que le texte demande.

    À éviter : refaire un justificatif de domicile de quatre mois parce que le site en veut trois

    Préférer : joindre celui de quatre mois, le texte disant « moins de six mois »
    """

    name = "demande-plus-stricte"
    severity = Severity.A_VERIFIER
    verdict = Verdict.PLUS_STRICT
    says = ": le site demande plus que le texte."
    remedy = "Joignez la pièce telle que le texte la demande ; au besoin, citez-le en observation."
