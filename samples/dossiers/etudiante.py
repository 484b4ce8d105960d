"""Awa renews her student card."""

from __future__ import annotations

from datetime import date, datetime

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etudes, identite, ressources
from samples.files import heic, made, photographed, scanned
from samples.people import AWA
from samples.sample import (
    EPHOTO_CODE,
    EPHOTO_TAKEN,
    Expected,
    Fault,
    filed,
    in_file,
    not_seen,
)
from samples.scan import PHONE, Scanner

_EXPIRES, _TOO_FAR = date(2027, 2, 15), date(2027, 6, 30)
_PERMIT = made(identite.residence_permit, AWA, date(2025, 2, 16), _EXPIRES, "étudiant")
_LONGER = made(identite.residence_permit, AWA, date(2025, 7, 1), _TOO_FAR, "étudiant")
_TRANSCRIPT = made(etudes.transcript, AWA, date(2026, 7, 3))

CLEAN = clean(
    "etudiante",
    filed("etudiant", "renouvellement", AWA, _EXPIRES),
    {
        "01_titre-de-sejour.pdf": scanned(_PERMIT),
        "02_justificatif-domicile.pdf": made(domicile.electricity_bill, AWA, date(2026, 10, 2)),
        "03_certificat-scolarite.pdf": made(etudes.school_certificate, AWA, date(2026, 9, 14)),
        "04_releve-notes.pdf": scanned(_TRANSCRIPT),
        "05_reussite.pdf": made(etudes.success_attestation, AWA, date(2026, 7, 10)),
        "06_bourse.pdf": made(etudes.scholarship, AWA, date(2026, 9, 1)),
        "07_contrat-engagement.pdf": scanned(
            made(declarations.commitment, AWA, date(2026, 11, 20))
        ),
        "08_ephoto.jpg": photographed(
            made(identite.ephoto_sheet, AWA, EPHOTO_CODE, EPHOTO_TAKEN), PHONE
        ),
    },
    Expected("DEL02"),
)

FAULTY = faulty(
    "etudiante",
    CLEAN,
    "a_rescanner",
    Fault(
        what="Le titre expire dans plus de 120 jours : c'est trop tôt.",
        form={"titre_expire_le": _TOO_FAR},
        files={"01_titre-de-sejour.pdf": scanned(_LONGER)},
        expected=(Expected("DEL01"),),
        instead_of=("DEL02",),
    ),
    Fault(
        what="L'e-photo n'a pas 24 heures le jour du dépôt.",
        form={"ephoto_prise_le": datetime(2026, 11, 22, 18, 0)},  # noqa: DTZ001 -- local time
        files={
            "08_ephoto.jpg": photographed(
                made(identite.ephoto_sheet, AWA, EPHOTO_CODE, datetime(2026, 11, 22, 18, 0)),  # noqa: DTZ001 -- as above
                PHONE,
            )
        },
        expected=(Expected("EPH01", "demandeur.code_ephoto"),),
    ),
    Fault(
        what="La facture est protégée par un mot de passe.",
        files={"02_justificatif-domicile.pdf": made(domicile.locked_bill, AWA, date(2026, 10, 2))},
        expected=(
            Expected("FIC01", "02_justificatif-domicile.pdf"),
            *not_seen("02_justificatif-domicile.pdf", "FIC02", "FIC03", "PIE03"),
        ),
    ),
    Fault(
        what="L'attestation de réussite est un fichier vide.",
        files={"05_reussite.pdf": lambda: b""},
        expected=(
            Expected("FIC03", "05_reussite.pdf"),
            *not_seen("05_reussite.pdf", "FIC01", "FIC02", "FIC05", "FIC06", "PIE07"),
        ),
    ),
    in_file(
        "Une photo d'iPhone est restée au format HEIC.",
        "IMG_0412.HEIC",
        heic(photographed(made(domicile.electricity_bill, AWA, date(2026, 10, 2)), PHONE)),
        "FIC05",
    ),
    in_file(
        "Un PDF a été renommé en .jpg.",
        "09_scan.jpg",
        made(ressources.tax_notice, AWA, date(2026, 8, 1)),
        "FIC06",
    ),
    Fault(
        what="Le relevé de notes est flou.",
        files={"04_releve-notes.pdf": scanned(_TRANSCRIPT, Scanner(blur=5))},
        expected=(
            Expected("FIC11", "04_releve-notes.pdf"),
            Expected("FIC13", "04_releve-notes.pdf", "cannot_tell"),
            Expected("PIE07", "04_releve-notes.pdf", "cannot_tell"),
        ),
    ),
)
