"""What comes from a person or a file is shown on one line, without a sign that could do harm."""

from __future__ import annotations

import unicodedata

import pytest

from linter.writing.wording import shown

BASIC = [chr(code) for code in range(0x10000)]


def of(*categories: str) -> list[str]:
    return [each for each in BASIC if unicodedata.category(each) in categories]


@pytest.mark.parametrize("category", ["Zs", "Zl", "Zp"])
def test_every_separator_is_a_space(category: str) -> None:
    signs = of(category)
    assert signs
    # Beside a sign that does not print, so that the text is looked at sign by sign.
    assert {shown(f"a{each}b\u202e") for each in signs} == {"a b"}


@pytest.mark.parametrize("sign", ["\t", "\r", "\n"])
def test_a_line_break_is_a_space(sign: str) -> None:
    assert shown(f"a{sign}b") == "a b"


def test_every_other_control_goes_and_all_that_is_written_stays() -> None:
    controls = [each for each in of("Cc", "Cf", "Co", "Cs", "Cn") if each not in "\t\r\n"]
    assert {shown(f"a{each}b") for each in controls} == {"ab"}
    letters = "".join(of("Lu", "Ll", "Lo", "Nd", "Po", "Mn"))
    assert shown(f"{letters}\u202e") == letters
