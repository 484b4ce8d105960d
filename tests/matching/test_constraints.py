"""What a label asks of its document, in each unit and way of writing it."""

from __future__ import annotations

import pytest

from linter.matching.label.constraints import Constraints, read_constraints
from linter.matching.label.normalise import words
from linter.matching.label.spelling import clean


def asked(label: str) -> Constraints:
    return read_constraints(words(clean(label)))


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("60 jours", 2.0),
        ("60 days", 2.0),
        ("30 semaines", 7.0),
        ("30 weeks", 7.0),
        ("3 mois", 3.0),
        ("3 months", 3.0),
        ("un trimestre", 3.0),
        ("un semestre", 6.0),
        ("un an", 12.0),
        ("2 ans", 24.0),
        ("2 années", 24.0),
        ("2 years", 24.0),
    ],
)
def test_an_age_in_each_unit(said: str, months: float) -> None:
    assert asked(f"Justificatif de domicile de moins de {said}").max_age_months == months
