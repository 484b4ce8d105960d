"""To ask for exactly what the text says is never to ask for more; one step beyond it is."""

from __future__ import annotations

from typing import Any

import pytest

from linter.law.load import load_law
from linter.law.model import Limits
from linter.law.words import Whose
from linter.matching.label.constraints import Constraints
from linter.matching.row import Entry, Standing
from linter.matching.strictness import stricter

LAW = load_law()


def points(asked: dict[str, Any], limits: dict[str, Any], kind: str) -> tuple[str, ...]:
    whose, due = Whose.DEMANDEUR, Standing.DUE
    entry = Entry("A10-1.1.d1", kind, kind, 0, whose, due, limits=Limits(**limits))
    return stricter(Constraints(**asked), entry, LAW.kinds[kind])


@pytest.mark.parametrize(
    ("kind", "limits", "asks", "as_the_text", "more"),
    [
        ("attestation_bancaire", {"max_age_months": 3}, "max_age_months", 3, 2),
        ("attestation_bancaire", {"max_age_days": 90}, "max_age_months", 3, 2),
        ("attestation_bancaire", {"max_age_days": 30}, "max_age_months", 1, 0.5),
        ("photographies_identite", {}, "max_age_months", 6, 5),
        ("photographies_identite", {"count": 3}, "number", 3, 4),
        ("attestation_bancaire", {"amount_eur": 615.0}, "amount_eur", 615.99, 616.0),
        ("attestation_bancaire", {"amount": "12 fois le SMIC net"}, "smic", 12.0, 12.1),
        ("attestation_bancaire", {"amount": "70 % du SMIC"}, "smic", 0.7, 0.71),
        ("attestation_bancaire", {"amount": "le SMIC"}, "smic", 1.0, 1.1),
        ("attestation_bancaire", {"amount": "50 % du capital"}, "percent", 50.0, 51.0),
        ("attestation_bancaire", {"period_months": 12}, "period_months", 12, 13),
        ("bulletins_salaire", {"period_months": 3}, "number", 3, 4),
        ("justificatif_domicile", {}, "number", 1, 2),
        ("attestation_bancaire", {}, "copies", 1, 2),
        ("attestation_bancaire", {"every_months": 12}, "every_months", 12, 6),
    ],
)
def test_a_request_on_the_bound_is_the_text_s(
    kind: str, limits: dict[str, Any], asks: str, as_the_text: float, more: float
) -> None:
    assert points({asks: as_the_text}, limits, kind) == ()
    assert len(points({asks: more}, limits, kind)) == 1


def test_less_than_the_text_asks_is_never_more() -> None:
    limits = {"max_age_months": 3, "count": 3, "amount_eur": 615.0, "period_months": 12}
    asked = {"max_age_months": 6, "number": 1, "amount_eur": 300.0, "period_months": 6}
    assert points(asked, limits, "attestation_bancaire") == ()


def test_the_gross_wage_is_more_than_the_net_one() -> None:
    net = {"amount": "12 fois le SMIC net mensuel"}
    assert points({"smic": 12.0, "gross": True}, net, "attestation_bancaire")
    assert not points({"smic": 11.9, "gross": True}, net, "attestation_bancaire")
    assert not points({"smic": 12.0}, net, "attestation_bancaire")
