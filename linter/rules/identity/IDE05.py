"""IDE05: a 2D-Doc that is wrong, or that the page contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.model.content import Barcode
from linter.model.report import Finding, Reference, Where
from linter.model.words import Seen, Severity, Signature
from linter.rules.base import LOOK, Rule

_ASK = "Redemandez le document d'origine (PDF) à l'organisme, et joignez-le tel quel."


class IDE05(Rule):
    """Code 2D-Doc dont la signature ou le contenu ne correspond pas.

    Pourquoi : factures, avis d'impôt et attestations de l'ANEF portent un code signé que
    l'administration peut lire. Une signature « non vérifiée » veut dire qu'il manque ici le
    certificat de l'organisme, et rien d'autre.

    À éviter : une facture dont une page a été remplacée, ou retapée pour être plus lisible

    Préférer : le PDF téléchargé sur le site de l'organisme, sans le modifier
    """

    name = "code-2d-doc"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)
    reference = Reference("spécifications 2D-Doc (France Titres)")

    def check(self, application: Application) -> Iterator[Finding]:
        """Each code: its signature, then each value of which the page says another."""
        for document in application.dossier.documents:
            for each in document.content.unread:
                if "2D-Doc" in each.reason:
                    where = Where(file=document.path, page=each.page)
                    yield self.cannot_tell(where, each.reason, LOOK)
            for barcode in document.content.barcodes:
                where = Where(file=document.path, page=barcode.page)
                yield from tuple(self._code(barcode, where)) or (self.passed,)

    def _code(self, barcode: Barcode, where: Where) -> Iterator[Finding]:
        if barcode.signature is Signature.INVALID:
            message = "La signature du code 2D-Doc ne correspond pas à ce que dit le code."
            yield self.failed(where, message, _ASK)
            return
        for each in barcode.comparisons:
            if each.seen is Seen.CONTRADICTS:
                message = (
                    f"{each.name} : le code 2D-Doc dit « {each.signed} », la page "
                    f"« {each.page_says} »."
                )
                yield self.failed(where, message, f"Comparez sur la page. {_ASK}")
        if barcode.signature is Signature.UNVERIFIED:
            why = barcode.reason.partition(" : ")[0]
            message = f"Signature du code 2D-Doc non vérifiée : {why}."
            yield self.failed(where, message, _TRUST, severity=Severity.INFORMATION)


_TRUST = (
    "Rien à faire pour ce dossier. Pour vérifier les signatures, donnez les certificats des "
    "organismes (certificats_2ddoc dans anef-linter.toml)."
)
