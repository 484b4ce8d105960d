"""PIE02: a document that the site asks for and that no text requires."""

from __future__ import annotations

from linter.matching import Judgement
from linter.model.dossier import Request
from linter.model.report import Finding, Where
from linter.model.words import Severity, Verdict
from linter.rules.documents.base import VerdictRule


class PIE02(VerdictRule):
    """Pièce demandée qui n'est pas exigible.

    Pourquoi : l'administration ne peut exiger que les pièces de l'annexe 10 du CESEDA, et celles
    d'autres textes précis. La règle ne parle que si rien de plausible ne correspond.

    À éviter : renoncer à déposer faute d'un extrait de casier judiciaire

    Préférer : déposer dans la case la page « ce document n'apparaît pas dans l'annexe 10 »
    """

    name = "piece-non-exigible"
    severity = Severity.COMPLEMENT_PROBABLE
    verdict = Verdict.NON_EXIGIBLE
    says = "n'est pas exigible."
    remedy = "Déposez dans cette case la page « non exigible »."

    def speak(self, request: Request, found: Judgement, where: Where) -> Finding:
        """Heavy while the slot is empty: the site will not let the request through."""
        said = super().speak(request, found, where)
        return said._replace(
            remedy=_observation(found) or said.remedy,
            severity=Severity.INFORMATION if request.files else said.severity,
        )


def _observation(found: Judgement) -> str:
    """A fee is no document: a sentence for the administration, and no page."""
    said = f"Rien à déposer ni à payer. Dans « Observations » : {found.observation}"
    return said if found.observation else ""
