"""What a phone input holds, and how ANEF stores it: ten bare digits, overseas included."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

import phonenumbers as pn
from phonenumbers import PhoneNumberType as Type

from linter.characters import ascii_digits, visible
from linter.model import Fix

# Calling codes under which a French number has ten digits, and those of the territories whose own
# numbers are shorter and are dialled with their code from elsewhere.
_TEN_DIGIT_PLANS = frozenset({33, 262, 508, 590, 594, 596})
_SHORT_PLANS = {
    508: "Saint-Pierre-et-Miquelon",
    681: "Wallis-et-Futuna",
    687: "Nouvelle-Calédonie",
    689: "Polynésie française",
}
FRENCH_PLANS = _TEN_DIGIT_PLANS | _SHORT_PLANS.keys()
_FRANCE = 33
_MIQUELON = 508
_MIQUELON_HEAD = "0508"  # leads its six digits when dialled from the rest of France

# What people put between the digits, inside a class of a regular expression.
SEPARATORS = r"\s._/\\()·•,:\u2010-\u2015\u2212-"

_ODD = re.compile(f"[^0-9+{SEPARATORS}]")
_NO_DIGIT = re.compile("[^0-9]+")
_TEN_DIGITS = re.compile("0[1-9][0-9]{8}")
_WITHOUT_ITS_ZERO = re.compile("[1-9][0-9]{8}")
_CODE_WITHOUT_PLUS = re.compile("(?:33|262|590|594|596)0?([1-9][0-9]{8})")
_MISREAD = str.maketrans("OoIl|", "00111")


class Line(StrEnum):
    """What answers at a number."""

    MOBILE = "mobile"
    FIXED = "fixe"
    INTERNET = "box"  # 09: receives no text message
    SPECIAL = "special"  # free, shared cost or premium rate
    UNKNOWN = "inconnu"


# The French numbering plan by its second digit, overseas included (0262, 0590, 0639, 0690…). By
# block, since operators receive new ranges faster than phonenumbers is updated.
_BLOCKS = dict.fromkeys("12345", Line.FIXED) | dict.fromkeys("67", Line.MOBILE)
_BLOCKS |= {"8": Line.SPECIAL, "9": Line.INTERNET}

_LINES = {
    Type.MOBILE: Line.MOBILE,
    Type.FIXED_LINE: Line.FIXED,
    Type.FIXED_LINE_OR_MOBILE: Line.MOBILE,
    Type.VOIP: Line.INTERNET,
    Type.TOLL_FREE: Line.SPECIAL,
    Type.PREMIUM_RATE: Line.SPECIAL,
    Type.SHARED_COST: Line.SPECIAL,
    Type.UAN: Line.SPECIAL,
    Type.PERSONAL_NUMBER: Line.SPECIAL,
}


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
    line: Line = Line.UNKNOWN
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


def short_plans(number: Number) -> tuple[str, ...]:
    """The territories in which digits that make no number elsewhere are one, by name."""
    if number.possible or number.plus or number.digits[:1] in ("", "0"):
        return ()
    return tuple(
        name
        for country, name in _SHORT_PLANS.items()
        if len(number.digits) < len("612345678")
        and _line(country, number.digits) is not Line.UNKNOWN
    )


def _number(digits: str, *, plus: bool) -> Number:
    if _TEN_DIGITS.fullmatch(digits):
        return _in_ten_digits(digits, digits, plus=plus, certain=not plus)
    if plus or digits.startswith("00"):
        return _international(digits, plus=plus)
    if coded := _CODE_WITHOUT_PLUS.fullmatch(digits):
        return _in_ten_digits(digits, f"0{coded[1]}")
    if _WITHOUT_ITS_ZERO.fullmatch(digits):
        return Number(digits, standard=f"0{digits}", certain=False)
    return Number(digits)


def _international(digits: str, *, plus: bool) -> Number:
    try:
        parsed = pn.parse(f"+{digits.removeprefix('00')}")
    except pn.NumberParseException:
        return Number(digits, plus)
    if not pn.is_possible_number(parsed):
        return Number(digits, plus)
    national = f"0{parsed.national_number}"
    if parsed.country_code == _MIQUELON and len(national) == len("0551234"):
        national = _MIQUELON_HEAD + national[1:]
    if parsed.country_code in _TEN_DIGIT_PLANS and _TEN_DIGITS.fullmatch(national):
        return _in_ten_digits(digits, national, plus=plus)
    line = _LINES.get(pn.number_type(parsed), Line.UNKNOWN)
    standard = pn.format_number(parsed, pn.PhoneNumberFormat.E164)
    return Number(
        digits=digits,
        plus=plus,
        possible=True,
        country=parsed.country_code,
        line=line,
        standard=standard if line is not Line.UNKNOWN else None,
    )


def _in_ten_digits(
    typed: str, national: str, *, plus: bool = False, certain: bool = True
) -> Number:
    line = _BLOCKS[national[1]]
    if national.startswith(_MIQUELON_HEAD):
        own = _line(_MIQUELON, national.removeprefix(_MIQUELON_HEAD))
        line = line if own is Line.UNKNOWN else own
    return Number(
        digits=typed,
        plus=plus,
        possible=True,
        country=_FRANCE,
        line=line,
        standard=national,
        certain=certain,
    )


def _line(country: int, national: str) -> Line:
    number = pn.PhoneNumber(country_code=country, national_number=int(national))
    return _LINES.get(pn.number_type(number), Line.UNKNOWN)
