"""Findings that a counsellor has looked at and accepts, each with the reason: `[[accepte]]`.

An accepted finding stays in every report, marked as such; it no longer counts against the dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.model.dossier import Acceptance
from linter.model.report import Finding, Where
from linter.rules import all_rules
from linter.text.near import nearest


def known(code: str) -> str:
    """The codes that may have been meant, in a sentence."""
    near = nearest(code.upper(), [each.code for each in all_rules()], 3)
    meant = f"Codes proches : {', '.join(near)}. " if near else ""
    return f"{meant}La commande « rule » donne la liste des codes."


def marked(findings: Iterable[Finding], accepted: Iterable[Acceptance]) -> Iterator[Finding]:
    """The findings, each with what accepts it, the most precise first."""
    by_precision = sorted(accepted, key=lambda each: not each.where)
    for finding in findings:
        found = next((each for each in by_precision if _covers(each, finding)), None)
        yield finding._replace(accepted=found) if found else finding


def names_of(where: Where) -> frozenset[str]:
    """How the place of a finding may be written in `endroit`."""
    page = f"{where.file}, page {where.page}" if where.page else None
    return frozenset(each for each in (where.file, page, where.field) if each)


def _covers(acceptance: Acceptance, finding: Finding) -> bool:
    if acceptance.code.lower() not in (finding.code.lower(), finding.name):
        return False
    return not acceptance.where or acceptance.where in names_of(finding.where)
