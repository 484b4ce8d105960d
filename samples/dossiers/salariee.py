"""Adaeze renews an employee's card, which is not asked for on ANEF: her deadline is another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etudes, identite, ressources, travail
from samples.files import joined, made, photographed, scanned
from samples.people import ADAEZE, MOUSSA
from samples.sample import Expected, Fault, Slot, filed, in_file
from samples.scan import PHONE, PHONE_ON_CARD

_PAY = made(ressources.pay_slip, ADAEZE, date(2026, 10, 1))

CLEAN = clean(
    "salariee",
    filed("salarie", "renouvellement", ADAEZE, date(2027, 1, 10)),
    {
        "01_titre-de-sejour.pdf": scanned(
            made(
                identite.residence_permit, ADAEZE, date(2026, 1, 11), date(2027, 1, 10), "salarié"
            ),
            PHONE_ON_CARD,
        ),
        "02_passeport.pdf": scanned(
            joined(
                made(identite.passport, ADAEZE, date(2022, 6, 3), date(2032, 6, 2)),
                made(identite.visa, ADAEZE, date(2025, 1, 2), date(2026, 1, 1), "SALARIÉE"),
            )
        ),
        "03_quittance.pdf": made(domicile.rent_receipt, ADAEZE, date(2026, 10, 1)),
        "04_contrat-engagement.pdf": made(declarations.commitment, ADAEZE, date(2026, 11, 16)),
        "05_bulletin-de-salaire.jpg": photographed(_PAY, PHONE),
    },
    Expected("DEL06"),
    name="salariee-hors-anef",
)

FAULTY = faulty(
    "salariee",
    CLEAN,
    "a_completer",
    in_file(
        "La photo du bulletin est lourde.",
        "05_bulletin-de-salaire.jpg",
        photographed(_PAY, replace(PHONE, dpi=300, grain=30, quality=95)),
        "FIC04",
    ),
    Fault(
        what="Le test de français a plus de deux ans.",
        slots=(Slot("langue", "Diplôme ou test de français de niveau A2", ("06_tcf.pdf",)),),
        files={"06_tcf.pdf": made(etudes.french_test, ADAEZE, date(2024, 5, 3))},
        expected=(Expected("PIE13", "06_tcf.pdf"),),
    ),
    in_file(
        "Le contrat de travail joint est celui d'un emploi qui est fini.",
        "08_contrat.pdf",
        made(travail.work_contract, Random(1), ADAEZE, date(2025, 3, 3)),  # noqa: S311
        "PIE18",
    ),
    Fault(
        what="Le passeport d'un autre s'est glissé dans le dossier.",
        files={
            "07_passeport.pdf": scanned(
                made(identite.passport, MOUSSA, date(2021, 3, 3), date(2031, 3, 2))
            )
        },
        expected=(Expected("IDE06"),),
    ),
)
