"""PIE16: a statement that its signer has not dated."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import Given, any_of
from linter.dossier.signing import has_blank_for_date, is_dated, is_promise
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule


class PIE16(Rule):
    """Contrat d'engagement ou attestation d'hébergement sans date.

    Pourquoi : ces pièces engagent qui les signe, au jour où elles sont signées ; sans date ni
    signature, elles sont refusées. La signature elle-même ne se lit pas ici : regardez-la.

    À éviter : « Fait à Grenoble, le …… »

    Préférer : la date écrite en toutes lettres ou en chiffres, et la signature
    """

    name = "piece-non-datee"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """A date is there, its place is blank, or it cannot be told."""
        for each in exhibits(application):
            if is_promise(each):
                yield self._dated(each)

    def _dated(self, exhibit: Exhibit) -> Finding:
        where = Where(file=exhibit.path)
        if is_dated(exhibit):
            return self.passed(where)
        if why := exhibit.unread:
            return self.cannot_tell(where, why.reason, _LOOK)
        if has_blank_for_date(exhibit):
            return self.failed(where, "La date n'y est pas écrite.", _SIGN)
        return self.cannot_tell(where, "la date de cette pièce n'a pas été trouvée", _LOOK)


_LOOK = "Vérifiez que la pièce est datée et signée."
_SIGN = "Faites dater et signer la pièce par la personne qui s'engage, puis joignez-la de nouveau."
