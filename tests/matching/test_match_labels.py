"""The labelled requests: no due document refused, and the bars that are promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.labels import HOW, Answered, answer, as_read, rates, read_examples
from linter.law.load import load_law
from linter.model.words import Stage, Verdict

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
LAW = load_law()

OWN = ["dev", "held-out"]
ANSWERED = {path.stem: answer(read_examples(path), LAW) for path in sorted(LABELS.glob("*.tsv"))}
ALL = [each for name in OWN for each in ANSWERED[name]]


@pytest.mark.parametrize("name", ANSWERED)
def test_nothing_due_is_refused(name: str) -> None:
    assert [shown(each) for each in ANSWERED[name] if is_wrongly_refused(each)] == []


def is_wrongly_refused(answered: Answered) -> bool:
    return answered.example.is_wrongly_refused(answered.judgement.verdict)


def shown(answered: Answered) -> str:
    return f"{answered.example.id} {answered.example.label}: {answered.judgement.reason}"


@pytest.mark.parametrize("name", ANSWERED)
def test_most_verdicts_are_right(name: str) -> None:
    assert rates(ANSWERED[name]).right >= 0.85


def test_most_of_what_is_not_due_is_recognised() -> None:
    assert rates(ALL).refusals_found >= 0.80


def test_few_clear_requests_are_left_undecided() -> None:
    assert rates(ALL).undecided_on_clear <= 0.10


def test_an_expected_bullet_is_among_those_quoted() -> None:
    """Where the verdict is right and rests on a bullet, it is mostly the right bullet."""
    quoted = [
        each
        for each in ALL
        if each.example.evidence.startswith("A10-")
        and each.judgement.verdict is each.example.verdict
        and each.judgement.verdict not in {Verdict.INDECIS, Verdict.NON_EXIGIBLE}
    ]
    right = [each for each in quoted if each.example.evidence in each.judgement.items]
    assert len(right) >= 0.95 * len(quoted)


def test_the_set_is_wide() -> None:
    examples = [each.example for each in ALL]
    assert len(examples) >= 250
    assert len({each.id for each in examples}) == len(examples)
    assert {each.row for each in examples} == set(LAW.titles)
    assert {each.stage for each in examples} == set(Stage) - {Stage.CARTE_RESIDENT}
    assert {each.verdict for each in examples} == set(Verdict)


def test_the_page_is_what_would_be_written_and_reads_its_ten_requests_so() -> None:
    page = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    assert HOW.read_text(encoding="utf-8").rstrip() in page
    assert [line for line in as_read(LAW) if line not in page] == []
