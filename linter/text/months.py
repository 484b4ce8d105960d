"""Calendar months, counted as the law counts them: from a date to the same date of a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_SHORTEST = 28  # days of a month: no month lacks these


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (earlier when negative).

    A month that lacks that day gives its last one: 31 August + 6 months is 28 or 29 February.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    same = day.day
    if same > _SHORTEST:
        same = min(same, monthrange(year, month + 1)[1])
    return date(year, month + 1, same)
