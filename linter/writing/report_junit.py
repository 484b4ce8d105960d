"""JUnit XML: one suite a dossier, one case a finding, for tools that follow test runs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from linter.model.dossier import Dossier
from linter.model.report import DossierReport, Finding, Report
from linter.model.words import Outcome, Severity
from linter.writing.wording import (
    acceptance,
    place,
    remedy,
    shown,
)


def render(report: Report) -> str:
    """The document, with its declaration."""
    root = ET.Element("testsuites", name="anef-linter")
    for each in report.dossiers:
        root.append(_suite(each, report))
    ET.indent(root)
    document = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n'


def _suite(report: DossierReport, run: Report) -> ET.Element:
    suite = ET.Element(
        "testsuite",
        name=shown(report.dossier.path or "formulaire"),
        tests=str(len(report.findings) + 1),
        failures=str(sum(_fails(each) for each in report.findings)),
        skipped=str(report.cannot_tell),
        errors="0",
        timestamp=f"{run.date}T00:00:00",
    )
    properties = ET.SubElement(suite, "properties")
    notes = " ".join(run.notes)
    for name, value in (
        ("annexe10_version", run.annexe10_version),
        ("status", report.status.value),
        ("notes", notes),
    ):
        ET.SubElement(properties, "property", name=name, value=value)
    # A suite without a case reads as a run without a test.
    right = shown(f"Vérifié : {' ; '.join(report.checked) or 'rien'}")
    ET.SubElement(suite, "testcase", classname="anef-linter", name=right)
    for finding in report.findings:
        suite.append(_case(finding, report.dossier))
    return suite


def _case(finding: Finding, dossier: Dossier) -> ET.Element:
    name = f"{finding.code} {place(finding.where, dossier)}".strip()
    case = ET.Element("testcase", classname=finding.name, name=name)
    text = shown(f"{finding.message} {remedy(finding)} {acceptance(finding)}".strip())
    if _fails(finding):
        failure = ET.SubElement(case, "failure", type=finding.severity.value)
        failure.set("message", shown(finding.message))
        failure.text = text
    elif finding.outcome is Outcome.CANNOT_TELL and not finding.accepted:
        ET.SubElement(case, "skipped", message=text)
    else:
        ET.SubElement(case, "system-out").text = text
    return case


def _fails(finding: Finding) -> bool:
    """Good news (« dans les délais ») is a finding too, and no failure; nor is what is accepted."""
    if finding.accepted:
        return False
    return finding.outcome is Outcome.FAILED and finding.severity is not Severity.INFORMATION
