"""EPH05: a sheet of an e-photo that bears no code."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.ephoto import code_inputs, sheets
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import LOOK, Rule


class EPH05(Rule):
    """Planche d'e-photo sans code.

    Pourquoi : sur l'ANEF, seul compte le code « photographie et signature numérique ». Des photos
    d'identité ordinaires n'en ont pas, et ne servent à rien sur le site.

    À éviter : quatre photos d'une cabine qui n'est pas agréée « ePhoto »

    Préférer : une cabine ou un photographe qui affiche « ePhoto », et la planche avec son code
    """

    name = "planche-sans-code"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """A code typed into the form may come from another sheet."""
        for sheet in sheets(application):
            where = Where(file=sheet.path)
            if sheet.unread:
                yield self.cannot_tell(where, sheet.unread.reason, LOOK)
            elif sheet.code:
                yield self.passed
            elif sheet.code is None:
                yield self.failed(
                    where,
                    "Aucun code n'a été trouvé sur cette planche.",
                    "Faites une e-photo avec code, au moins 24 heures avant le dépôt.",
                    severity=Severity.A_VERIFIER if code_inputs(application.dossier) else None,
                )
            else:
                reason = "le code de la planche n'a pas été lu avec certitude"
                yield self.cannot_tell(where, reason, "Recopiez-le vous-même, signe par signe.")
