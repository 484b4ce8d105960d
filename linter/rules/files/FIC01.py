"""FIC01: a file that needs a password."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import DocumentRule


class FIC01(DocumentRule):
    """Fichier protégé par un mot de passe.

    Pourquoi : l'agent qui instruit la demande ne peut pas ouvrir le fichier ; la pièce compte
    comme absente.

    À éviter : un bulletin de salaire chiffré, tel que l'employeur l'a envoyé

    Préférer : le même, ouvert puis « imprimé » dans un nouveau PDF
    """

    name = "fichier-protege"
    severity = Severity.REFUS_PROBABLE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """Locked files, and those that only forbid changes, which some sites refuse too."""
        where = Where(file=document.path)
        remedy = (
            "Ouvrez-le avec son mot de passe, choisissez « Imprimer » puis « Enregistrer en PDF », "
            "et joignez ce nouveau fichier."
        )
        if document.encrypted:
            yield self.failed(where, "Le fichier est protégé par un mot de passe.", remedy)
        elif document.restricted:
            message = "Le fichier s'ouvre, mais il est verrouillé contre les modifications."
            remedy = (
                "Il n'y a pas de mot de passe à chercher : ouvrez-le, choisissez « Imprimer » puis "
                "« Enregistrer en PDF », et joignez ce nouveau fichier."
            )
            yield self.failed(where, message, remedy, severity=Severity.A_VERIFIER)
        elif not document.pages:
            yield from self.blind(document)
