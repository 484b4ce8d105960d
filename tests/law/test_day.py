"""The law on the day of filing, case by case (`day_cases.toml`), and what holds for every day."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.law.load import load_law
from linter.law.model import stands
from linter.law.values import Parameter
from linter.matching import judge
from linter.model.words import Stage

LAW = load_law()
CASES = tomllib.loads(Path(__file__).with_name("day_cases.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["shows"])
def test_verdict_of_the_day(case: dict[str, Any]) -> None:
    title, stage = LAW.titles[case["row"]], Stage(case["stage"])
    found = judge(case["label"], title, stage, LAW, case.get("facts", {}), case["on"])
    said = " ".join((found.reason, *found.remarks))
    assert found.verdict == case.get("verdict", found.verdict), said
    assert found.items[: len(case.get("items", []))] == tuple(case.get("items", []))
    for key in ("article", "condition"):
        assert getattr(found, key) == case.get(key, getattr(found, key))
    for words in case.get("says", []):
        assert words in said


@pytest.mark.parametrize("parameter", LAW.values.values(), ids=lambda each: each.id)
def test_a_value_holds_from_its_first_day_until_the_next(parameter: Parameter) -> None:
    for before, after in zip(parameter.values, parameter.values[1:], strict=False):
        assert parameter.on(after.since - timedelta(days=1)) == before
    for value in parameter.values:
        assert parameter.on(value.since) == value
    assert parameter.on(date.max) == parameter.values[-1]
    assert parameter.values[0].since <= parameter.known_on


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 400))
def test_nothing_changes_between_two_days_of_one_epoch(day: date, later: int) -> None:
    after = day + timedelta(days=later)
    if LAW.epoch(day) == LAW.epoch(after):
        assert all(each.on(day) == each.on(after) for each in LAW.values.values())
        bases = [stands(each, LAW.titles[48], Stage.PREMIERE, day) for each in LAW.other_bases]
        assert bases == [
            stands(each, LAW.titles[48], Stage.PREMIERE, after) for each in LAW.other_bases
        ]
    else:
        assert any(day < change <= after for change in LAW.changes)


def test_a_certainty_that_settles_nothing_never_makes_a_document_not_due() -> None:
    """Whatever exemption is met: « une source » leaves a doubt, and is said to be one."""
    tried = 0
    for each in LAW.exemptions:
        if each.condition is None or each.certainty.settles:
            continue
        for kind in each.kinds:
            title = LAW.titles[min(each.rows or {1})]
            stage = each.stages[0] if each.stages else Stage.PLURIANNUELLE
            facts = {each.condition: True}
            found = judge(LAW.kinds[kind].name, title, stage, LAW, facts, date(2026, 11, 30))
            assert found.verdict != "non_exigible", (each.id, kind, found.reason)
            tried += 1
    assert tried
