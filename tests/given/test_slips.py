"""A slip in dossier.toml is told with its line, what was meant and how to write it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import InputError
from linter.given.forms import form_from_folder, form_from_text, stage_named
from linter.model.words import Stage

TOLD = tomllib.loads(Path(__file__).with_name("slips.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", TOLD["case"], ids=lambda each: each["text"][:40])
def test_a_slip_is_told_with_how_to_write_it(case: dict[str, str | int]) -> None:
    with pytest.raises(InputError) as caught:
        form_from_text(f"# un dossier\n{case['text']}\n", "dossier.toml")
    assert str(case["says"]) in f"{caught.value.message} {caught.value.remedy}"
    if "line" in case:
        assert re.search(rf"ligne {int(case['line']) + 1}\b", caught.value.message)
    assert "Écrivez" in caught.value.remedy or "Gardez" in caught.value.remedy


@given(st.text("AZaz09 =\"'[]\\,./-:#«“é\n", max_size=40))
def test_no_text_is_quoted_nor_breaks_the_message(text: str) -> None:
    said = ""
    try:
        form_from_text(f'titre = "etudiant"\n[demandeur]\nnom = "Zebulon" {text}', "x")
    except InputError as error:
        said = f"{error.message} {error.remedy}"
    assert "Zebulon" not in said


@pytest.mark.parametrize(("written", "stage"), list(TOLD["stages"].items()))
def test_a_stage_is_understood_as_people_write_it(written: str, stage: str) -> None:
    assert stage_named(written) is (Stage[stage] if stage else None)


@pytest.mark.parametrize("written", ["1985", '"1985"', '"1985-00-00"'])
def test_of_some_only_the_year_of_birth_is_known(written: str) -> None:
    form = form_from_text(f"[demandeur]\ndate_naissance = {written}\n", "x")
    assert (form.annee_naissance, form.date_naissance) == (1985, None)
    whole = form_from_text("[demandeur]\ndate_naissance = 1985-03-14\n", "x")
    assert (whole.annee_naissance, whole.date_naissance) == (None, date(1985, 3, 14))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u200b ", "\t"])
def test_what_only_editors_see_is_read(ends: str, space: str) -> None:
    lines = (f"titre{space}={space}'etudiant'", "[demandeur]", f"{space}nom = 'Ndiaye'", "")
    form = form_from_text(ends.join(lines), "x")
    assert (form.titre, [each.value for each in form.fields]) == ("etudiant", ["Ndiaye"])


@pytest.mark.parametrize("head", ["{\\rtf1\\ansi", "PK\x03\x04\x14", "<!DOCTYPE html>", "<html>"])
def test_a_letter_of_a_word_processor_is_called_so(head: str) -> None:
    with pytest.raises(InputError, match="traitement de texte") as caught:
        form_from_text(f'{head} titre = "etudiant"', "x")
    assert "Bloc-notes" in caught.value.remedy


def test_letters_that_are_not_utf_8_are_told_with_their_line_and_how_to_save(
    tmp_path: Path,
) -> None:
    (tmp_path / "dossier.toml").write_bytes('titre = "etudiant"\nnom = "Traoré"\n'.encode("cp1252"))
    with pytest.raises(InputError, match=r"ligne 2 .*UTF-8") as caught:
        form_from_folder(tmp_path)
    assert "Encodage : UTF-8" in caught.value.remedy
