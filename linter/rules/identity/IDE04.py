"""IDE04: a machine readable zone that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import (
    Exhibit,
    exhibits,
)
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Severity
from linter.rules.base import LOOK, Rule

_ZONE = (
    "zone de lecture automatique (MRZ), les lignes de lettres et de chevrons au bas du document,"
)


class IDE04(Rule):
    """Zone de lecture automatique (MRZ) qui n'a pas pu être lue.

    Pourquoi : les lignes du bas du passeport ou de la carte donnent l'identité avec des chiffres
    de contrôle. Un contrôle qui échoue veut dire une chose : un caractère a été mal lu. L'identité
    n'a donc pas été comparée au formulaire.

    À éviter : un passeport photographié de biais, le bas de la page dans l'ombre

    Préférer : la page d'identité scannée à plat, entière, à 200 points par pouce ou plus
    """

    name = "mrz-non-lue"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Every zone that was found, and the passports and visas on which none was."""
        for exhibit in exhibits(application):
            zones = exhibit.document.content.mrz
            for each in zones:
                where = Where(file=exhibit.path, page=each.page)
                yield self.passed if each.valid else self._misread(where)
            if not zones and exhibit.has(Trait.PASSPORT, Trait.VISA):
                yield self._none(exhibit)

    def _misread(self, where: Where) -> Finding:
        return self.cannot_tell(where, f"la {_ZONE} n'a pas pu être lue avec certitude", _RESCAN)

    def _none(self, exhibit: Exhibit) -> Finding:
        if why := exhibit.unread_zone:
            return self.cannot_tell(Where(file=exhibit.path, page=why.page), why.reason, LOOK)
        reason = f"aucune {_ZONE} n'a été trouvée"
        return self.cannot_tell(Where(file=exhibit.path), reason, _RESCAN)


_RESCAN = (
    "Scannez de nouveau la page d'identité, bien à plat, entière et sans reflet, à 200 points par "
    "pouce ou plus ; en attendant, comparez vous-même le document et le formulaire."
)
