"""FIC13: text that could not be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.checked import names
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import LOOK, Rule
from linter.text.french import counted, page_list

_MANY = 3  # files that the same obstacle stopped: told once


class FIC13(Rule):
    """Texte qui n'a pas pu être lu.

    Pourquoi : ce qui n'a pas été lu n'a pas été vérifié. La page peut être bonne : c'est le
    programme qui ne l'a pas lue, ou qui n'en est pas sûr.

    À éviter : croire en règle un scan que personne n'a regardé

    Préférer : ouvrir le fichier et vérifier vous-même le nom, les dates et ce qu'il est
    """

    name = "texte-non-lu"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.FILES)
    about = About.FILE

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding a file and reason; one for all the files that the same lack stopped."""
        found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
        for document in application.dossier.documents:
            for each in document.text_unread:
                found[each.reason].setdefault(document.path, []).append(each.page or 0)
            if document.readable and not document.text_unread:
                yield self.passed
        for reason, files in found.items():
            cause, _, remedy = reason.partition(" → ")
            if len(files) >= _MANY and remedy:
                said = f"{counted(len(files), 'fichier')} n'ont pas été lus ({names([*files])})"
                yield self.cannot_tell(Where(), f"{said} : {cause}", remedy)
                continue
            for path, pages in files.items():
                said = f"{page_list(pages)} : {cause}" if len(pages) > 1 else cause
                yield self.cannot_tell(Where.on(path, pages), said, remedy or LOOK)
