"""PIE08: the « contrat d'engagement », due at every application under another text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import exhibits
from linter.dossier.facts import facts_of
from linter.dossier.given import Given, any_of
from linter.dossier.missing import held
from linter.law.citing import text_of_law
from linter.law.model import stands
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import Rule
from linter.text.french import long_date
from linter.text.months import add_months

_KIND: Final = "contrat_engagement_republicain"
_MONTHS, _MONTHS_SURE = 6, 12  # from which it may be, or is, that of the application before


class PIE08(Rule):
    """Contrat d'engagement à respecter les principes de la République absent.

    Pourquoi : il n'est pas dans l'annexe 10, mais l'article R. 412-1 le demande à chaque demande ;
    un nouveau contrat se signe à chaque renouvellement.

    À éviter : joindre le contrat signé lors de la demande précédente

    Préférer : le formulaire en vigueur, daté et signé pour cette demande
    """

    name = "contrat-d-engagement"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES, Given.FOLDER, Given.REQUESTS)
    about = About.DOCUMENT
    reference = text_of_law("R. 412-1")

    def check(self, application: Application) -> Iterator[Finding]:
        """Only where files were gathered; a file that nobody recognised may be the contract."""
        files = application.dossier.gathers_files or any(
            each.files for each in application.dossier.form.requests
        )
        if not files or not _is_asked(application):
            return
        has = held(application)
        if _KIND in has.kinds:
            yield from self._signed(application)
        elif has.unknown:
            reason = "le contrat d'engagement n'a pas été reconnu parmi les fichiers"
            yield self.cannot_tell(Where(), reason, f"Vérifiez qu'il est là. {_NEW}")
        else:
            yield self.failed(Where(), "Le contrat d'engagement n'est pas dans le dossier.", _NEW)

    def _signed(self, application: Application) -> Iterator[Finding]:
        """A new one is signed for each application: one of a year ago is the one before."""
        filing = application.filing.day
        every = [each for each in exhibits(application) if each.is_one_of(frozenset({_KIND}))]
        dated = [(each.document.issued_on or filing, each.path) for each in every]
        signed, path = max(dated, default=(filing, ""))
        if filing <= add_months(signed, _MONTHS):
            yield self.passed
            return
        old = filing > add_months(signed, _MONTHS_SURE)
        since = (
            "plus d'un an : il s'en signe un nouveau à chaque demande"
            if old
            else "plus de six mois : s'il est d'une autre demande, il en faut un nouveau"
        )
        message = f"Le contrat d'engagement, du {long_date(signed)}, a {since}."
        weight = None if old else Severity.A_VERIFIER
        yield self.failed(Where(file=path), message, _NEW, severity=weight)


_NEW: Final = "Faites signer un nouveau contrat d'engagement pour cette demande et joignez-le."


def _is_asked(application: Application) -> bool:
    """Not of Algerians, EU citizens and their families, nor for naturalisation."""
    title, stage, law = application.title, application.dossier.form.etape, application.law
    if title is None or title.row is None or stage is None:
        return False
    on = application.filing.day
    asked = any(_KIND in each.kinds and stands(each, title, stage, on) for each in law.other_bases)
    return asked and law.exempting(_KIND, title, stage, on, facts_of(application)) is None
