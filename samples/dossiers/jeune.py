"""Oleh came to France as a minor to join his mother, and asks for a first card before nineteen."""

from __future__ import annotations

from datetime import date

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etat_civil, identite, signee
from samples.files import made, photographed, scanned
from samples.people import HALYNA, OLEH
from samples.sample import Expected, Fault, filed, in_file
from samples.scan import PHONE_ON_CARD

CLEAN = clean(
    "jeune",
    filed("famille-regroupement-familial", "premiere", OLEH),
    {
        "01_visa.jpg": photographed(
            made(identite.visa, OLEH, date(2024, 8, 20), date(2025, 8, 19), "FAMILLE"),
            PHONE_ON_CARD,
        ),
        "02_acte-naissance.pdf": made(
            etat_civil.birth_certificate, OLEH, "Taras ZRAZOK", "Halyna ZRAZOK", date(2026, 9, 1)
        ),
        "03_passeport.pdf": scanned(
            made(identite.passport, OLEH, date(2024, 1, 9), date(2034, 1, 8))
        ),
        "04_facture-electricite.pdf": made(
            domicile.electricity_bill,
            OLEH,
            date(2026, 9, 30),
            f"{HALYNA.full_name} et {OLEH.full_name}",
        ),
        "05_decision.pdf": made(etat_civil.family_reunification, HALYNA, OLEH, date(2024, 5, 14)),
        "06_titre-de-la-mere.pdf": scanned(
            made(
                identite.residence_permit,
                HALYNA,
                date(2023, 4, 2),
                date(2033, 4, 1),
                "vie privée et familiale",
                "CARTE DE RÉSIDENT",
            )
        ),
        "07_contrat-engagement.pdf": scanned(
            made(declarations.commitment, OLEH, date(2026, 11, 10))
        ),
    },
    Expected("DEL07"),
    name="jeune-regroupement-familial",
)

FAULTY = faulty(
    "jeune",
    CLEAN,
    "a_completer",
    Fault(
        what="Le passeport est usé : un chiffre de la zone de lecture se lit mal.",
        files={
            "03_passeport.pdf": scanned(
                made(identite.passport, OLEH, date(2024, 1, 9), date(2034, 1, 8), worn=True)
            )
        },
        expected=(Expected("IDE04", "03_passeport.pdf", "cannot_tell"),),
    ),
    in_file(
        "La facture a été retapée : sa date n'est plus celle de son code 2D-Doc.",
        "04_facture-electricite.pdf",
        made(signee.signed_bill, OLEH, date(2026, 9, 30), date(2026, 10, 30)),
        "IDE05",
        "IDE05",
    ),
)
