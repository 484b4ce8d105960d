"""FIC10: a page that is only upright if the viewer turns it."""

from __future__ import annotations

from collections.abc import Iterator

from linter.context import Context
from linter.model import Document, Dossier, Finding
from linter.rules.base import ContentRule
from linter.rules.files.base import together
from linter.words import Severity

_TURNS = {90: "couchée à gauche", 180: "à l'envers", 270: "couchée à droite"}


class FIC10(ContentRule):
    """Page tournée.

    Pourquoi : la photo est enregistrée de travers avec une note « à tourner » que tous les sites ne
    suivent pas : l'agent peut la voir couchée ou à l'envers, et la rejeter.

    À éviter : une photo prise en tenant le téléphone de côté, envoyée telle quelle

    Préférer : la photo ouverte, tournée, puis enregistrée de nouveau
    """

    code = "FIC10"
    name = "page-tournee"
    severity = Severity.A_VERIFIER

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """PDF /Rotate or EXIF orientation other than upright."""
        for turn, words in _TURNS.items():
            pages = [page.number for page in document.pages if page.rotation == turn]
            if pages:
                where, message = together(document, pages, f"image enregistrée {words}.")
                remedy = "Ouvrez le fichier, remettez-le droit, et enregistrez-le de nouveau."
                yield self.failed(where, message, remedy)
