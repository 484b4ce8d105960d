"""FIC03: an empty file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import DocumentRule
from linter.rules.files.base import PDF


class FIC03(DocumentRule):
    """Fichier vide.

    Pourquoi : un fichier de zéro octet, ou un PDF sans page, compte comme une pièce absente.

    À éviter : passeport.pdf, 0 octet

    Préférer : le fichier, enregistré de nouveau depuis le scanner
    """

    name = "fichier-vide"
    severity = Severity.REFUS_PROBABLE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """No byte, or a PDF that was read to the end and holds no page."""
        pageless = document.media_type == PDF and document.readable and not document.pages
        if document.size == 0 or pageless:
            yield self.failed(
                Where(file=document.path),
                "Le fichier est vide.",
                "Reprenez le fichier d'origine, ou scannez le document de nouveau.",
            )
        elif not document.pages:
            yield from self.blind(document)
