"""FIC05: a format that ANEF does not take."""

from __future__ import annotations

from collections.abc import Iterator

from linter.context import Context
from linter.model import Document, Dossier, Finding, Where
from linter.rules.base import DocumentRule
from linter.rules.files.base import ACCEPTED, named
from linter.words import Severity

_AS_PDF = "Ouvrez-le, choisissez « Imprimer » puis « Enregistrer en PDF »."
_AS_JPEG = "Ouvrez l'image et enregistrez-la au format JPEG (« Enregistrer sous », .jpg)."
_REMEDIES = {
    "image/heic": (
        "Sur l'iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez "
        "la photo ; ou envoyez-la-vous par courriel, ce qui la convertit en JPEG."
    ),
    "image/avif": _AS_JPEG,
    "image/webp": _AS_JPEG,
    "image/gif": _AS_JPEG,
    "image/bmp": _AS_JPEG,
    "image/tiff": _AS_PDF,
    "application/zip": "Décompressez l'archive et joignez les fichiers un par un.",
    "video/mp4": "Photographiez ou scannez le document, page par page.",
    "application/x-executable": "N'ouvrez pas ce fichier : ce n'est pas un document.",
}


class FIC05(DocumentRule):
    """Format de fichier que l'ANEF ne prend pas.

    Pourquoi : l'ANEF prend le PDF et le JPEG ; les autres formats sont refusés à l'envoi, ou
    illisibles pour l'agent.

    À éviter : IMG_0412.HEIC, attestation.docx

    Préférer : passeport.jpg, attestation.pdf
    """

    code = "FIC05"
    name = "format-refuse"
    severity = Severity.REFUS_PROBABLE

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """By content, not by name. PNG was never seen accepted, nor refused."""
        del dossier, context
        kind = document.media_type
        if kind in ACCEPTED or document.size <= 0:
            return
        where = Where(file=document.path)
        if kind == "image/png":
            message = "L'image est au format PNG, que l'ANEF ne prend pas partout."
            yield self.failed(where, message, _AS_JPEG, severity=Severity.A_VERIFIER)
        else:
            message = f"Format {named(kind)} : l'ANEF prend le PDF et le JPEG."
            yield self.failed(where, message, _REMEDIES.get(kind or "", _AS_PDF))
