"""DEL01: filed too early."""

from __future__ import annotations

from linter.dossier.deadline import Deadline
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.deadline.base import DeadlineRule
from linter.text.french import counted, long_date


class DEL01(DeadlineRule):
    """Dépôt trop tôt.

    Pourquoi : sur l'ANEF, la demande se dépose entre le 120e et le 60e jour avant l'expiration du
    titre, en jours de calendrier. Avant, le site répond « Il est trop tôt pour demander le
    renouvellement de votre titre ».

    À éviter : déposer le 1er octobre 2026 pour un titre qui expire le 15 février 2027

    Préférer : déposer du 18 octobre 2026 au 17 décembre 2026
    """

    name = "depot-trop-tot"
    severity = Severity.REFUS_PROBABLE
    reference = text_of_law("R. 431-5")
    stand = Stand.EARLY

    def speak(self, found: Deadline) -> Finding:
        """From when on, and in how many days."""
        opens = found.windows[0].opens
        wait = (opens - found.filing).days
        if found.early:
            message = (
                f"Dépôt avant le délai du renouvellement ({found.when}) : possible si vous détenez "
                "une carte pluriannuelle et remplissez déjà la durée de séjour (R. 431-6)."
            )
            remedy = "Sinon, attendez ce délai. Sur une carte temporaire, la demande est trop tôt."
            return self.failed(Where(), message, remedy, severity=Severity.A_VERIFIER)
        message = f"Dépôt trop tôt de {counted(wait, 'jour')} : la demande se dépose {found.when}."
        remedy = f"Attendez le {long_date(opens)} et préparez les pièces d'ici là."
        return self.failed(Where(), message, remedy)
