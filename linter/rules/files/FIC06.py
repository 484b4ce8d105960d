"""FIC06: a file whose name says another format than its content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from linter.context import Context
from linter.model import Document, Dossier, Finding, Fix, Where
from linter.rules.base import DocumentRule
from linter.rules.files.base import EXTENSIONS, extension, named
from linter.words import Severity


class FIC06(DocumentRule):
    """Extension qui ne correspond pas au contenu.

    Pourquoi : renommer un fichier ne le convertit pas ; l'ANEF compare le nom et le contenu, et
    l'agent peut ne pas réussir à l'ouvrir.

    À éviter : un PDF renommé passeport.jpg

    Préférer : passeport.pdf
    """

    code = "FIC06"
    name = "extension-trompeuse"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """Only where the content is known: an unknown content is another rule's matter."""
        del dossier, context
        right = EXTENSIONS.get(document.media_type or "")
        wrong = extension(document.path)
        if not right or wrong in right:
            return
        said = f"l'extension « {wrong} »" if wrong else "aucune extension"
        yield self.failed(
            Where(file=document.path),
            f"Le contenu est au format {named(document.media_type)}, mais le nom a {said}.",
            f"Renommez le fichier avec l'extension {right[0]}.",
            fix=Fix(PurePosixPath(document.path).with_suffix(right[0]).name, safe=True),
        )
