from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.words import Language
from linter.reading.kind import LanguageGuess, language_of

CASES = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"] or "unknown")
def test_language_of_a_page(case: dict[str, str]) -> None:
    said = language_of(case["text"])
    assert (said.language.value, said.name) == (case["language"], case["name"])


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert language_of(text).language in Language


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("شهادة ميلاد", "arabe"),
        ("свидетельство", "cyrillique"),
        ("出生证明", "chinoise ou japonaise"),
        ("しゅっしょうとどけ", "japonaise"),
        ("シュッショウトドケ", "japonaise"),
        ("출생증명서", "coréenne"),
        ("πιστοποιητικό", "grecque"),
        ("תעודת לידה", "hébraïque"),
        ("վկայական", "arménienne"),
        ("მოწმობა", "géorgienne"),
        ("สูติบัตร", "thaïe"),
        ("जन्म प्रमाण", "devanagari"),
        ("জন্ম সনদ", "bengalie"),
        ("பிறப்புச் சான்றிதழ்", "tamoule"),
        ("የልደት", "éthiopienne"),
        ("សំបុត្រកំណើត", "khmère"),
        ("ໃບຢັ້ງຢືນ", "lao"),
        ("උප්පැන්න", "singhalaise"),
        ("မွေးစာရင်း", "birmane"),
        ("སྐྱེས་ཚེས", "tibétaine"),
        ("ਜਨਮ ਸਰਟੀਫਿਕੇਟ", "gurmukhi"),
        ("జనన ధృవీకరణ", "télougou"),
    ],
)
def test_a_writing_that_is_not_ours_is_named(letters: str, name: str) -> None:
    page = " ".join([letters] * 20)
    assert language_of(page) == LanguageGuess(Language.FOREIGN, f"écriture {name}")
    # As many Latin letters as foreign ones: nothing is said.
    foreign = sum(each.isalpha() for each in page)
    assert language_of(page + "x" * foreign).language is Language.UNKNOWN


def test_a_few_letters_tell_no_writing() -> None:
    assert language_of("я" * 20).language is Language.FOREIGN
    assert language_of("я" * 19).language is Language.UNKNOWN
