"""Read the value of a data field by its form. Nothing rather than a doubtful value."""

from __future__ import annotations

import re
from base64 import b32decode
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

EPOCH = date(2000, 1, 1)

Value: TypeAlias = str | int | Decimal | date | tuple[str, ...] | tuple[date, date]


class Notation(StrEnum):
    """How a value is written in the code."""

    TEXT = "text"
    PERSON = "person"  # quality, surname and given names, between slashes or spaces
    HOLDER = "holder"  # the same in any order, unless between slashes
    DECLARANT = "declarant"  # surname then given names, between spaces
    COUPLE = "couple"  # surname and given names of a parent, between slashes or spaces
    NAMES = "names"  # given names, between slashes
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    ADDRESS = "address"  # street, postcode and city, between slashes
    COUNTRY = "country"
    CODE = "code"
    NUMBER = "number"
    FLAG = "flag"
    AMOUNT = "amount"
    DAY = "day"  # DDMMYYYY
    DAY16 = "day16"  # days since 2000-01-01, hexadecimal
    MONTHS = "months"  # MMYYYYMMYYYY, first and last month
    MOMENT = "moment"  # DDMMYYYYhhmm
    CLOCK = "clock"  # hhmm or hhmmss
    YEAR = "year"
    YEAR16 = "year16"  # hexadecimal
    URL = "url"  # Base32 of UTF-8


def read_value(form: Notation, raw: str) -> Value | None:
    """The value, or None when it is blank or not written as its form asks."""
    raw = raw.strip()
    if not raw:
        return None
    try:
        return _READERS[form](raw) if form in _READERS else raw
    except (ValueError, OverflowError):
        return None


def day16(raw: str) -> date | None:
    """A day as four hexadecimal digits; None for FFFF, which means no date.

    Raises:
        ValueError: these are not four hexadecimal digits.
    """
    if not re.fullmatch(r"[0-9A-F]{4}", raw):
        raise ValueError("not four hexadecimal digits")
    return None if raw == "FFFF" else EPOCH + timedelta(days=int(raw, 16))


def _digits(raw: str, *lengths: int) -> str:
    if not re.fullmatch(r"[0-9]+", raw) or (lengths and len(raw) not in lengths):
        raise ValueError("other characters, or another length")
    return raw


def _day(raw: str) -> date | None:
    _digits(raw, 8)
    if raw.startswith("00") or raw[2:4] == "00":  # an unknown day or month of birth
        return None
    return date(int(raw[4:]), int(raw[2:4]), int(raw[:2]))


def _moment(raw: str) -> datetime:
    _digits(raw, 12)
    return datetime(  # noqa: DTZ001 -- the format says local time and nothing more
        int(raw[4:8]), int(raw[2:4]), int(raw[:2]), int(raw[8:10]), int(raw[10:])
    )


def _months(raw: str) -> tuple[date, date]:
    _digits(raw, 12)
    first = date(int(raw[2:6]), int(raw[:2]), 1)
    year, month = int(raw[8:]), int(raw[6:8])
    return first, date(year, month, monthrange(year, month)[1])


def _clock(raw: str) -> str:
    _digits(raw, 4, 6)
    return ":".join(raw[at : at + 2] for at in range(0, len(raw), 2))


def _amount(raw: str) -> Decimal:
    if not re.fullmatch(r"-?[0-9]+([,.][0-9]+)?", raw):
        raise ValueError("not a number")
    return Decimal(raw.replace(",", "."))


def _names(raw: str) -> tuple[str, ...]:
    return tuple(name for part in raw.split("/") if (name := " ".join(part.split())))


def _url(raw: str) -> str:
    return b32decode(raw + "=" * (-len(raw) % 8)).decode()


_READERS: dict[Notation, Callable[[str], Value | None]] = {
    Notation.NAMES: _names,
    Notation.CODE: lambda raw: raw.replace(" ", ""),
    Notation.NUMBER: lambda raw: int(_digits(raw)),
    Notation.FLAG: {"0": False, "1": True}.get,
    Notation.AMOUNT: _amount,
    Notation.DAY: _day,
    Notation.DAY16: day16,
    Notation.MONTHS: _months,
    Notation.MOMENT: _moment,
    Notation.CLOCK: _clock,
    Notation.YEAR: lambda raw: int(_digits(raw, 4)),
    Notation.YEAR16: lambda raw: int(raw, 16),
    Notation.URL: _url,
    Notation.POSTCODE: lambda raw: _digits(raw, 5),
}
