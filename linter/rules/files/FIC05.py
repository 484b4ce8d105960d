"""FIC05: a format that ANEF does not take."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document, Request
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.files.base import BMP, JPEG, PDF, PNG, TIFF, FormatRule, format_of

_TAKEN = (PDF, JPEG, PNG, TIFF, BMP)  # the formats that the site itself names (2023-2024)


class FIC05(FormatRule):
    """Format de fichier que l'ANEF ne prend pas.

    Pourquoi : l'ANEF prend le PDF, le JPEG, le PNG, le TIFF et le BMP (écrit sur le site en 2023) ;
    les autres formats sont refusés à l'envoi, ou illisibles pour l'agent. Quand l'emplacement dit
    ce qu'il accepte, c'est cela qui compte.

    À éviter : IMG_0412.HEIC, attestation.docx

    Préférer : passeport.jpg, attestation.pdf
    """

    name = "format-refuse"
    severity = Severity.REFUS_PROBABLE

    def check_format(self, document: Document, application: Application) -> Iterator[Finding]:
        """By content, not by name."""
        kind, shape = document.media_type, format_of(document)
        where = Where(file=document.path)
        slots = [
            each
            for each in application.dossier.form.requests
            if document.path in each.files and each.accept.strip()
        ]
        refusing = [each for each in slots if not _takes(each, document)]
        if refusing:
            label, accept = refusing[0].label, refusing[0].accept
            message = f"Format {shape.name} : l'emplacement « {label} » n'accepte que {accept}."
            yield self.failed(where, message, shape.remedy)
        elif not slots and kind not in _TAKEN:
            message = f"Format {shape.name} : l'ANEF ne prend que PDF, JPEG, PNG, TIFF et BMP."
            yield self.failed(where, message, shape.remedy)


def _takes(request: Request, document: Document) -> bool:
    """Whether the slot's `accept` (HTML: extensions and media types) covers the content."""
    kind = document.media_type or ""
    allowed = [each.strip().lower() for each in request.accept.split(",")]
    family = kind.partition("/")[0] + "/*"
    return any(each in allowed for each in (kind, family, "*/*", *format_of(document).extensions))
