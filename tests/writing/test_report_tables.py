"""CSV and JUnit: what spreadsheets and test readers make of a report."""

from __future__ import annotations

import csv
from io import StringIO
from xml.etree import ElementTree as ET

from linter.writing import report_csv, report_junit
from tests.writing.examples import REPORT


def test_a_spreadsheet_gets_one_line_a_finding() -> None:
    table = report_csv.render(REPORT)
    assert table.startswith("\ufeffdossier;etat;code;")
    rows = list(csv.DictReader(StringIO(table.removeprefix("\ufeff")), delimiter=";"))
    assert [row["code"] for row in rows] == ["FIC02", "TEL01", "FIC09", "FIC10", "DEL02", ""]
    assert rows[-1]["dossier"] == "dossiers/b"
    assert rows[1]["endroit"] == "Téléphone"
    assert all("2024-07-01" in row["annexe10"] for row in rows)


def test_a_spreadsheet_never_computes_what_was_typed() -> None:
    for sign in ("=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"):
        assert report_csv.safe(sign).startswith("'"), sign
    assert report_csv.safe("Dupont") == "Dupont"


def test_junit_has_one_suite_a_dossier_and_counts_that_hold() -> None:
    root = ET.fromstring(report_junit.render(REPORT))  # noqa: S314 -- our own document
    assert [suite.get("name") for suite in root] == ["dossiers/été 1", "dossiers/b"]
    for suite in root:
        cases = suite.findall("testcase")
        assert len(cases) == int(suite.get("tests", ""))
        assert len(suite.findall("*/failure")) == int(suite.get("failures", ""))
        assert len(suite.findall("*/skipped")) == int(suite.get("skipped", ""))
    assert [suite.get("failures") for suite in root] == ["2", "0"]
    assert [suite.get("skipped") for suite in root] == ["2", "0"]
