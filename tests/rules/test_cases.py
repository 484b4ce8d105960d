"""Every rule against its cases: `tests/rules/<group>/<CODE>.toml`, one table a case.

A case says what it `shows`, gives a piece of a dossier (`field`, `form`, `documents`), the day
(`today`, default 2026-11-23) and what it `expect`s: `passed`, `failed`, `cannot_tell`,
`nothing` when the rule is not concerned, or several of these. It may hold the `severity`, the
`fix` with `safe`, and words that the message or remedy `says`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import Config
from linter.given.forms import form_from
from linter.model.dossier import Dossier, Field, Form
from linter.model.words import FieldKind, Outcome
from linter.rules import all_rules, rule
from linter.rules.base import Rule
from tests.rules.build import document

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Case:
    code: str
    data: dict[str, Any]

    @property
    def expected(self) -> list[str]:
        one_or_more = self.data["expect"]
        return one_or_more if isinstance(one_or_more, list) else [one_or_more]

    def __str__(self) -> str:
        return f"{self.code}: {self.data['shows']}"


def _cases() -> list[Case]:
    return [
        Case(path.stem, data)
        for path in sorted(HERE.glob("*/*.toml"))
        for data in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def _dossier(data: dict[str, Any]) -> Dossier:
    if "field" in data:
        kind = FieldKind(data["field"]["kind"])
        form = Form(fields=(Field("f1", "", "", data["field"]["value"], kind),))
    else:
        form = form_from(data.get("form", {}), "case")
    return Dossier(None, form, tuple(document(each) for each in data.get("documents", [])))


@pytest.mark.parametrize("case", _cases(), ids=str)
def test_rule_answers_as_its_case_says(case: Case) -> None:
    tested = rule(case.code)
    assert tested, f"no rule {case.code}"
    context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
    findings = tuple(tested.check(Application(_dossier(case.data), context)))
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
    cases = [case for case in _cases() if case.code == tested.code]
    expected = {outcome for case in cases for outcome in case.expected}
    # A misread zone, a title that another text governs: nobody's fault, and so nothing fails.
    unfailing = {"IDE04", "FIC13", "PIE12"}
    assert ("cannot_tell" if tested.code in unfailing else "failed") in expected
    assert expected & {"passed", "nothing"}


@pytest.mark.parametrize(
    "needing", [each for each in all_rules() if each.needs_files], ids=lambda each: each.code
)
def test_a_rule_that_needs_files_has_nothing_to_say_of_a_form(needing: Rule) -> None:
    for case in _cases():
        asked = Dossier("dossier", _dossier(case.data).form)
        context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
        assert not tuple(needing.check(Application(asked, context))), case
