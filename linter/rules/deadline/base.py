"""What the rules on deadlines share: each speaks for one situation, so that one of them speaks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

from linter.dossier.application import Application
from linter.dossier.deadline import Deadline, deadline
from linter.dossier.given import Given, any_of
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.text.french import counted, long_date


def place(found: Deadline) -> Where:
    """Where to show it: on the card whose expiry was read, if the form does not give it."""
    return Where(file=found.card)


class DeadlineRule(Rule):
    """A rule that speaks when the day of filing falls where `stand` says."""

    stand: ClassVar[Stand]
    needs = any_of(Given.EXPIRY, Given.FILES, FieldKind.DATE_EXPIRATION)

    def check(self, application: Application) -> Iterator[Finding]:
        """Its finding in its situation; elsewhere, that the fault it knows is absent."""
        found = deadline(application)
        if not isinstance(found, Deadline) or found.stand is None:
            return
        if found.stand is self.stand:
            if not found.at_prefecture:
                yield self.speak(found)._replace(where=place(found))
        elif self.stand is not Stand.IN_TIME:
            yield self.passed

    @abstractmethod
    def speak(self, found: Deadline) -> Finding:
        """What is to be said, with the dates of the window."""


class YouthRule(Rule):
    """A rule on the last day for those who came to France as minors."""

    severity = Severity.A_VERIFIER
    needs = any_of(Given.TITLE)
    reference = text_of_law("R. 431-5")

    def check(self, application: Application) -> Iterator[Finding]:
        """The last day; a doubt where two birth dates are said, and they set different ones."""
        days = self.last_days(application)
        if len(set(days.values())) > 1:
            born = " et ".join(map(long_date, days))
            reason = f"le formulaire et les pièces donnent deux dates de naissance ({born})"
            remedy = "Corrigez celle qui est fausse : le dernier jour pour déposer en dépend."
            yield self.cannot_tell(Where(), reason, remedy)
            return
        last = next(iter(days.values()), None)
        if last:
            yield self.young(application.filing.day, last)

    @abstractmethod
    def last_days(self, application: Application) -> Mapping[date, date | None]:
        """The last day, by each birth date that is said."""

    @abstractmethod
    def young(self, filing: date, last: date) -> Finding:
        """What is to be said of that day."""

    def until(self, filing: date, last: date, late: str, due: str) -> Finding:
        """`late` once that day is past; before, `due` and the days that are left."""
        if filing > last:
            remedy = "Déposez sans attendre, et expliquez le retard dans les observations."
            return self.failed(Where(), late, remedy)
        left = (last - filing).days
        days = f"il reste {counted(left, 'jour')}" if left else "c'est le dernier jour"
        remedy = "Déposez un dossier complet avant ce jour."
        return self.failed(Where(), f"{due} : {days}.", remedy, severity=Severity.INFORMATION)
