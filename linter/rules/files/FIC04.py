"""FIC04: a heavy file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import UNKNOWN_SIZE, Document
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import DocumentRule

_MEGABYTE = 1_000_000


class FIC04(DocumentRule):
    """Fichier lourd.

    Pourquoi : des envois échouent parce que le fichier est trop lourd, ou la connexion trop lente.
    L'ANEF ne publie pas de limite : celle d'ici est une prudence, qui se règle dans
    `anef-linter.toml` (`poids_max_mo`).

    À éviter : une photo de 12 Mo par page

    Préférer : un PDF en niveaux de gris à 200 points par pouce, moins de 1 Mo par page
    """

    name = "fichier-lourd"
    severity = Severity.A_VERIFIER

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """Above the soft limit of the settings."""
        limit = application.context.config.max_file_mb
        if document.size == UNKNOWN_SIZE:
            yield from self.blind(document)
        elif document.size > limit * _MEGABYTE:
            size, most = _french(document.size / _MEGABYTE), _french(limit)
            yield self.failed(
                Where(file=document.path),
                f"Le fichier pèse {size} Mo, plus que les {most} Mo conseillés (la limite de "
                "l'ANEF n'est pas publiée).",
                "Scannez à 200 points par pouce en niveaux de gris, ou séparez le fichier en deux.",
            )


def _french(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
