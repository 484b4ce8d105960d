"""PIE12: a title that annexe 10 does not deal with: no document was compared."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import Rule
from linter.rules.documents.base import ANNEXE_10


class PIE12(Rule):
    """Titre hors de l'annexe 10 : les pièces n'ont pas été comparées.

    Pourquoi : l'annexe 10 ne parle ni des certificats de résidence algériens, ni des citoyens de
    l'Union et de leur famille, ni du duplicata, ni de la naturalisation. Un autre texte dit quelles
    pièces sont dues : aucune ne peut être dite présente, absente ou non exigible ici.

    À éviter : envoyer un dossier de certificat de résidence algérien parce que rien n'a été signalé

    Préférer : comparer les pièces à la liste remise pour ce titre
    """

    name = "titre-hors-annexe"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.TITLE)
    about = About.DOCUMENT
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """Which text governs the title, and whom to ask."""
        title = application.title
        if title is None or title.row is not None:
            return
        reason = (
            f"l'annexe 10 ne traite pas de ce titre, qui relève d'un autre texte : "
            f"{title.other_text}. Les pièces n'ont été comparées à aucune liste"
        )
        known = f" {title.known}" if title.known else ""
        yield self.cannot_tell(Where(), reason, f"Comparez-les à {title.ask}.{known}")
