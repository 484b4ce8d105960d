"""The six-digit dates: no century, and fillers for what is not known (ICAO 9303-3, 4.8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from linter.reading.mrz.alphabet import FILLER

# Machine readable documents came into use in the 1980s: none expired earlier.
YEARS_SINCE_EXPIRY = 40


@dataclass(frozen=True, slots=True)
class MrzDate:
    """A date of which the month or the day may be unknown (None), as some are born."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        """The day, when all of it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def __str__(self) -> str:
        """As ISO 8601, shortened to what is known: `1974-08-12`, `1974-08`, `1974`."""
        known = [f"{self.year:04}", *(f"{each:02}" for each in (self.month, self.day) if each)]
        return "-".join(known)


def birth_date(text: str, today: date) -> MrzDate | None:
    """The last such day that is not after `today`; None when unknown or no date at all."""
    return _last(text, (today.year, today.month, today.day))


def expiry_date(text: str, today: date) -> MrzDate | None:
    """The last such day less than 60 years ahead; None when unknown or no date at all."""
    return _last(text, (today.year + 99 - YEARS_SINCE_EXPIRY, 12, 31))


def is_date(text: str) -> bool:
    """Whether six characters can be a date, of which parts may be unknown."""
    return not text.strip(FILLER) or _last(text, (1999, 12, 31)) is not None


def _last(text: str, latest: tuple[int, int, int]) -> MrzDate | None:
    parts = [text[0:2], text[2:4], text[4:6]]
    if not all(each.isdecimal() or each == FILLER * 2 for each in parts) or FILLER in parts[0]:
        return None
    # Some states print 00 instead of fillers for an unknown month or day.
    month, day = (int(each.replace(FILLER, "0")) for each in parts[1:])
    year = latest[0] - (latest[0] - int(parts[0])) % 100
    if (year, month, day) > latest:
        year -= 100
    try:
        date(year if month and day else 2000, month or 1, day or 1)
    except ValueError:
        return None
    return MrzDate(year, month or None, day or None)
