"""Minh Anh, married to Paul, who is French, renews her card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etat_civil, identite
from samples.files import Maker, made, photographed, scanned
from samples.people import DIEGO, MINH, PAUL, ROSA
from samples.sample import Expected, Fault, filed, in_file, not_seen
from samples.scan import PHONE_ON_CARD, Scanner

_WEDDING = date(2019, 6, 15)
_CARD = ("vie privée et familiale", "CARTE DE SÉJOUR TEMPORAIRE")
_PASSPORT = made(identite.passport, MINH, date(2021, 5, 4), date(2031, 5, 3))
_ACT = made(etat_civil.marriage_certificate, MINH, PAUL, _WEDDING, date(2026, 10, 5))
_FRENCH_CARD = scanned(made(identite.identity_card, PAUL, date(2022, 3, 1), date(2032, 2, 28)))


def _common_life(day: date) -> Maker:
    return scanned(made(declarations.common_life, MINH, PAUL, day, _WEDDING))


CLEAN = clean(
    "conjointe",
    filed("conjoint-de-francais", "renouvellement", MINH, date(2027, 1, 31)),
    {
        "01_titre-de-sejour.pdf": scanned(
            made(identite.residence_permit, MINH, date(2025, 2, 1), date(2027, 1, 31), *_CARD)
        ),
        "02_passeport.jpg": photographed(_PASSPORT, PHONE_ON_CARD),
        "03_facture-electricite.pdf": made(
            domicile.electricity_bill,
            MINH,
            date(2026, 9, 21),
            f"{MINH.full_name} et {PAUL.full_name}",
        ),
        "04_acte-mariage.pdf": _ACT,
        "05_cni-conjoint.pdf": _FRENCH_CARD,
        "06_vie-commune.pdf": _common_life(date(2026, 11, 2)),
        "07_contrat-engagement.pdf": made(declarations.commitment, MINH, date(2026, 11, 2)),
    },
    Expected("DEL02"),
    Expected("PIE05", "02_passeport.jpg"),
    name="conjointe-de-francais",
)

FAULTY = faulty(
    "conjointe",
    CLEAN,
    "a_rescanner",
    in_file(
        "Le verso du titre manque.",
        "01_titre-de-sejour.pdf",
        scanned(
            made(
                identite.residence_permit,
                MINH,
                date(2025, 2, 1),
                date(2027, 1, 31),
                *_CARD,
                verso=False,
            )
        ),
        "PIE04",
    ),
    in_file(
        "La photo du passeport est enregistrée couchée.",
        "02_passeport.jpg",
        photographed(_PASSPORT, replace(PHONE_ON_CARD, exif=90)),
        "FIC10",
    ),
    in_file(
        "La facture est au nom de Nguyenne.",
        "03_facture-electricite.pdf",
        made(domicile.electricity_bill, MINH, date(2026, 9, 21), "Madame Minh Anh NGUYENNE"),
        "IDE02",
    ),
    in_file(
        "L'acte de mariage a été photographié dans le noir.",
        "04_acte-mariage.pdf",
        scanned(_ACT, Scanner(light=0.3)),
        "FIC11",
    ),
    Fault(
        what="La déclaration de vie commune est celle d'un autre couple, et de plus d'un an.",
        files={
            "06_vie-commune.pdf": made(
                declarations.common_life, ROSA, DIEGO, date(2025, 1, 10), _WEDDING
            )
        },
        expected=(
            Expected("PIE17", "06_vie-commune.pdf"),
            Expected("IDE08", "06_vie-commune.pdf", "cannot_tell"),
        ),
    ),
    Fault(
        what="La copie de la carte d'identité a été interrompue.",
        files={"05_cni-conjoint.pdf": lambda: _FRENCH_CARD()[:4000]},
        expected=(
            Expected("FIC02", "05_cni-conjoint.pdf"),
            *not_seen("05_cni-conjoint.pdf", "FIC01", "FIC03", "PIE04"),
        ),
    ),
)
