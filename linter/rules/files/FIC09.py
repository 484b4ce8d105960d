"""FIC09: a blank page, or a form that nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.words import Detail, Severity
from linter.rules.base import ContentRule
from linter.rules.files.base import together


class FIC09(ContentRule):
    """Page blanche, ou formulaire vide.

    Pourquoi : une pièce dont la page est blanche est une pièce absente, comme un formulaire que
    personne n'a rempli ; au milieu d'un scan recto verso, c'est seulement une page de trop.

    À éviter : un scan fait avec la feuille à l'envers dans le chargeur

    Préférer : toutes les pages imprimées, sans les dos blancs
    """

    name = "page-blanche"
    severity = Severity.REFUS_PROBABLE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """All pages blank, or some: backs of a two-sided scan weigh less."""
        blank = [page.number for page in document.pages if page.blank]
        if blank and len(blank) == len(document.pages):
            yield self.failed(
                Where(file=document.path),
                "Rien n'est écrit dans ce document.",
                "Vérifiez le sens de la feuille, puis scannez de nouveau.",
            )
            return
        texts = document.content.texts
        if texts and all(Detail.NON_REMPLI in each.details for each in texts):
            yield self.failed(
                Where(file=document.path),
                "Ce formulaire semble vide : aucune de ses lignes n'est remplie.",
                "Remplissez-le et signez-le, puis joignez-le rempli.",
                severity=Severity.COMPLEMENT_PROBABLE,
            )
            return
        backs = [number for number in blank if number % 2 == 0]
        fronts = [number for number in blank if number % 2]
        for numbers, severity in (
            (fronts, Severity.A_VERIFIER),
            (backs, Severity.INFORMATION),
        ):
            if numbers:
                where, message = together(document, numbers, "rien n'est écrit.")
                remedy = "Si c'est un dos blanc, retirez-le ; sinon, scannez de nouveau."
                yield self.failed(where, message, remedy, severity=severity)
