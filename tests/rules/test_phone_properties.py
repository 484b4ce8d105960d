"""What holds for every phone number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.model.dossier import Field
from linter.model.report import Where
from linter.model.words import FieldKind, Severity
from linter.rules import all_rules
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import read

RULES = [rule for rule in all_rules() if isinstance(rule, PhoneRule)]
DIGITS = st.text("0123456789", min_size=8, max_size=8)
NATIONAL = st.builds("0{}{}".format, st.sampled_from("1234567"), DIGITS)
SEPARATOR = st.sampled_from(["", " ", ".", "-", "\u00a0", "/", "\u200b"])
OTHER_DIGITS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])


def _found(value: str) -> dict[str, Severity]:
    field = Field("f", "", "", value, FieldKind.TELEPHONE_MOBILE)
    return {r.code: found.severity for r in RULES if (found := r.check_field(field, Where()))}


@given(st.one_of(st.text(), st.text("0123456789+ .-()OlI٠١٢poste", max_size=20)))
def test_a_fix_is_final_and_leaves_no_fault_of_writing(value: str) -> None:
    fix = read(value).fix(value)
    if fix:
        assert read(fix.value).fix(fix.value) is None
        assert not _found(fix.value).keys() & {"TEL01", "TEL02", "TEL06"}


@given(st.one_of(st.text(), st.text("0123456789+ .-()OlI٠١٢poste", max_size=20)))
def test_every_fault_proposes_the_same_fix(value: str) -> None:
    field = Field("f", "", "", value, FieldKind.TELEPHONE_MOBILE)
    fixes = {f.fix for r in RULES if (f := r.check_field(field, Where())) and f.fix}
    assert len(fixes) <= 1


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
