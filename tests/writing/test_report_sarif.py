"""SARIF: the points of the 2.1.0 schema that its readers rely on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from linter.rules import all_rules
from linter.writing.report_sarif import render
from tests.writing.examples import REPORT

LEVELS = {"none", "note", "warning", "error"}
KINDS = {"notApplicable", "pass", "fail", "review", "open", "informational"}


@pytest.fixture(scope="module")
def run() -> Any:
    log = json.loads(render(REPORT))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (only,) = log["runs"]
    return only


def test_the_tool_describes_each_rule_once(run: Any) -> None:
    driver = run["tool"]["driver"]
    assert driver["name"] == "anef-linter"
    assert [each["id"] for each in driver["rules"]] == [each.code for each in all_rules()]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in LEVELS


def test_each_result_points_to_its_rule_and_place(run: Any) -> None:
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["kind"] in KINDS
        # 3.27.10: only a failure has a level.
        assert (result["level"] == "none") is (result["kind"] != "fail")
        assert result["message"]["text"]
        assert result["locations"][0]["logicalLocations"][0]["name"]


def test_what_is_said_of_a_whole_dossier_points_to_its_folder(run: Any) -> None:
    places = {
        each["ruleId"]: each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in run["results"]
    }
    assert places["DEL02"].endswith("/")
    assert not places["FIC02"].endswith("/")


def test_levels_follow_severities(run: Any) -> None:
    levels = {each["ruleId"]: (each["kind"], each["level"]) for each in run["results"]}
    assert levels == {
        "FIC02": ("fail", "error"),
        "TEL01": ("fail", "warning"),
        "FIC09": ("review", "none"),
        "FIC10": ("review", "none"),
        "DEL02": ("fail", "note"),
    }


def test_places_are_uris(run: Any) -> None:
    physical = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in run["results"]
        if "physicalLocation" in each["locations"][0]
    ]
    assert set(physical) == {
        "dossiers/%C3%A9t%C3%A9%201/coup%C3%A9.pdf",
        "dossiers/%C3%A9t%C3%A9%201/",
    }


def test_the_version_of_the_text_and_its_age_are_said(run: Any) -> None:
    assert run["properties"]["annexe10_version"] == REPORT.annexe10_version
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["message"]["text"] == "Texte ancien."
