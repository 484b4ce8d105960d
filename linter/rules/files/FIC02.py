"""FIC02: a file that is damaged, or that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import DocumentRule


class FIC02(DocumentRule):
    """Fichier abîmé ou illisible.

    Pourquoi : un fichier tronqué ou qui ne s'ouvre pas compte comme une pièce absente, même
    s'il semble s'ouvrir sur l'ordinateur qui l'a produit.

    À éviter : un PDF dont la copie depuis la clé USB a été interrompue

    Préférer : le fichier d'origine, copié de nouveau en entier
    """

    code = "FIC02"
    name = "fichier-abime"
    severity = Severity.REFUS_PROBABLE
    about = About.FILE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """What stopped the reading, whatever it was."""
        if document.damaged:
            yield self.failed(
                Where(file=document.path),
                f"Le fichier n'a pas pu être lu normalement : {document.damaged}.",
                "Reprenez le fichier d'origine, ou scannez le document de nouveau.",
            )
        elif not document.pages:
            yield from self.blind(document)
