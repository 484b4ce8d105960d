"""PIE15: a certificate of enrolment for a year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.dossier.application import Application
from linter.dossier.exhibits import exhibits
from linter.dossier.given import Given, any_of
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule

_ENROLMENT = frozenset({"certificat_inscription", "carte_etudiant"})
_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*[-/\u2010-\u2015]\s*(20\d\d|\d\d)(?!\d)")
_LAST_MONTH, _LAST_DAY = 10, 31  # new certificates come with the autumn


class PIE15(Rule):
    """Certificat d'inscription d'une année terminée.

    Pourquoi : l'inscription se justifie pour l'année en cours au jour du dépôt. Le certificat de
    l'année précédente appelle une demande de complément.

    À éviter : le certificat 2025-2026 pour un dépôt en novembre 2026

    Préférer : le certificat de l'année 2026-2027
    """

    name = "annee-d-inscription-terminee"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """The last year that a certificate names against the day of filing."""
        day = application.filing.day
        for each in exhibits(application):
            years = _years(each.document.content.text) if each.is_one_of(_ENROLMENT) else []
            if not years:
                continue
            first, last = max(years)
            where = Where(file=each.path)
            if day <= date(last, _LAST_MONTH, _LAST_DAY):
                yield self.passed
            else:
                message = f"Ce certificat est pour l'année {first}-{last}, finie au jour du dépôt."
                yield self.failed(where, message, "Demandez celui de l'année en cours.")


def _years(text: str) -> list[tuple[int, int]]:
    """The academic years named: 2026-2027, 2026/27."""
    pairs = ((int(one), int(other) % 100) for one, other in _YEARS.findall(text))
    return [(first, first + 1) for first, last in pairs if (first + 1) % 100 == last]
