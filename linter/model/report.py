"""What goes out: findings, verdicts, what is missing, the report of a run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from linter.model.dossier import Acceptance, Dossier
from linter.model.words import About, Outcome, Severity, Status, Verdict


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule comes from: a dated article of law, a standard, or a tip of the trade."""

    text: str
    article: str | None = None
    url: str | None = None
    version_date: date | None = None


class Where(NamedTuple):
    """What a finding is about: an input (or upload slot) of the form, or a file and its page.

    `pages` are those of the file, where several have the same said of them. A tuple, as a finding
    is: dozens are made at each key that is typed into a form.
    """

    field: str | None = None
    file: str | None = None
    page: int | None = None
    pages: tuple[int, ...] = ()

    @classmethod
    def on(cls, file: str, pages: Iterable[int]) -> Self:
        """One page of a file, or several; the file as a whole when no page is known (0)."""
        known = tuple(sorted(set(pages) - {0}))
        return cls(file=file, page=known[0]) if len(known) == 1 else cls(file=file, pages=known)

    @property
    def shown(self) -> tuple[int, ...]:
        """The pages to show for it; the first where it is about a whole file."""
        return self.pages or (self.page or 1,)


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for the value; unsafe when a person must compare it with a document."""

    value: str
    safe: bool


class Finding(NamedTuple):
    """What one rule says of one thing. `message` holds the reason when it cannot tell.

    `accepted` is set when a counsellor has answered for it: it no longer counts.
    """

    code: str
    name: str
    outcome: Outcome
    severity: Severity
    message: str
    where: Where
    reference: Reference
    remedy: str = ""
    fix: Fix | None = None
    accepted: Acceptance | None = None
    about: About = About.FORM


@dataclass(frozen=True, slots=True)
class RequestReport:
    """The verdict on one requested document, with annexe items as `A10-25.1.d2`.

    `remarks` say what else is to be known: an amount, a date, who is exempt. `observation` is the
    sentence for « Observations » where a fee is not due: a fee has no page to upload.
    """

    id: str
    label: str
    verdict: Verdict
    items: tuple[str, ...]
    reason: str
    condition: str | None = None
    reference: Reference | None = None
    remarks: tuple[str, ...] = ()
    observation: str = ""

    @property
    def has_page(self) -> bool:
        """Whether the « non exigible » page is put in its place."""
        return self.verdict is Verdict.NON_EXIGIBLE and not self.observation


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that is required here and that the dossier does not hold.

    `items` are the bullets of annexe 10; `article` is the text where another one requires it, and
    `condition` then says who is exempt, « sauf si vous avez plus de 65 ans ».
    """

    kind: str
    name: str
    items: tuple[str, ...]
    condition: str | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """The day of filing, and when an application may be filed: first and last day, included.

    Two windows where it is not known which of them holds.
    """

    day: date
    expiry: date
    windows: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class DossierReport:
    """The findings on one dossier, worst first; `passed` and `cannot_tell` are counts of checks.

    In French: `people`, whom the documents name, with their files; `checked`, what was looked at,
    of which files; `unchecked`, what was not.

    `filing` is None without a deadline, and where none can be told, which the findings say.

    What a counsellor has accepted is among the findings, and in neither count.
    """

    dossier: Dossier
    status: Status
    findings: tuple[Finding, ...]
    passed: int
    cannot_tell: int
    requests: tuple[RequestReport, ...] = ()
    missing: tuple[Missing, ...] = ()
    people: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    filing: Filing | None = None

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that a counsellor answers for."""
        return tuple(each for each in self.findings if each.accepted)

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(each for each in self.findings if not each.accepted)

    def at_least(self, threshold: Severity) -> tuple[Finding, ...]:
        """The open findings, failed or not settled, that weigh `threshold` or more."""
        return tuple(each for each in self.open if each.severity.at_least(threshold))


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run, on the day `date`."""

    date: date
    dossiers: tuple[DossierReport, ...]
    annexe10_version: str
    notes: tuple[str, ...] = field(default=())
