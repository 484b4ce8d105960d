"""PIE08: the « contrat d'engagement », due at every application under another text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.dossier.application import Application
from linter.dossier.missing import held
from linter.model.report import Finding, Reference, Where
from linter.model.words import Severity
from linter.rules.base import Rule

_KIND = "contrat_engagement_republicain"


class PIE08(Rule):
    """Contrat d'engagement à respecter les principes de la République absent.

    Pourquoi : il n'est pas dans l'annexe 10, mais l'article R. 412-1 le demande à chaque demande ;
    un nouveau contrat se signe à chaque renouvellement.

    À éviter : joindre le contrat signé lors de la demande précédente

    Préférer : le formulaire en vigueur, daté et signé pour cette demande
    """

    code = "PIE08"
    name = "contrat-d-engagement"
    severity = Severity.COMPLEMENT_PROBABLE
    reference = Reference(
        "CESEDA",
        article="R. 412-1",
        url="https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070158/",
        version_date=date(2024, 7, 17),
    )

    def check(self, application: Application) -> Iterator[Finding]:
        """Only where files were gathered; a file that nobody recognised may be the contract."""
        files = application.dossier.gathers_files or any(
            each.files for each in application.dossier.form.requests
        )
        if not files or application.title is None or application.dossier.form.etape is None:
            return
        has = held(application)
        remedy = "Faites signer un nouveau contrat d'engagement pour cette demande et joignez-le."
        if _KIND in has.kinds:
            yield self.passed(Where())
        elif has.unknown:
            reason = "le contrat d'engagement n'a pas été reconnu parmi les fichiers"
            yield self.cannot_tell(Where(), reason, f"Vérifiez qu'il est là. {remedy}")
        else:
            yield self.failed(Where(), "Le contrat d'engagement n'est pas dans le dossier.", remedy)
