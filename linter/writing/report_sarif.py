"""SARIF 2.1.0 (OASIS), for tools that show findings beside files."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from linter import __version__
from linter.model.report import DossierReport, Finding, Report
from linter.model.words import Outcome, Severity
from linter.rules import all_rules
from linter.rules.base import Rule
from linter.writing.report_json import Json, written
from linter.writing.rules_page import body, title
from linter.writing.wording import (
    acceptance,
    place,
    remedy,
    shown,
    source,
)

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.REFUS_PROBABLE: "error",
    Severity.COMPLEMENT_PROBABLE: "warning",
    Severity.A_VERIFIER: "note",
    Severity.INFORMATION: "note",
}


def render(report: Report) -> str:
    """The document; one run, its results in the report's order."""
    rules = all_rules()
    places = {each.code: number for number, each in enumerate(rules)}
    driver: Json = {
        "name": "anef-linter",
        "version": __version__,
        "language": "fr",
        "rules": [_rule(each) for each in rules],
    }
    run: Json = {
        "tool": {"driver": driver},
        "language": "fr",
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": note}} for note in report.notes
                ],
            }
        ],
        "results": [
            _result(finding, dossier, places)
            for dossier in report.dossiers
            for finding in dossier.findings
        ],
        "properties": {
            "date": report.date.isoformat(),
            "annexe10_version": report.annexe10_version,
            "dossiers": [
                {"path": each.dossier.path, "status": each.status} for each in report.dossiers
            ],
        },
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> Json:
    described: Json = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title(rule)},
        "fullDescription": {"text": body(rule).strip()},
        "help": {"text": body(rule).strip(), "markdown": body(rule).strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"severity": rule.severity, "source": source(rule.reference)},
    }
    if rule.reference.url:
        described["helpUri"] = rule.reference.url
    return described


def _result(finding: Finding, dossier: DossierReport, places: dict[str, int]) -> Json:
    unsure = finding.outcome is Outcome.CANNOT_TELL
    where = finding.where
    name = place(where, dossier.dossier) or "dossier"
    location: Json = {"logicalLocations": [{"name": name}]}
    if uri := _place(finding, dossier):
        location["physicalLocation"] = {"artifactLocation": {"uri": uri}}
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "kind": "review" if unsure else "fail",
        # SARIF 3.27.10: a result that is not a failure has no level of its own.
        "level": "none" if unsure else _LEVELS[finding.severity],
        "message": {"text": shown(f"{finding.message} {remedy(finding)}".strip())},
        "locations": [location],
        "properties": {
            "severity": finding.severity,
            "outcome": finding.outcome,
            "dossier": dossier.dossier.path,
            "page": where.page,
        },
    }
    if finding.accepted:  # SARIF 3.35: what somebody has answered for, and why
        justification = acceptance(finding)
        result["suppressions"] = [{"kind": "external", "justification": justification}]
    return result


def _place(finding: Finding, dossier: DossierReport) -> str | None:
    """The file; of what is said of the whole dossier, its folder, which ends with a bar.

    Of files without a folder, the first one; of a form alone, nothing on this disk.
    """
    path = Path(dossier.dossier.path or "")
    if finding.where.file:
        return _uri(path / finding.where.file)
    if dossier.dossier.path:
        return f"{_uri(path)}/"
    return next((_uri(Path(each.path)) for each in dossier.dossier.documents), None)


def _uri(path: Path) -> str:
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix(), errors="replace")
