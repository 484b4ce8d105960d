"""Findings -> what is wrong, file by file and input by input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from linter.model.dossier import Dossier
from linter.model.report import DossierReport, Finding, Where
from linter.model.words import Outcome
from linter.writing.html.pictures import PageKey, Picture, pictures_of
from linter.writing.html.remarks import ShownFinding, remark
from linter.writing.wording import kind_name, place


@dataclass(frozen=True, slots=True)
class Group:
    """What is wrong with one file or input, the worst first."""

    name: str
    what: str
    remarks: tuple[ShownFinding, ...]
    pictures: tuple[Picture, ...]


def groups(
    faults: Iterable[Finding], report: DossierReport, pictures: Mapping[PageKey, bytes]
) -> Iterator[Group]:
    """Faults by file or input, the group with the worst fault first: they come sorted."""
    dossier = report.dossier
    documents = {each.path: each for each in dossier.documents}
    grouped: dict[tuple[str | None, str | None], list[Finding]] = {}
    for each in faults:
        grouped.setdefault((each.where.file, each.where.field), []).append(each)
    for (path, field), same in grouped.items():
        document = documents.get(path or "")
        name = place(Where(field=field, file=path), dossier) or "L'ensemble de la demande"
        yield Group(
            name,
            kind_name(document.kind) if document and document.kind else "",
            tuple(_gathered(same, dossier)),
            tuple(pictures_of(same, document, dossier, pictures)) if document else (),
        )


def _gathered(findings: Iterable[Finding], dossier: Dossier) -> Iterator[ShownFinding]:
    """One remark for all the rules that the same obstacle stopped at the same place."""
    remarks: dict[object, tuple[Finding, list[str]]] = {}
    for each in findings:
        unsure = each.outcome is Outcome.CANNOT_TELL
        key = (each.message, each.where) if unsure else (each.code, each.message, each.where)
        remarks.setdefault(key, (each, []))[1].append(each.code)
    failed = [first.message for first, _ in remarks.values() if first.outcome is Outcome.FAILED]
    for first, codes in remarks.values():
        shown = remark(first, dossier, ", ".join(dict.fromkeys(codes)))
        # What stopped the other rules is itself a fault, and says what to do.
        told = first.outcome is Outcome.CANNOT_TELL and any(
            first.message.lower() in each.lower() for each in failed
        )
        yield replace(shown, remedy="") if told else shown
