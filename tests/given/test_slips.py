"""A slip in dossier.toml is told with its line, what was meant and how to write it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import InputError
from linter.given.forms import form_from_text, stage_named
from linter.model.words import Stage

CASES = tomllib.loads(Path(__file__).with_name("slips.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda each: each["text"][:40])
def test_a_slip_is_told_with_how_to_write_it(case: dict[str, str | int]) -> None:
    with pytest.raises(InputError) as caught:
        form_from_text(f"# un dossier\n{case['text']}\n", "dossier.toml")
    assert str(case["says"]) in f"{caught.value.message} {caught.value.remedy}"
    if "line" in case:
        assert f"ligne {int(case['line']) + 1} " in caught.value.message
    assert "Écrivez" in caught.value.remedy or "Gardez" in caught.value.remedy


@given(st.text("AZaz09 =\"'[]\\,./-:#«“é\n", max_size=40))
def test_no_text_is_quoted_nor_breaks_the_message(text: str) -> None:
    said = ""
    try:
        form_from_text(f'titre = "etudiant"\n[demandeur]\nnom = "Zebulon" {text}', "x")
    except InputError as error:
        said = f"{error.message} {error.remedy}"
    assert "Zebulon" not in said


@pytest.mark.parametrize(
    ("written", "stage"),
    [
        ("Renouvellement", Stage.RENOUVELLEMENT),
        ("première", Stage.PREMIERE),
        ("1ère demande", Stage.PREMIERE),
        ("Première demande", Stage.PREMIERE),
        ("changement de statut", Stage.CHANGEMENT_STATUT),
        ("Première carte pluriannuelle", Stage.PLURIANNUELLE),
        ("duplicata", None),
        ("", None),
    ],
)
def test_a_stage_is_understood_as_people_write_it(written: str, stage: Stage | None) -> None:
    assert stage_named(written) is stage


@pytest.mark.parametrize("written", ["1985", '"1985"', '"1985-00-00"'])
def test_of_some_only_the_year_of_birth_is_known(written: str) -> None:
    form = form_from_text(f"[demandeur]\ndate_naissance = {written}\n", "x")
    assert (form.annee_naissance, form.date_naissance) == (1985, None)
    whole = form_from_text("[demandeur]\ndate_naissance = 1985-03-14\n", "x")
    assert (whole.annee_naissance, whole.date_naissance) == (None, date(1985, 3, 14))
