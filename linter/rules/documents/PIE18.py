"""PIE18: a paper that runs for a time, which is over at filing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import DateRole, Severity
from linter.rules.documents.base import PaperRule, last_of
from linter.text.french import long_date

_ENDS: Final = frozenset({DateRole.PERIOD_END, DateRole.EXPIRES})


class PIE18(PaperRule):
    """Contrat, autorisation, assurance ou domiciliation dont la durée est finie.

    Pourquoi : un contrat à durée déterminée, une autorisation de travail, une assurance ou une
    domiciliation prouve pour le temps qu'elle dit. Finie au jour du dépôt, elle ne dit plus que la
    personne travaille, est assurée ou reçoit là son courrier.

    À éviter : l'attestation d'assurance du 15 janvier 2025 au 14 janvier 2026, en novembre 2026

    Préférer : celle de la période en cours, le nouveau contrat ou l'avenant
    """

    name = "duree-finie"
    severity = Severity.A_VERIFIER

    def check(self, application: Application) -> Iterator[Finding]:
        """Of each kind, the paper that runs longest; one without an end may run still."""
        filing = application.filing.day
        papers: defaultdict[str, list[tuple[date | None, str]]] = defaultdict(list)
        for each in exhibits(application):
            for kind in each.kinds & application.law.kinds_with(Trait.IN_FORCE):
                papers[kind].append((_end(each), each.path))
        for ends in papers.values():
            if not (found := last_of(ends)):
                continue
            last, path = found
            if last >= filing:
                yield self.passed
            else:
                message = f"Cette pièce vaut jusqu'au {long_date(last)}, avant le jour du dépôt."
                remedy = "Demandez celle de la période en cours, ou ce qui la prolonge."
                yield self.failed(Where(file=path), message, remedy)


def _end(exhibit: Exhibit) -> date | None:
    """The last day of all that it says it runs for."""
    dates = exhibit.document.content.dates
    return max((each.value for each in dates if each.role in _ENDS), default=None)
