"""Mariam asks for a card that annexe 10 does not deal with, and that ends on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.asked import clean, faulty
from samples.documents import identite, ressources
from samples.files import made, scanned
from samples.people import MARIAM
from samples.sample import Expected, filed

_OUTSIDE = clean(
    "metiers",
    filed("metiers-en-tension", "premiere", replace(MARIAM, number="0399000909")),
    {
        "01_passeport.pdf": scanned(
            made(identite.passport, MARIAM, date(2022, 2, 2), date(2032, 2, 1))
        ),
        "02_bulletin-de-salaire.pdf": made(ressources.pay_slip, MARIAM, date(2026, 10, 1)),
    },
    Expected("PIE05", "01_passeport.pdf"),
    name="metiers-en-tension",
)

FAULTY = faulty(
    "metiers",
    _OUTSIDE,
    "a_completer",
)
