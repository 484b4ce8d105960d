"""A finding -> what the page shows of it, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass

from linter.model.dossier import Dossier
from linter.model.report import Finding, Reference
from linter.model.words import Outcome, Severity
from linter.text.french import capital
from linter.writing.observations import correction
from linter.writing.wording import NOT_CHECKED, SEVERITIES, acceptance, place, remedy, source


@dataclass(frozen=True, slots=True)
class Basis:
    """Where something comes from; `url` is a link to follow, never something to load."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding, or several that the same obstacle caused; `kind` is its class."""

    kind: str
    tag: str
    message: str
    remedy: str
    codes: str
    law: Basis
    accepted: str = ""
    subject: str = ""
    statement: str = ""


def refuses(finding: Finding) -> bool:
    """Whether it is established, and gets the application refused: it is told first."""
    return finding.outcome is Outcome.FAILED and finding.severity is Severity.REFUS_PROBABLE


def is_fault(finding: Finding) -> bool:
    """Whether it is something to mend or to look at, and not good news."""
    return finding.outcome is Outcome.CANNOT_TELL or finding.severity is not Severity.INFORMATION


def remark(finding: Finding, dossier: Dossier, codes: str = "") -> ShownFinding:
    """In sentences of its own; `codes` are those of all that it is said for."""
    unsure = finding.outcome is Outcome.CANNOT_TELL
    page = f"Page {finding.where.page} : " if finding.where.page else ""
    message = finding.message if page else capital(finding.message)
    return ShownFinding(
        kind="cannot_tell" if unsure else finding.severity,
        tag=NOT_CHECKED if unsure else SEVERITIES[finding.severity],
        message=f"{page}{message}" if message.endswith((".", "?", "!")) else f"{page}{message}.",
        remedy=remedy(finding),
        codes=codes or finding.code,
        law=basis(finding.reference),
        accepted=acceptance(finding),
        subject=place(finding.where, dossier),
        statement=correction(finding),
    )


def basis(reference: Reference) -> Basis:
    """The text, with its address when that is one to follow safely."""
    url = reference.url or ""
    return Basis(source(reference), url if url.startswith("https://") else "")
