"""FIC09: a blank page."""

from __future__ import annotations

from collections.abc import Iterator

from linter.context import Context
from linter.model import Document, Dossier, Finding, Where
from linter.rules.base import ContentRule
from linter.words import Severity


class FIC09(ContentRule):
    """Page blanche.

    Pourquoi : une pièce dont la page est blanche est une pièce absente ; au milieu d'un scan
    recto verso, c'est seulement une page de trop.

    À éviter : un scan fait avec la feuille à l'envers dans le chargeur

    Préférer : toutes les pages imprimées, sans les dos blancs
    """

    code = "FIC09"
    name = "page-blanche"
    severity = Severity.REFUS_PROBABLE

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """All pages blank, or some of them."""
        del dossier, context
        blank = [page.number for page in document.pages if page.blank]
        if blank and len(blank) == len(document.pages):
            yield self.failed(
                Where(file=document.path),
                "Le document est entièrement blanc.",
                "Vérifiez le sens de la feuille, puis scannez de nouveau.",
            )
            return
        for number in blank:
            yield self.failed(
                Where(file=document.path, page=number),
                "Cette page est blanche.",
                "Retirez-la si c'est un dos blanc ; sinon, scannez-la de nouveau.",
                severity=Severity.INFORMATION,
            )
