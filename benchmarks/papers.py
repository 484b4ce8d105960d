"""The papers that pictures are made of: one of each look, drawn for a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from samples.documents import domicile, etat_civil, ressources
from samples.people import AWA, CLAIRE, MINH, PAUL

Papers = tuple[Callable[[], bytes], ...]


def papers(day: date) -> Papers:
    """Bills, a receipt, a statement, a notice, a pay slip and a record, as PDFs."""
    return (
        partial(domicile.electricity_bill, AWA, day),
        partial(domicile.internet_bill, AWA, day),
        partial(domicile.rent_receipt, AWA, day),
        partial(domicile.hosting_attestation, CLAIRE, AWA, day, day),
        partial(ressources.tax_notice, AWA, day),
        partial(ressources.pay_slip, AWA, day),
        partial(etat_civil.marriage_certificate, MINH, PAUL, day, day),
    )
