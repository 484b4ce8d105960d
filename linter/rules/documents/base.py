"""What the rules on requested documents share: the verdict, and the law it rests on."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from linter.dossier.application import Application
from linter.dossier.exhibits import judgement
from linter.dossier.given import Given, any_of
from linter.law.citing import citing
from linter.law.load import load_law
from linter.matching import Judgement
from linter.model.dossier import Request
from linter.model.report import Finding, Where
from linter.model.words import About, Verdict
from linter.rules.base import Rule

ANNEXE_10 = replace(citing(None, load_law()), article="R. 431-11")


class PaperRule(Rule):
    """A rule on the documents of the dossier, as they stand before what was asked."""

    needs = any_of(Given.FILES)
    about = About.DOCUMENT


class VerdictRule(Rule):
    """A rule that speaks of the requests that get one verdict."""

    verdict: ClassVar[Verdict]
    needs = any_of(Given.REQUESTS)
    about = About.DOCUMENT
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """Its finding on each request with its verdict; nothing without title or stage."""
        for each in application.dossier.form.requests:
            found = judgement(each, application)
            if found is None:
                continue
            where = Where(field=each.id)
            if found.verdict is self.verdict:
                yield self.speak(each, found, where)
            else:
                yield self.passed(where)

    @abstractmethod
    def speak(self, request: Request, found: Judgement, where: Where) -> Finding:
        """What is to be said of the request."""
