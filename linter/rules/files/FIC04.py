"""FIC04: a heavy file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import UNKNOWN_SIZE, Document
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import DocumentRule

_MEGABYTE = 1_000_000
_LIGHTER = "Scannez à 200 points par pouce en niveaux de gris, ou séparez le fichier en deux."


class FIC04(DocumentRule):
    """Fichier lourd.

    Pourquoi : des envois échouent parce que le fichier est trop lourd, ou la connexion trop lente.
    Quand l'emplacement dit le poids qu'il prend, c'est cela qui compte. Sinon la limite d'ici est
    une prudence, qui se règle dans `anef-linter.toml` (`poids_max_mo`) : vu en 2023, le site
    prenait 10 Mo par fichier.

    À éviter : une photo de 12 Mo par page

    Préférer : un PDF en niveaux de gris à 200 points par pouce, moins de 1 Mo par page
    """

    name = "fichier-lourd"
    severity = Severity.A_VERIFIER

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """Above what its slot takes; where no slot says so, above the limit of the settings."""
        if document.size == UNKNOWN_SIZE:
            yield from self.blind(document)
            return
        where, size = Where(file=document.path), document.size / _MEGABYTE
        slots = [
            each
            for each in application.dossier.form.requests
            if document.path in each.files and each.max_file_mb
        ]
        refusing = min(slots, key=lambda each: each.max_file_mb, default=None)
        soft = application.context.config.max_file_mb
        if refusing:
            if size > refusing.max_file_mb:
                message = (
                    f"Le fichier pèse {_above(size, refusing.max_file_mb)} Mo : l'emplacement "
                    f"« {refusing.label} » n'en prend pas plus de {_french(refusing.max_file_mb)}."
                )
                yield self.failed(where, message, _LIGHTER, severity=Severity.REFUS_PROBABLE)
        elif size > soft:
            message = (
                f"Le fichier pèse {_above(size, soft)} Mo, plus que les {_french(soft)} Mo "
                "conseillés (vu en 2023, le site prenait 10 Mo par fichier)."
            )
            yield self.failed(where, message, _LIGHTER)


def _above(size: float, limit: float) -> str:
    """Rounded as people write it, but never down to the limit that it is above."""
    return _french(max(size, limit + 0.1) if _french(size) == _french(limit) else size)


def _french(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
