"""PIE15: a paper of studies for a year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.dossier.age import entries
from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import Given, any_of
from linter.model.content import Content
from linter.model.report import Finding, Where
from linter.model.words import DateRole, Severity
from linter.rules.base import Rule
from linter.rules.documents.base import last_of

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
        frozenset({"certificat_scolarite_enfant", "certificat_creche"}),
        "Ce certificat de l'enfant",
        "Demandez celui de l'année en cours.",
        Severity.A_VERIFIER,
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
            kinds = frozenset(e for e in sort.kinds if not _is_of_the_past(e, application))
            yield from self._current([e for e in every if e.is_one_of(kinds)], sort, day)
        yield from self._marks([each for each in every if each.is_one_of(_MARKS)], day)

    def _current(self, papers: list[Exhibit], sort: _Current, day: date) -> Iterator[Finding]:
        """One of the year under way is enough; one that names no year may be that one."""
        found = [(_years(each.document.content, sort), each.path) for each in papers]
        if not all(years for years, _ in found):
            return
        current = any(not _is_over(max(years), day) for years, _ in found)
        for last, path in ((max(years), path) for years, path in found):
            if current:
                yield self.passed
                continue
            message = f"{sort.called} est pour l'année {last - 1}-{last}, finie au jour du dépôt."
            yield self.failed(Where(file=path), message, sort.remedy, severity=sort.severity)

    def _marks(self, transcripts: list[Exhibit], day: date) -> Iterator[Finding]:
        """Those of the year gone by may stand in any file, one whose year is unread included."""
        named = [(_named(each.document.content), each.path) for each in transcripts]
        if not (found := last_of([(max(years, default=None), path) for years, path in named])):
            return
        last, path = found
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


def _is_of_the_past(kind: str, application: Application) -> bool:
    """Whether the title asks for it as the proof of years gone by (« cinq ans de scolarité »)."""
    items = [application.law.bullet(each.item) for each in entries(kind, application)]
    return bool(items) and all(each is not None and each.lasting is False for each in items)


def _years(content: Content, sort: _Current) -> frozenset[int]:
    return _named(content) | (_spanned(content) if sort.by_period else frozenset())


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
