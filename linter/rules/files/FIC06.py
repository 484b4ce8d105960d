"""FIC06: a file whose name says another format than its content."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Fix, Where
from linter.model.words import Severity
from linter.rules.files.base import FORMATS, JPEG, PDF, PNG, FormatRule, format_of, split_name

_TAKEN = (PDF, JPEG, PNG)


class FIC06(FormatRule):
    """Extension qui ne correspond pas au contenu.

    Pourquoi : renommer un fichier ne le convertit pas. Un site qui compare le nom et le contenu
    le refuse, et l'agent peut ne pas réussir à l'ouvrir.

    À éviter : un PDF renommé passeport.jpg

    Préférer : passeport.pdf
    """

    name = "extension-trompeuse"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_format(self, document: Document, application: Application) -> Iterator[Finding]:
        """A good content under a wrong name is renamed; another one under a good name is told."""
        shape = format_of(document)
        stem, extension = split_name(document.path)
        if extension.lower() in shape.extensions:
            return
        where = Where(file=document.path)
        said = f"a l'extension « {extension} »" if extension else "n'a aucune extension"
        message = f"Le contenu est au format {shape.name}, mais le nom {said}."
        if document.media_type in _TAKEN:
            right = shape.extensions[0]
            remedy = f"Renommez le fichier avec l'extension {right}."
            yield self.failed(where, message, remedy, fix=Fix(stem.rstrip(". ") + right, safe=True))
        elif any(extension.lower() in FORMATS[each].extensions for each in _TAKEN):
            yield self.failed(where, message, f"Renommer ne suffit pas. {shape.remedy}")
