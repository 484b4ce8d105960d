"""Those who came to France as minors file before their nineteenth birthday (R. 431-5 2°)."""

from __future__ import annotations

from datetime import date

from linter.dossier.application import Application
from linter.law.delays import last_day_before_nineteen
from linter.model.words import Stage
from linter.text.months import add_months

_FROM_AGE = 16  # the earliest age at which a residence document can be asked for
_UNTIL_AGE = 20  # later, the person most likely came to France as an adult


def is_concerned(application: Application) -> bool:
    """Whether it is a first title of those that R. 431-5 2° names."""
    form, title = application.dossier.form, application.title
    first = form.etape is Stage.PREMIERE and form.titre_expire_le is None
    return bool(first and title and title.delais.nineteenth_birthday)


def last_day(birth: date, filing: date) -> date | None:
    """The last day to file; None for someone too young to file or who came as an adult."""
    if add_months(birth, _FROM_AGE * 12) <= filing < add_months(birth, _UNTIL_AGE * 12):
        return last_day_before_nineteen(birth)
    return None
