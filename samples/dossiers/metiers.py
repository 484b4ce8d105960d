"""Mariam asks for a card that annexe 10 does not deal with, and that ends on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.asked import faults_of, slots_of
from samples.documents import identite, ressources
from samples.files import made, scanned
from samples.people import MARIAM
from samples.sample import Expected, Sample, filed, spoilt

_OUTSIDE = Sample(
    name="metiers-en-tension",
    form=filed("metiers-en-tension", "premiere", replace(MARIAM, number="0399000909")),
    slots=slots_of("metiers"),
    files={
        "01_passeport.pdf": scanned(
            made(identite.passport, MARIAM, date(2022, 2, 2), date(2032, 2, 1))
        ),
        "02_bulletin-de-salaire.pdf": made(ressources.pay_slip, MARIAM, date(2026, 10, 1)),
    },
    expected=(Expected("PIE05", "01_passeport.pdf"),),
)

FAULTY = spoilt(_OUTSIDE, "a_completer", *faults_of("metiers"))
