"""The pages that a finding is about, as small pictures with what is wrong there."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from linter.model.dossier import Document, Dossier, Page
from linter.model.report import DossierReport, Finding
from linter.model.words import About, Outcome
from linter.writing.html.remarks import is_fault

PageKey = tuple[str, str, int]  # the dossier's path, the file's, the page from 1
MOST_PAGES = 6  # of one file: enough to see what is wrong


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a small JPEG, with what is wrong there; `sides` are those where it is cut."""

    page: int
    data: str
    alt: str
    kind: str
    turned: bool
    sides: tuple[str, ...]


def pages_to_show(report: DossierReport) -> Iterator[PageKey]:
    """The pages of which a small picture helps: those that an open finding is about."""
    known = {each.path: each for each in report.dossier.documents}
    for path, found in groupby(sorted(filter(is_fault, report.open), key=_file), key=_file):
        if path in known:
            pages = {page for each in found for page in each.where.shown}
            for page in sorted(pages)[:MOST_PAGES]:
                yield report.dossier.path or "", path, page


def _file(finding: Finding) -> str:
    return finding.where.file or ""


def pictures_of(
    findings: list[Finding],
    document: Document,
    dossier: Dossier,
    pictures: Mapping[PageKey, bytes],
) -> Iterator[Picture]:
    """One for each page of the document that was drawn, the worst finding's colour around it."""
    measured = {each.number: each for each in document.pages}
    pages = sorted({page for each in findings for page in each.where.shown})
    for number in pages[:MOST_PAGES]:
        jpeg = pictures.get((dossier.path or "", document.path, number))
        if jpeg:
            here = [each for each in findings if number in each.where.shown]
            page = measured.get(number, Page(number))
            worst = here[0]
            said = "; ".join(dict.fromkeys(each.message.rstrip(".") for each in here))
            yield Picture(
                number,
                f"data:image/jpeg;base64,{b64encode(jpeg).decode()}",
                f"Page {number} de {document.path} : {said}",
                "cannot_tell" if worst.outcome is Outcome.CANNOT_TELL else worst.severity,
                turned=any(each.about is About.TURN for each in here),
                sides=tuple(page.cut or ())
                if any(each.about is About.EDGE for each in here)
                else (),
            )
