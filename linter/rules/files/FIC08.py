"""FIC08: the same file twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import Rule


class FIC08(Rule):
    """Même fichier deux fois.

    Pourquoi : deux copies identiques sous deux noms veulent souvent dire qu'une pièce a été prise
    pour une autre : le recto joint deux fois, et le verso oublié.

    À éviter : titre-recto.jpg et titre-verso.jpg, identiques

    Préférer : chaque pièce une fois, recto et verso différents
    """

    name = "fichier-en-double"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.FILES)
    about = About.FILE

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding a group of files with the same bytes, at the first of them."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for each in application.dossier.documents:
            if each.sha256 and each.size:
                groups[each.sha256].append(each.path)
        for first, *others in groups.values():
            where = Where(file=first)
            if not others:
                yield self.passed
                continue
            names = " ".join((first, *others)).lower()
            sides = "recto" in names and "verso" in names
            yield self.failed(
                where,
                f"Ce fichier est identique à {', '.join(others)}.",
                "Vérifiez qu'une autre pièce (un verso, une autre page) n'a pas été oubliée.",
                severity=Severity.COMPLEMENT_PROBABLE if sides else None,
            )
