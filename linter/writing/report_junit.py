"""JUnit XML: one suite a dossier, one case a finding, for tools that follow test runs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from linter.model import DossierReport, Report
from linter.words import Outcome
from linter.writing.wording import place, remedy, shown


def render(report: Report) -> str:
    """The document, with its declaration."""
    root = ET.Element("testsuites", name="anef-linter")
    for each in report.dossiers:
        root.append(_suite(each, report))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(dossier: DossierReport, report: Report) -> ET.Element:
    failed = len(dossier.findings) - dossier.cannot_tell
    suite = ET.Element(
        "testsuite",
        name=shown(dossier.dossier.path or "formulaire"),
        tests=str(dossier.passed + len(dossier.findings)),
        failures=str(failed),
        skipped=str(dossier.cannot_tell),
        errors="0",
        timestamp=f"{report.date}T00:00:00",
    )
    for finding in dossier.findings:
        name = f"{finding.code} {place(finding.where)}".strip()
        case = ET.SubElement(suite, "testcase", classname=finding.name, name=name)
        text = shown(f"{finding.message} {remedy(finding)}".strip())
        if finding.outcome is Outcome.FAILED:
            failure = ET.SubElement(case, "failure", type=finding.severity.value)
            failure.set("message", shown(finding.message))
            failure.text = text
        else:
            ET.SubElement(case, "skipped", message=text)
    return suite
