"""FIC02: a file that is damaged, or that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.words import Placeholder, Severity
from linter.rules.base import DocumentRule
from linter.text.french import capital


class FIC02(DocumentRule):
    """Fichier abîmé ou illisible.

    Pourquoi : un fichier tronqué ou qui ne s'ouvre pas compte comme une pièce absente, même
    s'il semble s'ouvrir sur l'ordinateur qui l'a produit.

    À éviter : un PDF dont la copie depuis la clé USB a été interrompue

    Préférer : le fichier d'origine, copié de nouveau en entier
    """

    name = "fichier-abime"
    severity = Severity.REFUS_PROBABLE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """What stopped the reading, whatever it was, or what stands there for the document."""
        where = Where(file=document.path)
        if document.placeholder:
            reason = document.obstacles[0].reason
            message = f"{capital(reason)}."
            yield self.failed(where, message, _INSTEAD[document.placeholder])
        elif document.damaged:
            yield self.failed(
                where,
                f"Le fichier n'a pas pu être lu normalement : {document.damaged}.",
                "Reprenez ou téléchargez de nouveau le fichier d'origine, ou scannez le document.",
            )
        elif not document.pages:
            yield from self.blind(document)


_INSTEAD = {
    Placeholder.XFA: (
        "Ouvrez-le dans Adobe Acrobat Reader (pas dans le navigateur), choisissez « Imprimer » "
        "puis « Microsoft Print to PDF » ou « Enregistrer en PDF », et joignez ce nouveau fichier."
    ),
    Placeholder.PORTFOLIO: (
        "Ouvrez-le dans Adobe Acrobat Reader, enregistrez chaque document qu'il contient, et "
        "joignez-les un par un."
    ),
    Placeholder.WEB_PAGE: (
        "Connectez-vous de nouveau au site et téléchargez le document une nouvelle fois ; vérifiez "
        "qu'il s'ouvre avant de le joindre."
    ),
    Placeholder.UNFINISHED: "Téléchargez-le de nouveau, jusqu'au bout : le renommer ne suffit pas.",
}
