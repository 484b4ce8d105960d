"""What a phone input holds, and how ANEF stores it: ten bare digits, overseas included."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from linter.model.report import Fix
from linter.rules.phone.line import LineType
from linter.text.characters import ascii_digits, visible

FRENCH_CODES = frozenset({33, 262, 508, 590, 594, 596, 681, 687, 689})
_FRANCE = 33

# What people put between the digits, inside a class of a regular expression.
SEPARATORS = r"\s._/\\()·•,:\u2010-\u2015\u2212-"

_ODD = re.compile(f"[^0-9+{SEPARATORS}]")
_NO_DIGIT = re.compile("[^0-9]+")
_TEN_DIGITS = re.compile("0[1-9][0-9]{8}")
_WITHOUT_ITS_ZERO = re.compile("[1-9][0-9]{8}")
_CODE_WITHOUT_PLUS = re.compile("(?:33|262|590|594|596)0?([1-9][0-9]{8})")
_MISREAD = str.maketrans("OoIl|", "00111")

# The French numbering plan by its second digit, overseas included (0262, 0590, 0639, 0690…). By
# block, since operators receive new ranges faster than phonenumbers is updated.
_BLOCKS = dict.fromkeys("12345", LineType.FIXED) | dict.fromkeys("67", LineType.MOBILE)
_BLOCKS |= {"8": LineType.SPECIAL, "9": LineType.INTERNET}
_MIQUELON = "0508"  # its mobiles and landlines share their ranges


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number as typed.

    `digits` are its digits in ASCII, `plus` whether a + leads them. `possible` is whether a number
    can be so written; `country` is then its calling code and `line` its range, UNKNOWN when no
    known range holds it. `standard` is how to type it: ten digits, or with its + when it has no
    such form; None when the digits do not tell. `certain` is whether they surely do.
    """

    digits: str
    plus: bool = False
    possible: bool = False
    country: int | None = None
    line: LineType = LineType.UNKNOWN
    standard: str | None = None
    certain: bool = True

    @property
    def ten_digits(self) -> bool:
        """Whether the number has the form that ANEF stores."""
        return self.standard is not None and not self.standard.startswith("+")

    def fix(self, value: str) -> Fix | None:
        """The standard form, when `value` is not already that."""
        if self.standard is None or self.standard == value:
            return None
        return Fix(self.standard, safe=self.certain)


def read(value: str) -> Number:
    """The phone number in the value of an input."""
    if _TEN_DIGITS.fullmatch(value):
        return _in_ten_digits(value, value)
    text = ascii_digits(visible(value)).replace("\uff0b", "+")
    odd = bool(_ODD.search(text))
    if odd and not _ODD.search(spelled := text.translate(_MISREAD)):
        text = spelled
    digits = _NO_DIGIT.sub("", text)
    before = text.partition(digits[0])[0] if digits else text
    number = _number(digits, plus="+" in before)
    return replace(number, certain=False) if odd else number


def _number(digits: str, *, plus: bool) -> Number:
    if _TEN_DIGITS.fullmatch(digits):
        return _in_ten_digits(digits, digits, plus=plus, certain=not plus)
    if plus or digits.startswith("00"):
        return _with_code(digits, plus=plus)
    if coded := _CODE_WITHOUT_PLUS.fullmatch(digits):
        return _in_ten_digits(digits, f"0{coded[1]}")
    if _WITHOUT_ITS_ZERO.fullmatch(digits):
        return Number(digits, standard=f"0{digits}", certain=False)
    return Number(digits)


def _with_code(digits: str, *, plus: bool) -> Number:
    from linter.rules.phone.abroad import parse  # noqa: PLC0415 -- slow, and few numbers need it

    found = parse(digits.removeprefix("00"))
    if found is None:
        return Number(digits, plus)
    if _TEN_DIGITS.fullmatch(found.dialled):
        return _in_ten_digits(digits, found.dialled, plus=plus)
    return Number(
        digits=digits,
        plus=plus,
        possible=True,
        country=found.country,
        line=found.line,
        standard=None if found.line is LineType.UNKNOWN else found.dialled,
    )


def _in_ten_digits(
    typed: str, national: str, *, plus: bool = False, certain: bool = True
) -> Number:
    return Number(
        digits=typed,
        plus=plus,
        possible=True,
        country=_FRANCE,
        line=LineType.MOBILE if national.startswith(_MIQUELON) else _BLOCKS[national[1]],
        standard=national,
        certain=certain,
    )
