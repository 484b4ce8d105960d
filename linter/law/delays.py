"""The days that the CESEDA counts from the end of a residence document, or from a birthday.

How many is in `data/delais.toml`, by the day of filing. All bounds are included. Days are calendar
days: R. 431-5 counts neither working nor clear days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from linter.law.model import Law
from linter.text.french import euros, long_date
from linter.text.months import add_months

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Window:
    """When an application may be filed, both days included."""

    opens: date
    closes: date

    def __str__(self) -> str:
        """`du 18 octobre 2026 au 17 décembre 2026`."""
        return f"du {long_date(self.opens)} au {long_date(self.closes)}"


@dataclass(frozen=True, slots=True)
class Delays:
    """The delays of a day of filing.

    Attributes:
        opens_days, closes_days: before the expiry, for a title asked for on ANEF.
        elsewhere_months: before the expiry, for a title asked for at the préfecture.
        cover_months: for which an expired card of some kinds still proves legal stay.
        renewal_months: after the expiry, for which an application is still a renewal.
        youth_years: the birthday on whose eve some young people file at the latest.
        age_years, age_months: coming of age, and how long the others then have.
        first_title_age: from which a title may be asked for, in years.
        late_fee: in euros, for a renewal asked for too late.
    """

    opens_days: int
    closes_days: int
    elsewhere_months: int
    cover_months: int
    renewal_months: int
    youth_years: int
    age_years: int
    age_months: int
    first_title_age: int
    late_fee: float

    def anef_window(self, expiry: date) -> Window:
        """R. 431-5 1°, first sentence: from the 120th to the 60th day before the expiry.

        For a title on the list of R. 431-2, which is asked for on ANEF.
        """
        return Window(
            expiry - timedelta(days=self.opens_days), expiry - timedelta(days=self.closes_days)
        )

    def two_month_window(self, expiry: date) -> Window:
        """R. 431-5 1°, second sentence: in the course of the two months before the expiry.

        For a title that is not on that list. Opens on the same day of the month two months before,
        or on that month's last day when it lacks it: 30 April gives 28 February, or 29.
        """
        return Window(add_months(expiry, -self.elsewhere_months), expiry)

    def covered_until(self, expiry: date) -> date:
        """L. 433-3: the last day on which an expired card of some kinds still proves legal stay."""
        return add_months(expiry, self.cover_months)

    def last_day_as_renewal(self, expiry: date) -> date:
        """R. 431-8: the last day to file before entry conditions (a visa) are to be met again."""
        return add_months(expiry, self.renewal_months)

    def last_day_of_youth(self, birth: date) -> date:
        """R. 431-5 2°: the eve of the nineteenth birthday; 27 February when born on the 29th.

        None of the texts settles that case: the earlier day is the one that puts nobody at risk.
        """
        return add_months(birth, self.youth_years * _MONTHS) - timedelta(days=1)

    def last_day_of_age(self, birth: date) -> date:
        """R. 431-5 3°: two months after the eighteenth birthday."""
        return add_months(add_months(birth, self.age_years * _MONTHS), self.age_months)

    @property
    def late_fee_words(self) -> str:
        """`180 €`."""
        return euros(self.late_fee)


def delays_on(filing: date, law: Law) -> Delays:
    """The delays of a day of filing."""
    return _delays_since(law.epoch(filing), law)


@lru_cache(64)
def _delays_since(filing: date, law: Law) -> Delays:
    def figure(name: str) -> int:
        return law.figure(name, filing)

    return Delays(
        opens_days=figure("depot_ouvre"),
        closes_days=figure("depot_ferme"),
        elsewhere_months=figure("depot_hors_anef"),
        cover_months=figure("couverture_carte_expiree"),
        renewal_months=figure("perte_du_renouvellement"),
        youth_years=figure("age_limite_jeune"),
        age_years=figure("age_majorite"),
        age_months=figure("delai_majorite"),
        first_title_age=figure("age_premier_titre"),
        late_fee=law.value("renouvellement_tardif", filing).value,
    )
