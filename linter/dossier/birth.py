"""When the applicant was born, by the form and by each of their papers that is sure of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.dossier.application import Application, once
from linter.dossier.holder import Applicant, Holder, applicant_in, as_applicant, compare, holders


@once
def births(application: Application) -> frozenset[date]:
    """Every day that is said: of several, one is wrong, and none may settle an age alone.

    None where the form does not give it to the day.
    """
    applicant = applicant_in(application)
    typed = applicant.born_on
    return frozenset() if typed is None else frozenset({typed, *_read(applicant, application)})


def _read(applicant: Applicant, application: Application) -> Iterator[date]:
    for document in application.dossier.documents:
        for holder in holders(document):
            born = as_applicant(holder).born_on
            if born and _is_of(applicant, holder):
                yield born


def _is_of(applicant: Applicant, holder: Holder) -> bool:
    """By the names, or by the number: the day of birth may be what is wrong."""
    alike = compare(applicant, holder)
    named = (alike.same_names and alike.given_names is not None) or alike.shuffled
    return bool(alike.number) or named
