"""Where each field stands in each format, as data (ICAO 9303 parts 4 to 7; French card of 1988).

A zone is handled as one string, its lines end to end, so that a place is one number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from linter.reading.mrz.alphabet import (
    ALPHABET,
    DIGITS,
    FILLER,
    LETTERS,
)


class MrzFormat(StrEnum):
    """The formats read; these strings are in the output."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRVA = "MRVA"
    MRVB = "MRVB"
    IDFRA = "IDFRA"


NAME: Final = LETTERS + FILLER
DATE: Final = DIGITS + FILLER


@dataclass(frozen=True, slots=True)
class ZoneField:
    """A field: its places `start` to `end` (excluded) and the characters it may hold."""

    name: str
    start: int
    end: int
    allowed: str


@dataclass(frozen=True, slots=True)
class CheckDigit:
    """A check digit at place `digit`, computed over `spans` of places, in order.

    `optional` tells that an empty field may have a filler for its digit.
    """

    name: str
    spans: tuple[tuple[int, int], ...]
    digit: int
    optional: bool = False

    @property
    def places(self) -> tuple[int, ...]:
        """The places that it covers, in the order of their weights."""
        return tuple(place for start, end in self.spans for place in range(start, end))


@dataclass(frozen=True, slots=True)
class Layout:
    """One format: `lines` lines of `width` characters; `composite` covers several fields.

    A zone begins with `begins`, if that is given, and with none of `begins_not`.
    """

    format: MrzFormat
    lines: int
    width: int
    parts: tuple[ZoneField, ...]
    checks: tuple[CheckDigit, ...]
    composite: CheckDigit | None = None
    begins: str = ""
    begins_not: str = ""

    @property
    def proof(self) -> float:
        """How unlikely all check digits hold by luck, as a logarithm: more checks prove more."""
        return len(self.all_checks) * math.log(10)

    @property
    def all_checks(self) -> tuple[CheckDigit, ...]:
        """The check digits of the fields, then the composite one."""
        return (*self.checks, self.composite) if self.composite else self.checks

    @property
    def allowed(self) -> tuple[str, ...]:
        """For each place, the characters that may stand there."""
        allowed = [ALPHABET] * (self.lines * self.width)
        for part in self.parts:
            allowed[part.start : part.end] = [part.allowed] * (part.end - part.start)
        for check in self.all_checks:
            allowed[check.digit] = DATE if check.optional else DIGITS
        allowed[0] = "".join(each for each in allowed[0] if each not in self.begins_not)
        allowed[: len(self.begins)] = self.begins
        return tuple(allowed)

    def places(self, name: str) -> tuple[int, ...]:
        """The places of the parts called `name`, end to end."""
        parts = [each for each in self.parts if each.name == name]
        return tuple(place for each in parts for place in range(each.start, each.end))

    def text(self, zone: str, name: str) -> str:
        """What the parts called `name` hold, end to end, fillers included."""
        return "".join(zone[each.start : each.end] for each in self.parts if each.name == name)

    def capacity(self, name: str) -> int:
        """How many characters the parts called `name` can hold."""
        return sum(each.end - each.start for each in self.parts if each.name == name)


TD1: Final = Layout(
    MrzFormat.TD1,
    3,
    30,
    (
        ZoneField("document_code", 0, 1, NAME),
        ZoneField("document_code", 1, 2, ALPHABET),  # the United States number theirs: `C1`
        ZoneField("issuer", 2, 5, NAME),
        ZoneField("number", 5, 14, ALPHABET),
        ZoneField("optional", 15, 30, ALPHABET),
        ZoneField("birth", 30, 36, DATE),
        ZoneField("sex", 37, 38, "MFX<"),
        ZoneField("expiry", 38, 44, DATE),
        ZoneField("nationality", 45, 48, NAME),
        ZoneField("optional_2", 48, 59, ALPHABET),
        ZoneField("names", 60, 90, NAME),
    ),
    (
        CheckDigit("number", ((5, 14),), 14),
        CheckDigit("birth", ((30, 36),), 36),
        CheckDigit("expiry", ((38, 44),), 44, optional=True),
    ),
    CheckDigit("composite", ((5, 30), (30, 37), (38, 45), (48, 59)), 59),
)


def _two_lines(width: int) -> tuple[ZoneField, ...]:
    """The fields that passports, visas and TD2 cards have at the same places."""
    return (
        ZoneField("document_code", 0, 2, NAME),
        ZoneField("issuer", 2, 5, NAME),
        ZoneField("names", 5, width, NAME),
        ZoneField("number", width, width + 9, ALPHABET),
        ZoneField("nationality", width + 10, width + 13, NAME),
        ZoneField("birth", width + 13, width + 19, DATE),
        ZoneField("sex", width + 20, width + 21, "MFX<"),
        ZoneField("expiry", width + 21, width + 27, DATE),
    )


def _two_line_checks(width: int) -> tuple[CheckDigit, ...]:
    return (
        CheckDigit("number", ((width, width + 9),), width + 9),
        CheckDigit("birth", ((width + 13, width + 19),), width + 19),
        CheckDigit("expiry", ((width + 21, width + 27),), width + 27, optional=True),
    )


def _visa(form: MrzFormat, width: int) -> Layout:
    """A visa has no composite digit: what follows the expiry goes to the end of the line."""
    optional = ZoneField("optional", width + 28, 2 * width, ALPHABET)
    fields = (*_two_lines(width), optional)
    return Layout(form, 2, width, fields, _two_line_checks(width), begins="V")


TD2: Final = Layout(
    MrzFormat.TD2,
    2,
    36,
    (*_two_lines(36), ZoneField("optional", 64, 71, ALPHABET)),
    _two_line_checks(36),
    CheckDigit("composite", ((36, 46), (49, 56), (57, 71)), 71),
    begins_not="V",
)
TD3: Final = Layout(
    MrzFormat.TD3,
    2,
    44,
    (*_two_lines(44), ZoneField("optional", 72, 86, ALPHABET)),
    (*_two_line_checks(44), CheckDigit("optional", ((72, 86),), 86, optional=True)),
    CheckDigit("composite", ((44, 54), (57, 64), (65, 87)), 87),
    begins_not="V",
)
MRVA: Final = _visa(MrzFormat.MRVA, 44)
MRVB: Final = _visa(MrzFormat.MRVB, 36)
# The card of 1988 to 2021: no expiry, no nationality, the composite covers the names too.
IDFRA: Final = Layout(
    MrzFormat.IDFRA,
    2,
    36,
    (
        ZoneField("document_code", 0, 2, NAME),
        ZoneField("issuer", 2, 5, NAME),
        ZoneField("surname", 5, 30, NAME),
        ZoneField("office", 30, 36, ALPHABET),
        ZoneField("number", 36, 48, ALPHABET),
        ZoneField("given_names", 49, 63, NAME),
        ZoneField("birth", 63, 69, DATE),
        ZoneField("sex", 70, 71, "MFX<"),
    ),
    (CheckDigit("number", ((36, 48),), 48), CheckDigit("birth", ((63, 69),), 69)),
    CheckDigit("composite", ((0, 71),), 71),
    begins="IDFRA",
)
LAYOUTS: Final = {each.format: each for each in (TD1, TD2, TD3, MRVA, MRVB, IDFRA)}


def layout_of(lines: Sequence[str]) -> Layout | None:
    """The layout that lines of this number, width and beginning follow, else None."""
    shape = (len(lines), len(lines[0]) if lines else 0)
    if any(len(each) != shape[1] for each in lines):
        return None
    zone = "".join(lines)
    if shape == (TD1.lines, TD1.width):
        return with_long_number(TD1, zone)
    if shape == (TD3.lines, TD3.width):
        return MRVA if zone.startswith(MRVA.begins) else TD3
    if shape == (TD2.lines, TD2.width):
        if zone.startswith(MRVB.begins):
            return MRVB
        return IDFRA if zone.startswith(IDFRA.begins) else with_long_number(TD2, zone)
    return None


def with_long_number(layout: Layout, zone: str) -> Layout:
    """The layout for a number of more than 9 characters (ICAO 9303-5, 4.2.2.2, note j).

    Its digit is then a filler, and the number goes on in the optional field, its check digit
    last, up to a filler.
    """
    number, *others = layout.checks
    optional = next(each for each in layout.parts if each.name == "optional")
    rest = zone[optional.start : optional.end].split(FILLER, maxsplit=1)[0]
    more, digit = rest[:-1], optional.start + len(rest) - 1
    if zone[number.digit] != FILLER or not more:
        return layout
    parts = tuple(each for each in layout.parts if each.name != "optional")
    return replace(
        layout,
        parts=(
            *parts,
            ZoneField("number", optional.start, digit, ALPHABET),
            ZoneField("long_number", number.digit, number.digit + 1, FILLER),
            ZoneField("optional", digit + 1, optional.end, ALPHABET),
        ),
        checks=(CheckDigit("number", (*number.spans, (optional.start, digit)), digit), *others),
    )
