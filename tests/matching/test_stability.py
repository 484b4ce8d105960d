"""What is added around the name of a paper moves no verdict towards more certainty.

Drawn with a fixed seed over the catalogue, the rows and the stages; each test says how often its
premise held, and fails when it never did.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linter.law.load import load_law
from linter.law.model import Kind
from linter.matching import judge
from linter.matching.row import Standing, row_at
from linter.model.words import Stage, Verdict
from tests.matching.test_match_safety import names

LAW = load_law()
WORDS = tomllib.loads(Path(__file__).with_name("stability.toml").read_text(encoding="utf-8"))
NAMES = [name for kind in LAW.kinds.values() for name in names(kind)]
DRAWS = 400


def verdict(label: str, row: int, stage: Stage) -> Verdict:
    return judge(label, LAW.titles[row], stage, LAW).verdict


@pytest.mark.parametrize("place", ["after", "before"])
def test_what_a_site_adds_never_makes_a_verdict_more_certain(place: str) -> None:
    chance = random.Random(place)  # noqa: S311 -- a reproducible draw
    doubts = 0
    moved = []
    for _ in range(DRAWS):
        name, more = chance.choice(NAMES), chance.choice(WORDS[place])
        row, stage = chance.choice(sorted(LAW.titles)), chance.choice(list(Stage))
        label = name + more if place == "after" else more + name
        alone = verdict(name, row, stage)
        doubts += alone is Verdict.INDECIS
        found = verdict(label, row, stage) if alone is Verdict.INDECIS else alone
        if found is not alone:
            moved.append((row, stage.value, label, found.value))
    assert doubts > DRAWS / 20
    assert moved == []


def due_now(row: int, stage: Stage) -> list[Kind]:
    """The kinds that a row asks at a stage without a condition."""
    found = row_at(LAW, LAW.titles[row], stage, date.max, in_mayotte=False)
    return [
        LAW.kinds[kind]
        for kind, entries in sorted(found.entries.items())
        if LAW.exempting(kind, LAW.titles[row], stage, date.max) is None
        and any(
            each.standing is Standing.DUE
            and each.steps <= 1
            and not each.conditions
            and not each.request
            for each in entries
        )
    ]


def due_requests(chance: random.Random, count: int) -> Iterator[tuple[int, Stage, str]]:
    """Rows, stages and requests for what is due there, in words drawn by chance."""
    drawn = 0
    while drawn < count:
        row, stage = chance.choice(sorted(LAW.titles)), chance.choice(list(Stage))
        if due := due_now(row, stage):
            named = chance.choice(names(chance.choice(due)))
            yield row, stage, chance.choice(WORDS["due"]).format(named)
            drawn += 1


def test_however_a_due_paper_is_asked_for_it_is_not_refused() -> None:
    chance = random.Random(1)  # noqa: S311 -- a reproducible draw
    said = {
        (row, stage.value, label): verdict(label, row, stage)
        for row, stage, label in due_requests(chance, DRAWS)
    }
    assert Counter(said.values())[Verdict.EXIGIBLE] > len(said) / 4
    assert [each for each, found in said.items() if found is Verdict.NON_EXIGIBLE] == []


def test_an_english_name_is_never_more_certain_than_the_french_one() -> None:
    """Where French doubts, English does not say « non exigible »."""
    chance = random.Random(2)  # noqa: S311 -- a reproducible draw
    translated = [kind for kind in LAW.kinds.values() if kind.english]
    doubts = 0
    moved = []
    for _ in range(DRAWS):
        kind = chance.choice(translated)
        row, stage = chance.choice(sorted(LAW.titles)), chance.choice(list(Stage))
        if verdict(kind.name, row, stage) is not Verdict.INDECIS:
            continue
        doubts += 1
        english = chance.choice(kind.english)
        if verdict(english, row, stage) is Verdict.NON_EXIGIBLE:
            moved.append((row, stage.value, kind.name, english))
    assert doubts > DRAWS / 20
    assert moved == []


@pytest.mark.parametrize("case", WORDS["sibling"], ids=lambda case: case["label"])
def test_papers_that_differ_by_a_word(case: dict[str, Any]) -> None:
    label = case["label"].format(case["word"])
    assert verdict(label, case["row"], Stage(case["stage"])) == case["expected"]
