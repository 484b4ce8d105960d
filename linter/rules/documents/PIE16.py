"""PIE16: a statement that its signer has not dated, or not signed."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import Given, any_of
from linter.dossier.signing import has_blank_for_date, is_dated, is_promise, is_signed
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule


class PIE16(Rule):
    """Contrat d'engagement ou attestation d'hébergement sans date, ou sans signature.

    Pourquoi : ces pièces engagent qui les signe, au jour où elles sont signées ; sans date ni
    signature, elles sont refusées. Le programme voit si quelque chose est écrit à la place de la
    signature, pas de qui elle est.

    À éviter : « Fait à Grenoble, le …… »

    Préférer : la date écrite en toutes lettres ou en chiffres, et la signature
    """

    name = "piece-non-datee-ou-signee"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Of each, the date and the signature: there, not there, or not known."""
        for each in exhibits(application):
            if is_promise(each):
                yield self._of(each)

    def _of(self, exhibit: Exhibit) -> Finding:
        where, signed = Where(file=exhibit.path), is_signed(exhibit)
        dated = True if is_dated(exhibit) else False if has_blank_for_date(exhibit) else None
        if dated and signed:
            return self.passed
        if why := exhibit.unread:
            return self.cannot_tell(where, why.reason, _LOOK)
        if False in {dated, signed}:
            weight = Severity.A_VERIFIER if dated is not False else None
            return self.failed(where, _LACKING[dated, signed], _SIGN, severity=weight)
        reason = "la signature n'a pas été reconnue" if dated else "la date n'a pas été trouvée"
        return self.cannot_tell(where, reason, _LOOK)


_UNDATED = "La date n'y est pas écrite."
_UNSIGNED = "Rien n'est écrit à la place de la signature."
_LACKING = {  # by whether it is dated, and signed
    (False, False): "Elle n'est ni datée ni signée.",
    (False, None): _UNDATED,
    (False, True): _UNDATED,
    (None, False): f"{_UNSIGNED} La date n'a pas été trouvée.",
    (True, False): _UNSIGNED,
}
_LOOK = "Vérifiez que la pièce est datée et signée."
_SIGN = "Faites dater et signer la pièce par la personne qui s'engage, puis joignez-la de nouveau."
