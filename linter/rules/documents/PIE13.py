"""PIE13: a French test that is too old at filing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit
from linter.dossier.given import Given, any_of
from linter.dossier.integration import is_test, proofs_of_french
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.documents.base import DatedRule
from linter.text.french import long_date
from linter.text.months import add_months


class PIE13(DatedRule):
    """Test de français de plus de deux ans.

    Pourquoi : un TCF ou un TEF ne vaut que deux ans, comptés au jour du dépôt. Un diplôme (DELF,
    DALF, brevet…) n'expire pas.

    À éviter : un TCF du 3 mai 2024 pour un dépôt le 23 novembre 2026

    Préférer : un test de moins de deux ans, ou un diplôme
    """

    name = "test-de-francais-trop-ancien"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.FILES)
    reference = text_of_law("arrêté du 22 décembre 2025")
    undated = "la date de la preuve de français n'a pas été trouvée"
    by_eye = "Regardez la date, et si c'est un test (TCF, TEF) ou un diplôme, vous-même."

    def check(self, application: Application) -> Iterator[Finding]:
        """Each proof of French: a diploma is fine, a test by its date."""
        filing = application.filing.day
        months = application.law.figure("validite_test_francais", filing)
        for each in proofs_of_french(application):
            yield self._of(each, filing, months)

    def _of(self, exhibit: Exhibit, filing: date, months: int) -> Finding:
        where, test = Where(file=exhibit.path), is_test(exhibit)
        if test is False:
            return self.passed
        issued = self.day(exhibit, exhibit.document.issued_on, filing)
        if isinstance(issued, Finding):
            return issued
        last = add_months(issued, months)
        if filing <= last:
            return self.passed
        if test is None:
            reason = (
                f"cette preuve de français est du {long_date(issued)} : si c'est un TCF ou un TEF, "
                f"elle ne vaut plus depuis le {long_date(last)}"
            )
            return self.cannot_tell(where, reason, self.by_eye)
        message = (
            f"Ce test de français, du {long_date(issued)}, ne vaut plus depuis le "
            f"{long_date(last)}."
        )
        return self.failed(where, message, "Faites repasser le test, ou joignez un diplôme.")
