"""PIE03: a document that is too old at filing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from linter.dossier.age import Age, issued_on, oldest
from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.holder import Applicant, applicant_in
from linter.dossier.signing import is_dated, is_promise
from linter.dossier.who import is_applicant, printed_holders
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.documents.base import ANNEXE_10, DatedRule
from linter.text.french import counted, long_date
from linter.text.months import add_months


class PIE03(DatedRule):
    """Pièce trop ancienne au jour du dépôt.

    Pourquoi : l'annexe 10 veut un justificatif de domicile de moins de six mois, et fixe une durée
    pour quelques autres pièces. C'est la date du document qui compte, le jour du dépôt.

    À éviter : une facture du 2 mars 2026 pour un dépôt le 23 novembre 2026

    Préférer : la dernière facture, ou une attestation téléchargée le jour même
    """

    name = "piece-trop-ancienne"
    severity = Severity.COMPLEMENT_PROBABLE
    reference = ANNEXE_10
    undated = "la date du document n'a pas été trouvée"
    by_eye = "Regardez la date sur le document vous-même."

    def check(self, application: Application) -> Iterator[Finding]:
        """The files for which the text sets an age; an old one beside a recent one matters less."""
        filing = application.filing.day
        dated = [(each, oldest(each, application)) for each in exhibits(application)]
        fresh = [
            (exhibit, age)
            for exhibit, age in dated
            if age and _is_fresh(issued_on(exhibit, application.law), age, filing)
        ]
        applicant = applicant_in(application)
        for exhibit, age in dated:
            if age and not (is_promise(exhibit) and not is_dated(exhibit)):  # PIE16 asks for it
                beside = [each for each, other in fresh if age.items & other.items]
                yield self._of(exhibit, age, application, _weight(exhibit, beside, applicant))

    def _of(
        self, exhibit: Exhibit, age: Age, application: Application, weight: Severity | None
    ) -> Finding:
        filing, where = application.filing.day, Where(file=exhibit.path)
        issued = self.day(exhibit, issued_on(exhibit, application.law), filing)
        if isinstance(issued, Finding):
            return issued
        if _is_fresh(issued, age, filing):
            return self.passed
        first = add_months(filing, -age.months) + timedelta(days=1)
        message = (
            f"Daté du {long_date(issued)} : il doit avoir moins de {counted(age.months, 'mois')} "
            "le jour du dépôt."
        )
        remedy = f"Demandez un document daté du {long_date(first)} ou après."
        return self.failed(where, message, remedy, severity=weight)


def _weight(exhibit: Exhibit, fresh: Sequence[Exhibit], applicant: Applicant) -> Severity | None:
    """An old paper beside a recent one matters less; a host's bill does not renew their word."""
    if not fresh:
        return None
    if not is_promise(exhibit) or any(
        is_promise(each) or any(is_applicant(one, applicant) for one in printed_holders(each))
        for each in fresh
    ):
        return Severity.INFORMATION
    return Severity.A_VERIFIER


def _is_fresh(issued: date | None, age: Age, filing: date) -> bool:
    return issued is not None and issued <= filing < add_months(issued, age.months)
