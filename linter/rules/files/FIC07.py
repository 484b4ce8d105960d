"""FIC07: a file name that sites or systems do not take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from unidecode import unidecode

from linter.context import Context
from linter.model import Document, Dossier, Finding, Fix, Where
from linter.rules.base import DocumentRule
from linter.words import Severity

_LONGEST = 100
_PLAIN = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿŒœ][A-Za-z0-9À-ÖØ-öø-ÿŒœ _.,'()-]*")
_TWO_EXTENSIONS = re.compile(r"\.(pdf|jpe?g|png|docx?|heic)\.\w{1,4}$", re.IGNORECASE)


class FIC07(DocumentRule):
    """Nom de fichier difficile à envoyer.

    Pourquoi : des signes comme / : * ? ou des noms très longs font échouer des envois, et un nom
    à deux extensions passe pour un virus. Un nom simple aide aussi l'agent.

    À éviter : Scan*?(définitif)!!.pdf.pdf

    Préférer : 03_justificatif-domicile.pdf
    """

    code = "FIC07"
    name = "nom-de-fichier"
    severity = Severity.A_VERIFIER

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """Letters, digits, spaces and plain signs pass; the fix has none but - and _."""
        del dossier, context
        path = PurePosixPath(document.path)
        fault = _fault(path.name)
        if fault:
            yield self.failed(
                Where(file=document.path),
                f"Le nom du fichier {fault}.",
                "Renommez-le simplement, sans accent ni signe particulier.",
                fix=Fix(_plain(path), safe=False),
            )


def _fault(name: str) -> str | None:
    if len(name) > _LONGEST:
        return f"est très long ({len(name)} signes)"
    if _TWO_EXTENSIONS.search(name):
        return "a deux extensions"
    return (
        None if _PLAIN.fullmatch(name) else "contient des signes qui peuvent faire échouer l'envoi"
    )


def _plain(path: PurePosixPath) -> str:
    stem, extension = path.stem, path.suffix.lower()
    while _TWO_EXTENSIONS.search(stem + extension):
        stem = PurePosixPath(stem).stem
    words = re.sub(r"[^a-z0-9_]+", "-", unidecode(stem).lower()).strip("-_")
    return (words[: _LONGEST // 2].strip("-_") or "document") + extension
