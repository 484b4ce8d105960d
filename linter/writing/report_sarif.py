"""SARIF 2.1.0 (OASIS), for tools that show findings beside files."""

from __future__ import annotations

from urllib.parse import quote

from linter import __version__
from linter.model import DossierReport, Finding, Report
from linter.rules import all_rules
from linter.rules.base import Rule
from linter.words import Outcome, Severity
from linter.writing.report_json import Json, written
from linter.writing.wording import place, remedy, shown, source

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.REFUS_PROBABLE: "error",
    Severity.COMPLEMENT_PROBABLE: "warning",
    Severity.A_VERIFIER: "note",
    Severity.INFORMATION: "note",
}


def render(report: Report) -> str:
    """The document; one run, its results in the report's order."""
    driver: Json = {
        "name": "anef-linter",
        "version": __version__,
        "rules": [_rule(each) for each in all_rules()],
        "properties": {"annexe10_version": report.annexe10_version},
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, dossier) for dossier in report.dossiers for finding in dossier.findings
        ],
    }
    document: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return written(document)


def _rule(rule: Rule) -> Json:
    first, _, rest = (type(rule).__doc__ or "").partition("\n\n")
    described: Json = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": first.strip()},
        "fullDescription": {"text": " ".join(rest.split()) or first.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"source": source(rule.reference)},
    }
    if rule.reference.url:
        described["helpUri"] = rule.reference.url
    return described


def _result(finding: Finding, dossier: DossierReport) -> Json:
    unsure = finding.outcome is Outcome.CANNOT_TELL
    location: Json = {"logicalLocations": [{"name": place(finding.where) or "dossier"}]}
    if finding.where.file:
        path = f"{dossier.dossier.path or ''}/{finding.where.file}".lstrip("/")
        location["physicalLocation"] = {"artifactLocation": {"uri": quote(path)}}
    return {
        "ruleId": finding.code,
        "kind": "review" if unsure else "fail",
        # SARIF: a result that is not a failure has no level of its own.
        "level": "none" if unsure else _LEVELS[finding.severity],
        "message": {"text": shown(f"{finding.message} {remedy(finding)}".strip())},
        "locations": [location],
        "properties": {"severity": finding.severity, "dossier": dossier.dossier.path},
    }
