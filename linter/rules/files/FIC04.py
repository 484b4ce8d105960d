"""FIC04: a heavy file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.context import Context
from linter.model import Document, Dossier, Finding, Where
from linter.rules.base import DocumentRule
from linter.words import Severity

_MEGABYTE = 1_000_000


class FIC04(DocumentRule):
    """Fichier lourd.

    Pourquoi : l'ANEF refuse les fichiers trop lourds sans toujours dire la limite, qui n'est pas
    publiée ; un envoi lourd échoue aussi sur une connexion lente. La limite de l'association se
    règle dans `anef-linter.toml` (`poids_max_mo`).

    À éviter : une photo de 12 Mo par page

    Préférer : un PDF en niveaux de gris à 200 points par pouce, moins de 1 Mo par page
    """

    code = "FIC04"
    name = "fichier-lourd"
    severity = Severity.A_VERIFIER

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """Above the soft limit of the settings."""
        del dossier
        limit = context.config.max_file_mb
        if document.size > limit * _MEGABYTE:
            size = f"{document.size / _MEGABYTE:.1f}".replace(".", ",")
            yield self.failed(
                Where(file=document.path),
                f"Le fichier pèse {size} Mo, plus que les {limit:g} Mo conseillés.",
                "Scannez à 200 points par pouce en niveaux de gris, ou séparez le fichier en deux.",
            )
