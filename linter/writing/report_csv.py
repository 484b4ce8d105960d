"""One line a finding, for a spreadsheet: UTF-8 with a mark, and semicolons.

French Excel splits at semicolons and needs the mark to see accents; LibreOffice takes both.
"""

from __future__ import annotations

import csv
from io import StringIO

from linter.model import Report
from linter.writing.wording import place, remedy, shown, source

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
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """The table, header first; a dossier without any finding has a line of its own."""
    out = StringIO()
    out.write("\ufeff")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(COLUMNS)
    for each in report.dossiers:
        head = (each.dossier.path or "", each.status.value)
        if not each.findings:
            table.writerow(_cells((*head, *("",) * (len(COLUMNS) - len(head)))))
        for finding in each.findings:
            table.writerow(
                _cells(
                    (
                        *head,
                        finding.code,
                        finding.name,
                        finding.outcome.value,
                        finding.severity.value,
                        place(finding.where),
                        finding.message,
                        remedy(finding),
                        source(finding.reference),
                    )
                )
            )
    return out.getvalue()


def _cells(values: tuple[str, ...]) -> list[str]:
    """Texts that a spreadsheet shows and never computes (OWASP, « CSV injection »)."""
    texts = (shown(each) for each in values)
    return [f"'{each}" if each.startswith(_FORMULA) else each for each in texts]
