"""PIE15: a paper of studies for a year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import Given, any_of
from linter.model.content import Content
from linter.model.report import Finding, Where
from linter.model.words import DateRole, Severity
from linter.rules.base import Rule

_MARKS: Final = frozenset({"releves_notes"})
_YEARS: Final = re.compile(r"(?<!\d)(20\d\d)\s*[-/\u2010-\u2015]\s*(20\d\d|\d\d)(?!\d)")
_LAST_MONTH, _LAST_DAY = 10, 31  # new certificates come with the autumn, and the marks before


@dataclass(frozen=True, slots=True)
class _Current:
    """Papers that count for the year under way, and what to say of those that do not."""

    kinds: frozenset[str]
    called: str
    remedy: str
    severity: Severity
    by_period: bool = False


_CURRENT: Final = (
    _Current(
        frozenset({"certificat_inscription", "carte_etudiant"}),
        "Ce certificat",
        "Demandez celui de l'année en cours.",
        Severity.COMPLEMENT_PROBABLE,
    ),
    _Current(
        frozenset({"attestation_bourse"}),
        "Cette bourse",
        "Demandez l'attestation de l'année en cours, ou un autre justificatif de ressources.",
        Severity.A_VERIFIER,
        by_period=True,
    ),
)


class PIE15(Rule):
    """Certificat, bourse ou relevés de notes d'une année trop ancienne.

    Pourquoi : l'inscription et la bourse se justifient pour l'année en cours au jour du dépôt, les
    notes pour l'année écoulée. Le certificat de l'année précédente appelle une demande de
    complément.

    À éviter : le certificat 2025-2026 pour un dépôt en novembre 2026

    Préférer : le certificat de l'année 2026-2027
    """

    name = "annee-d-inscription-terminee"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """The last year that a paper names against the day of filing."""
        day, every = application.filing.day, exhibits(application)
        for sort in _CURRENT:
            for each in every:
                if each.is_one_of(sort.kinds):
                    yield from self._current(each, sort, day)
        yield from self._marks([each for each in every if each.is_one_of(_MARKS)], day)

    def _current(self, exhibit: Exhibit, sort: _Current, day: date) -> Iterator[Finding]:
        content = exhibit.document.content
        years = _named(content) | (_spanned(content) if sort.by_period else frozenset())
        if not years:
            return
        last = max(years)
        if not _is_over(last, day):
            yield self.passed
            return
        message = f"{sort.called} est pour l'année {last - 1}-{last}, finie au jour du dépôt."
        yield self.failed(Where(file=exhibit.path), message, sort.remedy, severity=sort.severity)

    def _marks(self, transcripts: list[Exhibit], day: date) -> Iterator[Finding]:
        """Those of the year gone by may stand in any file, one whose year is unread included."""
        named = [(_named(each.document.content), each.path) for each in transcripts]
        if not named or not all(years for years, _ in named):
            return
        last, path = max((max(years), path) for years, path in named)
        gone = day.year if _is_over(day.year, day) else day.year - 1
        if last >= gone:
            yield self.passed
            return
        message = f"Ces notes sont de {last - 1}-{last}, et non de la dernière année finie."
        remedy = (
            f"Demandez celles de {gone - 1}-{gone}, ou expliquez dans les observations pourquoi "
            "les études ont été interrompues."
        )
        yield self.failed(Where(file=path), message, remedy, severity=Severity.A_VERIFIER)


def _is_over(last: int, day: date) -> bool:
    """Whether the academic year that ends in the summer of `last` is over on that day."""
    return day > date(last, _LAST_MONTH, _LAST_DAY)


def _named(content: Content) -> frozenset[int]:
    """In which summers the academic years named end: 2027 for 2026-2027 and 2026/27."""
    pairs = ((int(one), int(other) % 100) for one, other in _YEARS.findall(content.text))
    return frozenset(first + 1 for first, last in pairs if (first + 1) % 100 == last)


def _spanned(content: Content) -> frozenset[int]:
    """In which summers the periods given end: one of November or December, in the next one."""
    ends = (each.value for each in content.dates if each.role is DateRole.PERIOD_END)
    return frozenset(day.year + (day.month > _LAST_MONTH) for day in ends)
