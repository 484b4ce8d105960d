"""The proof that the data cover the text."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.errors import InputError
from linter.law.load import load_law
from linter.law.model import Law
from linter.law.text.coverage import CoverageReport, coverage, render
from linter.law.text.figures import figures
from tests.law.synthetic import TEXT, write_law


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return load_law(write_law(tmp_path / "law"))


def _against(tmp_path: Path, law: Law, change: Callable[[Any], object]) -> CoverageReport:
    text = copy.deepcopy(TEXT)
    change(text)
    path = tmp_path / "annexe.json"
    path.write_text(json.dumps(text), encoding="utf-8")
    return coverage(path, law)


def test_data_that_agree_are_complete(tmp_path: Path, law: Law) -> None:
    report = _against(tmp_path, law, lambda _: None)
    assert report.complete
    assert [(each.name, each.found, each.expected) for each in report.counts] == [
        ("lignes", 2, 2), ("sections", 5, 5), ("puces", 5, 5), ("notes hors puces", 1, 1),
    ]  # fmt: skip
    assert "Tout le texte est couvert" in render(report)


CHANGES: list[tuple[Callable[[Any], object], str, str]] = [
    (
        lambda t: t[0]["sections"][0]["documents"].append({"id": "A10-1.1.d3", "text": "x"}),
        "missing", "A10-1.1.d3",
    ),
    (lambda t: t[0]["sections"][0]["documents"].pop(), "extra", "A10-1.1.d2"),
    (lambda t: t[0]["sections"].pop(), "extra", "A10-1.3"),
    (lambda t: t[1]["sections"].append({"id": "A10-2.1", "kinds": ["all"]}), "missing", "A10-2.1"),
    (lambda t: t.pop(), "extra", "A10-2"),
    (lambda t: t.append({"row": 3, "sections": []}), "missing", "A10-3"),
    (
        lambda t: t[0]["sections"][0]["documents"][0].update(due="at_issue"),
        "disagreements", "A10-1.1.d1",
    ),
    (
        lambda t: t[0]["sections"][0]["documents"][0].update(max_age=[{"months": 3}]),
        "disagreements", "A10-1.1.d1",
    ),
    (lambda t: t[0]["sections"][3].update(territory=None), "disagreements", "A10-1.3"),
    (lambda t: t[0]["sections"][1].update(kinds=["first"]), "disagreements", "A10-1.2"),
    (
        lambda t: t[0]["sections"][2]["documents"][0].update(nature="rule"),
        "disagreements", "A10-1.2.1.d1",
    ),
    (
        lambda t: t[0]["sections"][0].update(notes=[{"text": "une note nouvelle"}]),
        "disagreements", "A10-1.1",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "field", "identifier"), CHANGES)
def test_each_difference_is_found_and_told(
    tmp_path: Path, law: Law, change: Callable[[Any], object], field: str, identifier: str
) -> None:
    report = _against(tmp_path, law, change)
    found = [each if isinstance(each, str) else each[0] for each in getattr(report, field)]
    assert identifier in found
    assert not report.complete
    assert identifier in render(report)


def test_a_bullet_left_out_is_listed_with_its_reason(tmp_path: Path) -> None:
    left = (
        'all_of = ["livret_marin"]\n  limits = { max_age_months = 6 }',
        'left_out = "sans objet"',
    )
    law = load_law(write_law(tmp_path / "law", **{"01_marin": left}))
    report = _against(tmp_path, law, lambda _: None)
    assert report.left_out == (("A10-1.1.d1", "sans objet"),)
    assert report.complete
    assert "sans objet" in render(report)


def test_a_section_whose_bullets_are_for_other_stages(tmp_path: Path, law: Law) -> None:
    def override(text: Any) -> None:
        text[0]["sections"][1]["kinds"] = ["renewal"]
        text[0]["sections"][1]["documents"][0]["kinds_override"] = ["first"]

    report = _against(tmp_path, law, override)
    assert [identifier for identifier, _ in report.disagreements] == ["A10-1.2"]


def test_bullets_that_say_their_own_stage_explain_a_wider_section(tmp_path: Path) -> None:
    head = 'kinds = ["renewal"]\ncondition = "marin"\n  [[sections.bullets]]'
    wide = head.replace('"renewal"', '"renewal", "first"') + '\n  stages = ["premiere"]'
    law = load_law(write_law(tmp_path / "law", **{"01_marin": (head, wide)}))
    assert _against(tmp_path, law, lambda _: None).complete


def test_a_file_that_is_not_an_imported_annexe(tmp_path: Path, law: Law) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"a": 1}', encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.json"):
        coverage(path, law)


FIGURES = [
    ("615 €", "700 €"),
    ("niveau A2", "niveau B1"),
    ("3 photographies", "4 photographies"),
    ("trois ans de séjour", "cinq ans de séjour"),
    ("1,5 fois", "1,8 fois"),
    ("de moins de six mois", "de moins de trois mois"),
    ("30 % du capital", "20 % du capital"),
    ("douze derniers mois", "six derniers mois"),
    ("15619*01", "15619*02"),
    ("1er janvier 1987", "1er janvier 1997"),
]


@pytest.mark.parametrize(("before", "after"), FIGURES)
def test_a_changed_figure_is_another_figure(before: str, after: str) -> None:
    assert figures(before) != figures(after)
    assert figures(before)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("615 € mensuels", {"615 €"}),
        ("1 603,12 € brut par mois", {"1603,12 €"}),
        ("300 000 euros", {"300000 €"}),
        ("3 photographies d'identité (format 35 mm × 45 mm)", {"3", "35 mm", "45 mm"}),
        ("au moins égale à 1,5 fois le salaire", {"1,5 fois"}),
        ("trois, cinq ou dix ans", {"36 mois", "60 mois", "120 mois"}),
        ("un document pour chaque année", {"12 mois"}),
        ("au moins égal au niveau A2 du cadre européen", {"A2"}),
        ("formulaire CERFA n° 15187*01", {"15187*01"}),
        ("avant le 5 juin 2010", {"2010-06-05"}),
        ("articles L. 422-5 et L. 422-6 du CESEDA", set()),
        ("pièces prévues aux points 1 et 3", set()),
        ("décret n° 2006-1205", set()),
        ("article 371-2 du code civil", set()),
        ("une copie de la carte", set()),
    ],
)
def test_figures_of_a_text(text: str, found: set[str]) -> None:
    assert figures(text) == found


CHANGED = [
    ("moins de six mois", "moins de huit mois", "A10-1.1.d1"),
    ("(chalutier,", "(3 chalutiers,", "A10-1.1.d1"),
    ("livret de marin", "livret de marin de niveau B2", "A10-1.1.d1"),
]


@pytest.mark.parametrize(("before", "after", "identifier"), CHANGED)
def test_a_changed_figure_of_the_text_fails(
    tmp_path: Path, law: Law, before: str, after: str, identifier: str
) -> None:
    def change(text: Any) -> None:
        bullet = text[0]["sections"][0]["documents"][0]
        assert before in bullet["text"]
        bullet["text"] = bullet["text"].replace(before, after)

    report = _against(tmp_path, law, change)
    assert identifier in [each for each, _ in report.disagreements]
    assert "chiffres" in render(report)


def test_a_figure_of_the_data_that_the_text_lacks_fails(tmp_path: Path) -> None:
    change = (
        'all_of = ["livret_marin"]\n  limits = { max_age_months = 6 }',
        'all_of = ["livret_marin"]\n  limits = { max_age_months = 6, count = 2 }',
    )
    law = load_law(write_law(tmp_path / "law", **{"01_marin": change}))
    report = _against(tmp_path, law, lambda _: None)
    assert "A10-1.1.d1" in [each for each, _ in report.disagreements]


def test_a_changed_figure_of_a_heading_fails(tmp_path: Path, law: Law) -> None:
    report = _against(
        tmp_path, law, lambda text: text[0]["sections"][0].update(title="Pour les 2 premiers ans")
    )
    assert "A10-1.1" in [each for each, _ in report.disagreements]
