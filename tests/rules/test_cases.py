"""Every rule against its cases, and that each has some that pass and some that fail."""

from __future__ import annotations

from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import Config
from linter.model.dossier import Dossier
from linter.model.words import Outcome
from linter.rules import all_rules, rule
from linter.rules.base import Rule
from tests.rules.cases import TODAY, Case, cases, dossier


@pytest.mark.parametrize("case", cases(), ids=str)
def test_rule_answers_as_its_case_says(case: Case) -> None:
    tested = rule(case.code)
    assert tested, f"no rule {case.code}"
    context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
    findings = tuple(tested.check(Application(dossier(case.data), context)))
    outcomes = {each.outcome.value for each in findings} or {"nothing"}
    assert outcomes == set(case.expected)
    said = " ".join(f"{each.message} {each.remedy}" for each in findings)
    for words in case.data.get("says", []):
        assert words in said
    if "severity" in case.data:
        told = [each for each in findings if each.outcome is not Outcome.PASSED]
        assert {each.severity.value for each in told or findings} == {case.data["severity"]}
    fixes = [each.fix for each in findings if each.fix]
    assert [each.value for each in fixes] == ([case.data["fix"]] if "fix" in case.data else [])
    if "safe" in case.data:
        assert [each.safe for each in fixes] == [case.data["safe"]]


@pytest.mark.parametrize("tested", all_rules(), ids=lambda each: each.code)
def test_rule_has_cases_that_pass_and_fail(tested: Any) -> None:
    own = [case for case in cases() if case.code == tested.code]
    expected = {outcome for case in own for outcome in case.expected}
    # A misread zone, a title that another text governs: nobody's fault, and so nothing fails.
    unfailing = {"IDE04", "FIC13", "PIE12"}
    assert ("cannot_tell" if tested.code in unfailing else "failed") in expected
    assert expected & {"passed", "nothing"}


@pytest.mark.parametrize(
    "needing", [each for each in all_rules() if each.needs_files], ids=lambda each: each.code
)
def test_a_rule_that_needs_files_has_nothing_to_say_of_a_form(needing: Rule) -> None:
    for case in cases():
        asked = Dossier("dossier", dossier(case.data).form)
        context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
        assert not tuple(needing.check(Application(asked, context))), case
