"""Every rule against its cases, and that each has some that pass and some that fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.given import given_in
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
    # A misread zone, a name not found, a title of another text: nobody's fault.
    unfailing = {"IDE04", "IDE08", "FIC13", "PIE12"}
    assert ("cannot_tell" if tested.code in unfailing else "failed") in expected
    assert expected & {"passed", "nothing"}


_NEEDING = [each for each in all_rules() if each.needs]


@pytest.mark.parametrize("needing", _NEEDING, ids=lambda each: each.code)
def test_a_rule_has_nothing_to_say_of_a_dossier_that_gives_nothing_it_needs(needing: Rule) -> None:
    lacked = 0
    for case in cases():
        whole = dossier(case.data)
        context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
        for asked in (whole, Dossier("dossier", whole.form), *_without(whole)):
            if needing.needs.isdisjoint(given_in(asked)):
                lacked += 1
                assert not tuple(needing.check(Application(asked, context))), case
    assert lacked > 100


def _without(whole: Dossier) -> Iterator[Dossier]:
    """The dossier, without each thing in turn that a rule may need."""
    form = whole.form
    yield replace(whole, form=replace(form, fields=()))
    yield replace(whole, form=replace(form, fields=(), titre_expire_le=None), documents=())
    yield replace(whole, form=replace(form, requests=()), documents=())
    yield replace(whole, form=replace(form, titre=None, date_naissance=None))
    yield replace(whole, form=replace(form, fields=(), ephoto_prise_le=None), documents=())


def test_a_rule_that_needs_nothing_is_always_asked() -> None:
    assert {each.code for each in all_rules() if not each.needs} == {"DEL02"}
