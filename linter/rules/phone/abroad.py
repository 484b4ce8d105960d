"""Numbers with a calling code, and those of territories whose own numbers are short."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers as pn
from phonenumbers import PhoneNumberType as Type

from linter.rules.phone.line import LineType

# Calling codes under which numbers are dialled with ten digits from anywhere in France; six-digit
# ones of Saint-Pierre-et-Miquelon after 0508.
_TEN_DIGIT_CODES = frozenset({33, 262, 508, 590, 594, 596})
_SHORT = {
    508: "Saint-Pierre-et-Miquelon",
    681: "Wallis-et-Futuna",
    687: "Nouvelle-Calédonie",
    689: "Polynésie française",
}
_LINES = {
    Type.MOBILE: LineType.MOBILE,
    Type.FIXED_LINE: LineType.FIXED,
    Type.FIXED_LINE_OR_MOBILE: LineType.MOBILE,
    Type.VOIP: LineType.INTERNET,
    Type.TOLL_FREE: LineType.SPECIAL,
    Type.PREMIUM_RATE: LineType.SPECIAL,
    Type.SHARED_COST: LineType.SPECIAL,
    Type.UAN: LineType.SPECIAL,
    Type.PERSONAL_NUMBER: LineType.SPECIAL,
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A possible number: its calling code, its line, and how it is dialled from France."""

    country: int
    line: LineType
    dialled: str


def parse(digits: str) -> Parsed | None:
    """The number behind a calling code; None when no country has one like it."""
    try:
        number = pn.parse(f"+{digits}")
    except pn.NumberParseException:
        return None
    if not pn.is_possible_number(number):
        return None
    country, national = number.country_code or 0, str(number.national_number)
    dialled = pn.format_number(number, pn.PhoneNumberFormat.E164)
    if country in _TEN_DIGIT_CODES:
        dialled = f"0508{national}" if len(national) == len("551234") else f"0{national}"
    return Parsed(country, _LINES.get(pn.number_type(number), LineType.UNKNOWN), dialled)


def territories(digits: str) -> tuple[str, ...]:
    """The territories in which these digits alone make a number, by name."""
    if not digits or digits.startswith("0") or len(digits) > len("87123456"):
        return ()
    numbers = {
        name: pn.PhoneNumber(country_code=country, national_number=int(digits))
        for country, name in _SHORT.items()
    }
    return tuple(name for name, number in numbers.items() if pn.is_valid_number(number))
