"""Diego, who came to France at sixteen, asks for a first student card, two months too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etudes, identite
from samples.files import made, scanned
from samples.people import DIEGO, ROSA
from samples.sample import Expected, filed, in_file

_COMPLETE = clean(
    "bachelier",
    filed("etudiant", "premiere", replace(DIEGO, number="0399000808")),
    {
        "01_passeport.pdf": scanned(
            made(identite.passport, DIEGO, date(2023, 4, 4), date(2033, 4, 3))
        ),
        "02_facture-electricite.pdf": made(domicile.electricity_bill, DIEGO, date(2026, 10, 12)),
        "03_certificat-scolarite.pdf": made(etudes.school_certificate, DIEGO, date(2026, 9, 10)),
        "04_contrat-engagement.pdf": made(declarations.commitment, DIEGO, date(2026, 11, 18)),
    },
    Expected("PIE05", "01_passeport.pdf"),
)

FAULTY = faulty(
    "bachelier",
    _COMPLETE,
    "a_completer",
    in_file(
        "Le certificat de scolarité est celui d'une autre personne, et de l'année passée.",
        "03_certificat-scolarite.pdf",
        made(etudes.school_certificate, ROSA, date(2025, 9, 10)),
        "IDE07",
        "PIE15",
    ),
    in_file(
        "Le contrat d'engagement n'est pas daté.",
        "04_contrat-engagement.pdf",
        made(declarations.commitment, DIEGO, None),
        "PIE16",
    ),
)
