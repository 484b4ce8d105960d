"""The dates that the CESEDA counts from the end of a residence document. Pure functions.

All bounds are included. Days are calendar days: R. 431-5 counts neither working nor clear days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from linter.text.french import long_date
from linter.text.months import add_months

OPENS_DAYS_BEFORE = 120
CLOSES_DAYS_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Window:
    """When an application may be filed, both days included."""

    opens: date
    closes: date

    def __str__(self) -> str:
        """`du 18 octobre 2026 au 17 décembre 2026`."""
        return f"du {long_date(self.opens)} au {long_date(self.closes)}"


def anef_window(expiry: date) -> Window:
    """R. 431-5 1°, first sentence: from the 120th to the 60th day before the expiry.

    For a title on the list of R. 431-2, which is asked for on ANEF.
    """
    return Window(
        expiry - timedelta(days=OPENS_DAYS_BEFORE), expiry - timedelta(days=CLOSES_DAYS_BEFORE)
    )


def two_month_window(expiry: date) -> Window:
    """R. 431-5 1°, second sentence: in the course of the two months before the expiry.

    For a title that is not on that list. Opens on the same day of the month two months before, or
    on that month's last day when it lacks it: 30 April gives 28 February, or 29.
    """
    return Window(add_months(expiry, -2), expiry)


def covered_until(expiry: date) -> date:
    """L. 433-3: the last day on which an expired card of some kinds still proves legal stay."""
    return add_months(expiry, 3)


def last_day_as_renewal(expiry: date) -> date:
    """R. 431-8: the last day to file before entry conditions (a visa) are to be met again."""
    return add_months(expiry, 6)


def nineteenth_birthday(birth: date) -> date:
    """The nineteenth birthday; on 28 February for a person born on the 29th.

    None of the texts settles that case: the earlier day is the one that puts nobody at risk.
    """
    return add_months(birth, 19 * 12)


def last_day_before_nineteen(birth: date) -> date:
    """R. 431-5 2°: the last day to file for those who came to France as minors."""
    return nineteenth_birthday(birth) - timedelta(days=1)
