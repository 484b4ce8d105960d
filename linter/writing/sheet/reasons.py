"""A report on a dossier -> what its person must know: every reason for which it is not ready."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from linter.law.load import load_law
from linter.model.dossier import Document
from linter.model.report import DossierReport, Finding
from linter.model.traits import Trait
from linter.model.words import About, Outcome, Severity, Verdict
from linter.writing.sheet.names import DocumentName, name_of
from linter.writing.words import Heading

Value = DocumentName | date | str | int


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the catalogue with what its placeholders stand for."""

    sentence: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Entry:
    say: str
    under: str
    unsure: str = ""
    passport: str = ""


_COUNTED: Final = "points_ours"  # a matter for the counsellor, which the person cannot mend
_LOCKED: Final = "FIC01"


def reasons(report: DossierReport) -> dict[Heading, tuple[Said, ...]]:
    """What is said under each heading, each thing once; headings without anything are left out."""
    found: dict[Heading, dict[tuple[str, DocumentName | None], list[Finding]]] = {}
    left = 0
    not_due = {each.id for each in report.requests if each.verdict is Verdict.NON_EXIGIBLE}
    for each in filter(counts, report.open):
        if (each.about is About.MISSING and report.missing) or each.where.field in not_due:
            continue  # said document by document, or under « not required »
        heading, sentence, name = _place(each, report)
        if heading is None:
            left += 1
        else:
            found.setdefault(heading, {}).setdefault((sentence, name), []).append(each)
    said = {
        heading: [_said(sentence, name, same, report) for (sentence, name), same in group.items()]
        for heading, group in found.items()
    }
    said.setdefault(Heading.BRING, [])[:0] = list(_missing(report))
    if left:
        said.setdefault(Heading.OURS, []).append(Said("reasons.points_ours", {"number": left}))
    return {each: tuple(said[each]) for each in Heading if said.get(each)}


def counts(finding: Finding) -> bool:
    """Whether it is something to mend or to look at, and not good news."""
    return finding.outcome is Outcome.CANNOT_TELL or finding.severity is not Severity.INFORMATION


def sound(report: DossierReport) -> tuple[DocumentName, ...]:
    """The documents that are known, can be read, and that nothing is said against."""
    wrong = {each.where.file for each in report.open if counts(each)}
    lacking = {each.kind for each in report.missing}
    return tuple(
        dict.fromkeys(
            name_of(each.kind)
            for each in report.dossier.documents
            if each.kind and each.readable and each.path not in wrong and each.kind not in lacking
        )
    )


def questions(report: DossierReport) -> tuple[Said, ...]:
    """What the person must tell, in our own French words."""
    asked = dict.fromkeys(each.condition for each in report.requests if each.condition)
    return tuple(Said("reasons.question", {"question": each}) for each in asked)


def _missing(report: DossierReport) -> Iterator[Said]:
    """Each document by itself: what is asked for is asked by name."""
    about = [each for each in report.open if each.about is About.MISSING]
    sure = any(each.outcome is Outcome.FAILED for each in about)
    sentence = "reasons.bring" if sure else "reasons.bring_or_show"
    for each in report.missing if about else ():
        yield Said(sentence, {"document": name_of(each.kind, each.name)})


def _place(
    finding: Finding, report: DossierReport
) -> tuple[Heading | None, str, DocumentName | None]:
    """Under which heading, in which sentence, about which document."""
    entry = _entries().get(finding.code)
    document = _document(finding, report)
    name = _name(document, report) if document else _asked_for(finding, report)
    if document and document.obstacles:  # whatever stopped the rules is one thing to do
        locked = finding.code == _LOCKED and finding.outcome is Outcome.FAILED
        return (
            Heading.BRING,
            f"reasons.{'locked' if locked or document.encrypted else 'unreadable'}",
            name,
        )
    if entry and entry.say == _COUNTED:
        return None, "", None
    if entry and finding.outcome is Outcome.FAILED and entry.say:
        passport = (
            entry.passport
            if document and document.kind in load_law().kinds_with(Trait.PASSPORT)
            else ""
        )
        say, under = passport or entry.say, Heading(entry.under)
    elif entry and entry.unsure:
        say, under = entry.unsure, Heading(entry.under or Heading.CHECK)
    elif document:
        say, under = "document_check", Heading.CHECK
    else:
        return None, "", None
    sentence = f"reasons.{say}"
    if not _needs(say, "document"):
        return under, sentence, None
    if name is None:  # about a document that the finding does not name
        return None, "", None
    return under, sentence, name


def _said(
    sentence: str, name: DocumentName | None, same: Iterable[Finding], report: DossierReport
) -> Said:
    values: dict[str, Value] = {"document": name} if name else {}
    every = list(same)
    say = sentence.removeprefix("reasons.")
    if _needs(say, "page"):
        pages = sorted({page for each in every for page in each.where.shown})
        values["page"] = ", ".join(map(str, pages))
    if _needs(say, "label"):
        labels = {each.id: each.label for each in report.dossier.form.requests}
        asked = dict.fromkeys(labels.get(each.where.field or "", "") for each in every)
        values["label"] = " ; ".join(filter(None, asked)) or "—"
    return Said(sentence, values)


def _needs(say: str, placeholder: str) -> bool:
    from linter.writing.sheet.catalogue import sentences  # noqa: PLC0415 -- Babel, when asked

    return f"{{{placeholder}}}" in sentences()[f"reasons.{say}"]


def _asked_for(finding: Finding, report: DossierReport) -> DocumentName | None:
    """What the request asks for, in the site's words, where a finding is about a request."""
    requests = report.dossier.form.requests
    label = next((each.label for each in requests if each.id == finding.where.field), "")
    return name_of(None, label) if label else None


def _name(document: Document, report: DossierReport) -> DocumentName:
    """By what it is, else by what it was put as."""
    if document.kind:
        return name_of(document.kind)
    asked = (each.label for each in report.dossier.form.requests if document.path in each.files)
    return name_of(None, next(asked, ""))


def _document(finding: Finding, report: DossierReport) -> Document | None:
    documents = report.dossier.documents
    return next((each for each in documents if each.path == finding.where.file), None)


@cache
def _entries() -> Mapping[str, _Entry]:
    text = files("linter.writing.sheet").joinpath("reasons.toml").read_text("utf-8")
    return {code: _Entry(**entry) for code, entry in tomllib.loads(text).items()}
