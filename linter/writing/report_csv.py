"""One line a finding, for a spreadsheet: UTF-8 with a mark, and semicolons.

French Excel splits at semicolons and needs the mark to see accents; LibreOffice takes both.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from linter.model.report import DossierReport, Finding, Report
from linter.writing.wording import (
    acceptance,
    place,
    remedy,
    shown,
    source,
)

COLUMNS = (
    "dossier",
    "etat",
    "code",
    "regle",
    "resultat",
    "gravite",
    "endroit",
    "message",
    "que_faire",
    "reference",
    "date",
    "annexe10",
    "accepte",
)
# With what a spreadsheet may begin a formula (OWASP, « CSV injection »), full-width signs included.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(report: Report) -> str:
    """The table, header first; a dossier without any finding has a line of its own."""
    return "".join(pieces(report, report.dossiers))


def pieces(run: Report, dossiers: Iterable[DossierReport]) -> Iterator[str]:
    """The header, then the lines of each dossier as it comes."""
    yield "\ufeff" + _rows([COLUMNS])
    basis = (run.date.isoformat(), " ".join((run.annexe10_version, *run.notes)))
    for each in dossiers:
        head = (each.dossier.path or "", each.status.value)
        yield _rows(
            [safe(text) for text in (*head, *_line(finding, each), *basis, _accepted(finding))]
            for finding in each.findings or (None,)
        )


def _rows(rows: Iterable[Sequence[str]]) -> str:
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _line(finding: Finding | None, report: DossierReport) -> tuple[str, ...]:
    if finding is None:
        return ("",) * 8
    return (
        finding.code,
        finding.name,
        finding.outcome.value,
        finding.severity.value,
        place(finding.where, report.dossier),
        finding.message,
        remedy(finding),
        source(finding.reference),
    )


def _accepted(finding: Finding | None) -> str:
    return acceptance(finding) if finding else ""


def safe(text: str) -> str:
    """A text that a spreadsheet shows and never computes."""
    clean = shown(text)
    return f"'{clean}" if clean.lstrip().startswith(_FORMULA) else clean
