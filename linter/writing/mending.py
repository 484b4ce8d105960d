"""What the linter can put right by itself, so that a person knows before reading it all."""

from __future__ import annotations

from linter.model.report import DossierReport, Finding
from linter.model.words import Outcome
from linter.text.french import counted

# Of files: too heavy, not a format of the site, misnamed, there twice, turned. The copy has none.
_BY_THE_COPY = frozenset({"FIC04", "FIC05", "FIC06", "FIC07", "FIC08", "FIC10"})
_NOT_DUE = "PIE02"  # the « non exigible » page is put in the slot, where it is empty


def mended(report: DossierReport) -> tuple[Finding, ...]:
    """The open findings that a ready-to-file copy puts right."""
    empty = {each.id for each in report.dossier.form.requests if not each.files}
    return tuple(each for each in report.open if _is_mended(each, empty))


def _is_mended(finding: Finding, empty: set[str]) -> bool:
    if finding.outcome is not Outcome.FAILED:
        return False
    if finding.code == _NOT_DUE:
        return finding.where.field in empty
    return finding.code in _BY_THE_COPY or bool(finding.fix and finding.fix.safe)


def offer(number: int) -> str:
    """« 5 remarques se corrigent seules »; empty when none does."""
    if not number:
        return ""
    verb = "se corrige seule" if number == 1 else "se corrigent seules"
    return f"{counted(number, 'remarque')} {verb}"
