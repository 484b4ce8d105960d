"""What the rules on requested documents share: the verdict, and the law it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar, TypeVar

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, judgement
from linter.dossier.given import Given, any_of
from linter.law.citing import citing
from linter.law.load import load_law
from linter.matching import Judgement
from linter.model.dossier import Request
from linter.model.report import Finding, Where
from linter.model.words import About, Verdict
from linter.rules.base import LOOK, Rule
from linter.text.french import long_date

ANNEXE_10 = replace(citing(None, load_law()), article="R. 431-11")


_Last = TypeVar("_Last", date, int)


def last_of(series: Sequence[tuple[_Last | None, str]]) -> tuple[_Last, str] | None:
    """The last day or year of several papers, and the file; one that says none may be the last."""
    known = [(last, path) for last, path in series if last]
    return max(known) if known and len(known) == len(series) else None


class PaperRule(Rule):
    """A rule on the documents of the dossier, as they stand before what was asked."""

    needs = any_of(Given.FILES)
    about = About.DOCUMENT


class DatedRule(PaperRule):
    """A rule on the day of a document.

    Attributes:
        undated: said when no day was read.
        by_eye: what to look at when its day tells nothing.
    """

    undated: ClassVar[str]
    by_eye: ClassVar[str]

    def day(self, exhibit: Exhibit, issued: date | None, filing: date) -> date | Finding:
        """The day it was made out, or why that tells nothing: not read, or after the filing."""
        where = Where(file=exhibit.path)
        if issued is None:
            why = exhibit.unread
            return self.cannot_tell(
                where, why.reason if why else self.undated, LOOK if why else self.by_eye
            )
        if issued > filing:
            reason = f"la date lue, le {long_date(issued)}, est après le dépôt"
            return self.cannot_tell(where, reason, self.by_eye)
        return issued


class VerdictRule(Rule):
    """A rule that speaks of the requests that get one `verdict`, in one sentence and `remedy`."""

    verdict: ClassVar[Verdict]
    says: ClassVar[str]
    remedy: ClassVar[str]
    needs = any_of(Given.REQUESTS)
    about = About.DOCUMENT
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """Its finding on each request with its verdict; nothing without title or stage."""
        for each in application.dossier.form.requests:
            found = judgement(each, application)
            if found is None:
                continue
            if found.verdict is self.verdict:
                yield self.speak(each, found, Where(field=each.id))
            else:
                yield self.passed

    def speak(self, request: Request, found: Judgement, where: Where) -> Finding:
        """What the verdict `says` of the request, and why."""
        message = f"« {request.label} » {self.says} {found.reason}"
        return self.failed(where, message, self.remedy)
