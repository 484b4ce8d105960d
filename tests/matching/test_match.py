"""The verdict on a requested document, case by case."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from linter.law.load import load_law
from linter.matching import judge
from linter.model.words import Stage, Verdict

LAW = load_law()
CASES = tomllib.loads(Path(__file__).with_name("match_cases.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["shows"])
def test_verdict(case: dict[str, Any]) -> None:
    title, stage = LAW.title(case["row"]), Stage(case["stage"])
    found = judge(case["label"], title, stage, LAW, case.get("facts", {}))
    assert found.verdict == case["verdict"], found.reason
    assert found.items[: len(case.get("items", []))] == tuple(case.get("items", []))
    if "condition" in case:
        assert found.condition == case["condition"]


def test_a_verdict_says_what_it_rests_on() -> None:
    found = judge("Facture EDF", LAW.title(25), Stage.RENOUVELLEMENT, LAW)
    assert found.items == ("A10-25.1.d2",)
    assert found.article == "A10-25.1.d2"
    assert [(each.words, each.kind, each.item) for each in found.matched] == [
        ("facture edf", "facture_electricite", "A10-25.1.d2")
    ]
    assert "justificatif de domicile" in found.reason
    assert found.text_version == LAW.version.label


def test_a_doubt_shows_what_is_nearest() -> None:
    found = judge("Attestation employeur de présence", LAW.title(1), Stage.RENOUVELLEMENT, LAW)
    assert found.verdict is Verdict.INDECIS
    assert found.nearest


def test_a_refusal_quotes_the_text_that_exempts() -> None:
    found = judge("Certificat médical OFII", LAW.title(30), Stage.PREMIERE, LAW)
    assert found.verdict is Verdict.NON_EXIGIBLE
    assert found.article is not None
    assert found.article.startswith("R. 431-18")


def test_another_text_is_quoted() -> None:
    found = judge("Acte de naissance", LAW.title(1), Stage.PREMIERE, LAW)
    assert found.article is not None
    assert found.article.startswith("R. 431-10")
    assert found.items == ()


@pytest.mark.parametrize("slug", sorted(LAW.without_row))
def test_nothing_is_refused_for_a_title_that_the_annexe_does_not_deal_with(slug: str) -> None:
    found = judge("Extrait de casier judiciaire", LAW.title(slug), Stage.PREMIERE, LAW)
    assert found.verdict is Verdict.INDECIS


@pytest.mark.parametrize(
    "label", ["", "   ", "???", "(((", "12", "🙂", "شهادة الميلاد", "acte de naissance " * 2000]
)
def test_what_cannot_be_read_is_a_doubt(label: str) -> None:
    assert judge(label, LAW.title(25), Stage.PREMIERE, LAW).verdict is Verdict.INDECIS


def test_the_same_request_gets_the_same_verdict() -> None:
    first, second = (
        judge("Livret de famille ou acte de mariage", LAW.title(39), Stage.PREMIERE, LAW)
        for _ in range(2)
    )
    assert first == second
