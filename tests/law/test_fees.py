"""What a fee costs, said for a person (`fee_cases.toml`), and said only where it is due."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linter.law.fees import cost
from linter.law.load import load_law
from linter.matching import judge
from linter.model.words import Stage, Verdict

LAW = load_law()
CASES = tomllib.loads(Path(__file__).with_name("fee_cases.toml").read_text(encoding="utf-8"))
DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "case", CASES["case"], ids=lambda case: f"{case['kind']}-{case['row']}-{case['stage']}"
)
def test_what_a_fee_costs(case: dict[str, Any]) -> None:
    title = LAW.titles[case["row"]]
    assert cost(case["kind"], title, Stage(case["stage"]), case["on"], LAW) == case["says"]


def test_a_price_is_told_of_what_is_due_and_of_nothing_else() -> None:
    told = silent = 0
    for title in LAW.titles.values():
        for stage in Stage:
            found = judge("Timbres fiscaux", title, stage, LAW, {}, DAY)
            prices = [each for each in found.remarks if each.startswith(("Taxe", "Droit"))]
            if found.verdict is Verdict.NON_EXIGIBLE:
                assert not prices, (title.row, stage)
                silent += 1
            else:
                told += bool(prices)
    assert told > 50
    assert silent > 5
