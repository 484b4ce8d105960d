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
class Part:
    """A field: its places `start` to `end` (excluded) and the characters it may hold."""

    name: str
    start: int
    end: int
    allowed: str


@dataclass(frozen=True, slots=True)
class Check:
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
    parts: tuple[Part, ...]
    checks: tuple[Check, ...]
    composite: Check | None = None
    begins: str = ""
    begins_not: str = ""

    @property
    def proof(self) -> float:
        """How unlikely all check digits hold by luck, as a logarithm: more checks prove more."""
        return len(self.all_checks) * math.log(10)

    @property
    def all_checks(self) -> tuple[Check, ...]:
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
        Part("document_code", 0, 2, NAME),
        Part("issuer", 2, 5, NAME),
        Part("number", 5, 14, ALPHABET),
        Part("optional", 15, 30, ALPHABET),
        Part("birth", 30, 36, DATE),
        Part("sex", 37, 38, "MFX<"),
        Part("expiry", 38, 44, DATE),
        Part("nationality", 45, 48, NAME),
        Part("optional_2", 48, 59, ALPHABET),
        Part("names", 60, 90, NAME),
    ),
    (
        Check("number", ((5, 14),), 14),
        Check("birth", ((30, 36),), 36),
        Check("expiry", ((38, 44),), 44, optional=True),
    ),
    Check("composite", ((5, 30), (30, 37), (38, 45), (48, 59)), 59),
)


def _two_lines(width: int) -> tuple[Part, ...]:
    """The fields that passports, visas and TD2 cards have at the same places."""
    return (
        Part("document_code", 0, 2, NAME),
        Part("issuer", 2, 5, NAME),
        Part("names", 5, width, NAME),
        Part("number", width, width + 9, ALPHABET),
        Part("nationality", width + 10, width + 13, NAME),
        Part("birth", width + 13, width + 19, DATE),
        Part("sex", width + 20, width + 21, "MFX<"),
        Part("expiry", width + 21, width + 27, DATE),
    )


def _two_line_checks(width: int) -> tuple[Check, ...]:
    return (
        Check("number", ((width, width + 9),), width + 9),
        Check("birth", ((width + 13, width + 19),), width + 19),
        Check("expiry", ((width + 21, width + 27),), width + 27, optional=True),
    )


TD2: Final = Layout(
    MrzFormat.TD2,
    2,
    36,
    (*_two_lines(36), Part("optional", 64, 71, ALPHABET)),
    _two_line_checks(36),
    Check("composite", ((36, 46), (49, 56), (57, 71)), 71),
    begins_not="V",
)
TD3: Final = Layout(
    MrzFormat.TD3,
    2,
    44,
    (*_two_lines(44), Part("optional", 72, 86, ALPHABET)),
    (*_two_line_checks(44), Check("optional", ((72, 86),), 86, optional=True)),
    Check("composite", ((44, 54), (57, 64), (65, 87)), 87),
    begins_not="V",
)
MRVA: Final = Layout(
    MrzFormat.MRVA,
    2,
    44,
    (*_two_lines(44), Part("optional", 72, 88, ALPHABET)),
    _two_line_checks(44),
    begins="V",
)
MRVB: Final = Layout(
    MrzFormat.MRVB,
    2,
    36,
    (*_two_lines(36), Part("optional", 64, 72, ALPHABET)),
    _two_line_checks(36),
    begins="V",
)
# The card of 1988 to 2021: no expiry, no nationality, the composite covers the names too.
IDFRA: Final = Layout(
    MrzFormat.IDFRA,
    2,
    36,
    (
        Part("document_code", 0, 2, NAME),
        Part("issuer", 2, 5, NAME),
        Part("surname", 5, 30, NAME),
        Part("office", 30, 36, ALPHABET),
        Part("number", 36, 48, ALPHABET),
        Part("given_names", 49, 63, NAME),
        Part("birth", 63, 69, DATE),
        Part("sex", 70, 71, "MFX<"),
    ),
    (Check("number", ((36, 48),), 48), Check("birth", ((63, 69),), 69)),
    Check("composite", ((0, 71),), 71),
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
            Part("number", optional.start, digit, ALPHABET),
            Part("long_number", number.digit, number.digit + 1, FILLER),
            Part("optional", digit + 1, optional.end, ALPHABET),
        ),
        checks=(Check("number", (*number.spans, (optional.start, digit)), digit), *others),
    )
