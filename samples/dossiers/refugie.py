"""Yusuf, whom OFPRA has recognised as a refugee, asks for his first card; Claire hosts him."""

from __future__ import annotations

from datetime import date

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etat_civil, identite
from samples.files import joined, made, photographed, scanned
from samples.people import CLAIRE, YUSUF
from samples.sample import EPHOTO_TAKEN, Expected, Fault, filed, in_file
from samples.scan import PHONE, Scanner

_CIVIL_STATUS = made(etat_civil.ofpra_civil_status, YUSUF, date(2026, 8, 3))
_HOSTING = made(domicile.hosting_attestation, CLAIRE, YUSUF, date(2026, 11, 2), date(2026, 3, 1))

CLEAN = clean(
    "refugie",
    filed("refugie", "premiere", YUSUF) | {"situation.heberge_particulier": True},
    {
        "01_etat-civil.pdf": scanned(_CIVIL_STATUS),
        "02_hebergement.pdf": joined(
            scanned(_HOSTING),
            scanned(made(identite.identity_card, CLAIRE, date(2021, 6, 1), date(2031, 5, 31))),
        ),
        "03_decision.pdf": made(etat_civil.protection_decision, YUSUF, date(2026, 7, 15)),
        "04_contrat-engagement.pdf": scanned(
            made(declarations.commitment, YUSUF, date(2026, 11, 2))
        ),
    },
    Expected("PIE09", "etat-civil"),
)

FAULTY = faulty(
    "refugie",
    CLEAN,
    "a_rescanner",
    in_file(
        "La cabine n'a pas imprimé de code sur la planche.",
        "05_ephoto.jpg",
        photographed(made(identite.ephoto_sheet, YUSUF, "", EPHOTO_TAKEN), PHONE),
        "EPH05",
    ),
    in_file(
        "L'état civil a été scanné en 72 points par pouce.",
        "01_etat-civil.pdf",
        scanned(_CIVIL_STATUS, Scanner(dpi=72)),
        "FIC11",
    ),
    Fault(
        what="L'attestation d'hébergement est là deux fois, sans la pièce d'identité de l'hôte.",
        files={
            "02_hebergement.pdf": scanned(_HOSTING),
            "02_hebergement (copie).pdf": scanned(_HOSTING),
        },
        expected=(
            Expected("FIC08", "02_hebergement (copie).pdf"),
            Expected("PIE06", "02_hebergement (copie).pdf"),
        ),
    ),
)
