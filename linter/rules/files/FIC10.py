"""FIC10: a page that is not upright, or only if the viewer turns it."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding
from linter.model.words import About, Severity
from linter.rules.base import ContentRule
from linter.rules.files.base import PDF, together

# By the clockwise turn that puts it right.
_TURNS = {90: "couchée à gauche", 180: "à l'envers", 270: "couchée à droite"}
_REMEDY = "Ouvrez le fichier, remettez-le droit, et enregistrez-le de nouveau."


class FIC10(ContentRule):
    """Page tournée.

    Pourquoi : l'agent voit la page couchée ou à l'envers, et peut la rejeter. C'est aussi le cas
    d'une photo enregistrée de travers avec une note « à tourner » : tous les sites ne la suivent
    pas.

    À éviter : une photo prise en tenant le téléphone de côté, envoyée telle quelle

    Préférer : la photo ouverte, tournée, puis enregistrée de nouveau
    """

    name = "page-tournee"
    severity = Severity.A_VERIFIER
    about = About.TURN

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """Text that viewers show turned; else, of a photo, the turn that its note asks for."""
        photo = document.media_type != PDF  # every reader follows the note of a PDF
        for turn, words in _TURNS.items():
            shown = [page.number for page in document.pages if page.text_turn == turn]
            noted = [
                page.number
                for page in document.pages
                if photo and page.rotation == turn and not page.text_turn
            ]
            for pages, message in (
                (shown, f"la page est {words}."),
                (noted, f"image enregistrée {words}, avec une note pour la redresser."),
            ):
                if pages:
                    where, said = together(document, pages, message)
                    severity = self.severity if pages is shown else Severity.INFORMATION
                    yield self.failed(where, said, _REMEDY, severity=severity)
