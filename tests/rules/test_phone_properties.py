"""What holds for every phone number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.dossier import Field
from linter.model.report import Where
from linter.model.words import FieldKind, Severity
from linter.rules import all_rules
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import read
from tests.premise import Premise

RULES = [rule for rule in all_rules() if isinstance(rule, PhoneRule)]
DIGITS = st.text("0123456789", min_size=8, max_size=8)
NATIONAL = st.builds("0{}{}".format, st.sampled_from("1234567"), DIGITS)
SEPARATOR = st.sampled_from(["", " ", ".", "-", "\u00a0", "/", "\u200b"])
OTHER_DIGITS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])


def _found(value: str) -> dict[str, Severity]:
    field = Field("f", "", "", value, FieldKind.TELEPHONE_MOBILE)
    number = read(value)
    said = ((each.code, each.check_number(field, number, Where())) for each in RULES)
    return {code: found.severity for code, found in said if found}


# Noise seldom is a number: most are numbers, of this country or another, with noise in them.
CODES = st.sampled_from(["", "0", "+33", "0033", "33", "+33 (0)", "+221 77", "00221 77", "+1", "+"])
NOISE = st.text("0123456789+ .-()OlI٠١٢poste", max_size=3)
TYPED = st.one_of(
    st.tuples(CODES, NATIONAL.map(lambda each: each[1:]), SEPARATOR).map("".join),
    st.tuples(CODES, NATIONAL.map(" ".join), NOISE).map("".join),
    st.tuples(CODES, st.text("0123456789 .-OlI", max_size=12), NOISE).map("".join),
)
FIXED = Premise("a fix is proposed", at_least=8)
FAULTY = Premise("two rules or more find a fault and propose a fix", at_least=4)


@FIXED.counted
@given(TYPED)
def test_a_fix_is_final_and_leaves_no_fault_of_writing(value: str) -> None:
    if fix := FIXED.met(read(value).fix(value)):
        assert read(fix.value).fix(fix.value) is None
        assert not _found(fix.value).keys() & {"TEL01", "TEL02", "TEL06"}


@FAULTY.counted
@given(TYPED)
def test_every_fault_proposes_the_same_fix(value: str) -> None:
    field = Field("f", "", "", value, FieldKind.TELEPHONE_MOBILE)
    number = read(value)
    said = [each.check_number(field, number, Where()) for each in RULES]
    fixes = [each.fix for each in said if each and each.fix]
    FAULTY.met(len(fixes) > 1)
    assert len(set(fixes)) <= 1


@given(NATIONAL, st.integers(1, 9))
def test_a_plus_counts_before_the_first_digit_only(number: str, at: int) -> None:
    """Elsewhere it is a slip of the finger, which changes no digit of the number."""
    assert read(f"{number[:at]}+{number[at:]}").plus is False
    assert read(f"+{number}").plus is True
    assert read(f"{number[:at]}+{number[at:]}").digits == number


@pytest.mark.parametrize("length", range(7, 21))
def test_only_ten_digits_are_a_french_number(length: int) -> None:
    """Nine lack their nought; no other length is one, nor is made one."""
    digits = "0612345678901234567890"[:length]
    found = read(digits)
    assert found.ten_digits is (length == 10)
    assert read(digits[1:]).ten_digits is (length == 10)


@given(NATIONAL, st.lists(SEPARATOR, min_size=10, max_size=10), OTHER_DIGITS)
def test_however_a_french_number_is_written_its_fix_is_its_ten_digits(
    number: str, separators: list[str], script: str
) -> None:
    written = "".join(
        script[int(digit)] + separator for digit, separator in zip(number, separators, strict=True)
    )
    fix = read(written).fix(written)
    assert (fix.value if fix else written) == number
    assert fix is None or fix.safe


@given(NATIONAL, st.sampled_from(["+33{}", "0033{}", "+33 (0){}", "(+33) {}", "33{}"]))
def test_the_french_code_makes_no_other_number(number: str, shape: str) -> None:
    written = shape.format(number[1:])
    fix = read(written).fix(written)
    assert fix
    assert fix.value == number
    assert "TEL03" not in _found(written)


@given(NATIONAL)
def test_ten_bare_digits_have_no_fault_of_writing(number: str) -> None:
    assert not _found(number).keys() - {"TEL04"}


OVERSEAS = (
    *("+262 692 12 34 56", "+508 41 12 34", "+590 690 12 34 56", "+594 694 12 34 56"),
    *("+596 696 12 34 56", "+681 82 12 34", "+687 75 12 34", "+689 87 12 34 56", "+33 612345678"),
)


@pytest.mark.parametrize("typed", OVERSEAS)
def test_a_number_from_overseas_is_no_foreign_one(typed: str) -> None:
    assert "TEL05" not in _found(typed)


@pytest.mark.parametrize("typed", ["+261 32 12 345 67", "+221 77 123 45 67", "+32 470 12 34 56"])
def test_a_number_from_abroad_is_told(typed: str) -> None:
    assert "TEL05" in _found(typed)
