"""Until when those who came to France as minors ask for a first title (R. 431-5 2° and 3°)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from linter.dossier.application import Application
from linter.dossier.birth import births
from linter.law.delays import Delays, delays_on
from linter.law.model import Title
from linter.model.words import Stage
from linter.text.months import add_months

_UNTIL_AGE = 20  # later, the person most likely came to France as an adult
_MONTHS = 12


def is_concerned(application: Application) -> bool:
    """Whether it is a first title of those that R. 431-5 2° names."""
    title = _first_title(application)
    return title is not None and title.delais.nineteenth_birthday


def last_days(application: Application) -> Mapping[date, date | None]:
    """The last day for those titles, by each birth date that is said.

    None for who is too young to file or came as an adult.
    """
    if not is_concerned(application):
        return {}
    return {each: _last_day(each, application) for each in sorted(births(application))}


def _last_day(birth: date, application: Application) -> date | None:
    filing = application.filing.day
    delays = delays_on(filing, application.law)
    if not _may_ask(birth, filing, delays) or filing >= add_months(birth, _UNTIL_AGE * _MONTHS):
        return None
    return delays.last_day_of_youth(birth)


def last_days_of_age(application: Application) -> Mapping[date, date | None]:
    """The last day for the other titles (R. 431-5 3°), by each birth date that is said.

    None for who is too young, or too old.
    """
    title = _first_title(application)
    if title is None or title.row is None or title.delais.nineteenth_birthday:
        return {}
    return {each: _last_day_of_age(each, application) for each in sorted(births(application))}


def _last_day_of_age(birth: date, application: Application) -> date | None:
    filing = application.filing.day
    delays = delays_on(filing, application.law)
    if not _may_ask(birth, filing, delays) or filing > delays.last_day_of_youth(birth):
        return None
    return delays.last_day_of_age(birth)


def _first_title(application: Application) -> Title | None:
    form = application.dossier.form
    first = form.etape is Stage.PREMIERE and form.titre_expire_le is None
    return application.title if first else None


def _may_ask(birth: date, filing: date, delays: Delays) -> bool:
    return filing >= add_months(birth, delays.first_title_age * _MONTHS)
