"""What is known of the person: the circumstances stated, and what the dates of the dossier say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from linter.dossier.application import Application, once
from linter.dossier.birth import births
from linter.law.model import Law
from linter.text.months import add_months

_OLD: Final = "plus_65_ans"
_MONTHS: Final = 12


@once
def facts_of(application: Application) -> Mapping[str, bool]:
    """The stated circumstances and what follows from them; the age too, which nobody need state.

    « Plus de soixante-cinq ans » is certain from the sixty-sixth birthday on, and out of the
    question before the sixty-fifth: between the two, a person answers; and where two birth dates
    are said that do not agree on it.
    """
    stated = dict(application.dossier.form.situation.items())
    if _OLD not in stated:
        day, law = application.filing.day, application.law
        old = {_is_old(each, day, law) for each in births(application)}
        if len(old) == 1 and (sure := old.pop()) is not None:
            stated[_OLD] = sure
    return application.law.derive(stated)


def _is_old(birth: date, filing: date, law: Law) -> bool | None:
    years = law.figure("age_dispense_integration", filing)
    if filing < add_months(birth, years * _MONTHS):
        return False
    return True if filing >= add_months(birth, (years + 1) * _MONTHS) else None
