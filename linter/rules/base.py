"""What every rule is. A rule sees facts only: no file, no clock, no network.

A rule's docstring is its documentation: a first line that names the fault, then the
paragraphs « Pourquoi : », « À éviter : » and « Préférer : ».
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import ClassVar

from linter.dossier.application import Application
from linter.dossier.given import Given, Need, any_of
from linter.model.dossier import (
    Document,
    Field,
    Request,
)
from linter.model.report import (
    Finding,
    Fix,
    Reference,
    Where,
)
from linter.model.words import About, FieldKind, Outcome, Severity
from linter.text.french import page_list

TIP = Reference("conseil de terrain (associations d'aide aux étrangers)")


class Rule(ABC):
    """One check. `code` is the class's name, and stable; `name` is the readable one.

    `severity` is the usual weight. A rule has nothing to say of a dossier that gives none of what
    it `needs`, and is not asked then: a form is checked at each key. One that needs nothing is
    always asked.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    about: ClassVar[About] = About.FORM
    needs: ClassVar[frozenset[Need]] = frozenset()
    reference: ClassVar[Reference] = TIP

    def __init_subclass__(cls) -> None:
        cls.code = cls.__name__

    @abstractmethod
    def check(self, application: Application) -> Iterable[Finding]:
        """One finding for each thing looked at; nothing when the dossier is not its case."""

    @cached_property
    def passed(self) -> Finding:
        """It was checked, and it is fine: the same for every place, which nobody is told."""
        return self._finding(Outcome.PASSED, Where(), "", "", self.severity)

    def failed(
        self,
        where: Where,
        message: str,
        remedy: str,
        *,
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """It was checked, and something is wrong: what, and what to do next."""
        weight = severity or self.severity
        return self._finding(Outcome.FAILED, where, message, remedy, weight, fix=fix)

    def cannot_tell(self, where: Where, reason: str, remedy: str) -> Finding:
        """It could not be checked, and why: a person must look. Never counted as fine."""
        return self._finding(Outcome.CANNOT_TELL, where, reason, remedy, Severity.A_VERIFIER)

    def _finding(  # noqa: PLR0913 -- the parts of a finding
        self,
        outcome: Outcome,
        where: Where,
        message: str,
        remedy: str,
        severity: Severity,
        *,
        fix: Fix | None = None,
    ) -> Finding:
        return Finding(
            code=self.code,
            name=self.name,
            outcome=outcome,
            severity=severity,
            message=message,
            where=where,
            reference=self.reference,
            remedy=remedy,
            fix=fix,
            about=self.about,
        )


class FieldRule(Rule):
    """A rule on the value of each input of some kinds. Empty inputs are left to the site."""

    kinds: ClassVar[frozenset[FieldKind]]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.needs = any_of(*getattr(cls, "kinds", ()))

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding an input."""
        for each in application.dossier.form.fields_of(*self.kinds):
            if each.value.strip():
                where = Where(field=each.id)
                yield self.check_field(each, where) or self.passed

    @abstractmethod
    def check_field(self, field: Field, where: Where) -> Finding | None:
        """What is wrong with the value, or None when it is fine."""


class RequestRule(Rule):
    """A rule on each document that the site asks for."""

    needs = any_of(Given.REQUESTS)

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding a request."""
        for each in application.dossier.form.requests:
            where = Where(field=each.id)
            yield self.check_request(each, where, application) or self.passed

    @abstractmethod
    def check_request(
        self, request: Request, where: Where, application: Application
    ) -> Finding | None:
        """What is to be said of the request, or None when it is in order."""


class DocumentRule(Rule):
    """A rule on each file of the dossier, whether or not its content could be read."""

    needs = any_of(Given.FILES)
    about = About.FILE

    def check(self, application: Application) -> Iterator[Finding]:
        """The findings on each file; a file without any has passed."""
        for each in application.dossier.documents:
            found = tuple(self.check_document(each, application))
            yield from found or (self.passed,)

    @abstractmethod
    def check_document(self, document: Document, application: Application) -> Iterable[Finding]:
        """What is wrong with the file; nothing when it is fine."""

    def blind(self, document: Document) -> Iterator[Finding]:
        """A `cannot_tell` for each reason for which the content, or some pages, is not known."""
        by_reason: dict[str, list[int]] = {}
        for each in document.obstacles:
            by_reason.setdefault(each.reason, []).append(each.page or 0)
        if not (by_reason or document.pages):
            by_reason = {"le fichier n'a aucune page": [0]}
        for reason, pages in by_reason.items():
            message = f"{page_list(pages)} : {reason}" if len(pages) > 1 else reason
            yield self.cannot_tell(Where.on(document.path, pages), message, LOOK)


class ContentRule(DocumentRule):
    """A rule on the content of each file: what could not be read is never counted as fine.

    Each such rule says so, once a file and reason: a program that asks about one rule gets its
    answer. Reports for people gather the rules that the same obstacle stopped.
    """

    def check(self, application: Application) -> Iterator[Finding]:
        """The findings on each file, and a `cannot_tell` for what was not read of it."""
        for each in application.dossier.documents:
            found = (*self.check_document(each, application), *self.blind(each))
            yield from found or (self.passed,)


LOOK = "Ouvrez le fichier et regardez vous-même, ou scannez-le de nouveau."
