"""Rosa, who lives on her pension, renews her visitor's card."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfWriter

from samples.asked import clean, faulty
from samples.documents import declarations, domicile, etat_civil, identite, ressources
from samples.files import Maker, joined, made, scanned, written
from samples.people import ROSA
from samples.sample import Expected, Fault, Slot, filed, in_file, not_seen
from samples.scan import Scanner

_PARENTS = ("Juan PRUEBA", "Elena MUESTRA")
_LONG_NAME = (
    "Attestation de paiement de ma pension de retraite envoyée par la caisse de Mendoza le 1er "
    "octobre, version définitive (1).pdf"
)
_NO_WORK = scanned(made(declarations.no_work, ROSA, date(2026, 11, 12)))


def _permit(issued: date, expires: date) -> Maker:
    return made(identite.residence_permit, ROSA, issued, expires, "visiteur")


CLEAN = clean(
    "visiteuse",
    filed("visiteur", "renouvellement", ROSA, date(2027, 1, 31)),
    {
        "01_acte-naissance.pdf": made(
            etat_civil.birth_certificate, ROSA, *_PARENTS, date(2026, 9, 9)
        ),
        "02_passeport.pdf": scanned(
            joined(
                made(identite.passport, ROSA, date(2023, 8, 1), date(2033, 7, 31)),
                made(identite.visa, ROSA, date(2024, 1, 15), date(2025, 1, 14), "VISITEUR"),
            )
        ),
        "03_facture-internet.pdf": made(domicile.internet_bill, ROSA, date(2026, 10, 18)),
        "04_non-activite.pdf": _NO_WORK,
        "05_attestation-bancaire.pdf": made(ressources.bank_attestation, ROSA, date(2026, 11, 3)),
        "06_pension.pdf": scanned(made(ressources.pension, ROSA, date(2026, 10, 1))),
        "07_assurance-maladie.pdf": made(ressources.health_insurance, ROSA, date(2026, 11, 1)),
        "08_contrat-engagement.pdf": made(declarations.commitment, ROSA, date(2026, 11, 12)),
        "09_titre-de-sejour.pdf": scanned(_permit(date(2026, 2, 1), date(2027, 1, 31))),
    },
    Expected("DEL02"),
)


def _upside_down() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(_NO_WORK()))
    writer.pages[0].rotate(180)
    return written(writer)


def _blank() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    return written(writer)


FAULTY = faulty(
    "visiteuse",
    CLEAN,
    "a_rescanner",
    Fault(
        what="Il reste moins de 60 jours : c'est tard.",
        form={"titre_expire_le": date(2026, 12, 31)},
        files={"09_titre-de-sejour.pdf": scanned(_permit(date(2026, 1, 1), date(2026, 12, 31)))},
        expected=(Expected("DEL03"),),
        instead_of=("DEL02",),
    ),
    in_file(
        "L'acte de naissance est en espagnol, sans traduction.",
        "01_acte-naissance.pdf",
        made(etat_civil.untranslated_birth_certificate, ROSA, *_PARENTS, date(2026, 9, 9)),
        "PIE07",
    ),
    in_file(
        "Le passeport est périmé.",
        "02_passeport.pdf",
        scanned(made(identite.passport, ROSA, date(2016, 10, 1), date(2026, 9, 30))),
        "IDE03",
        "PIE05",
    ),
    in_file(
        "La facture a plus de six mois.",
        "03_facture-internet.pdf",
        made(domicile.internet_bill, ROSA, date(2026, 3, 18)),
        "PIE03",
    ),
    in_file(
        "L'attestation sur l'honneur est enregistrée à l'envers.",
        "04_non-activite.pdf",
        _upside_down,
        "FIC10",
    ),
    in_file(
        "L'attestation bancaire a été photographiée de trop près : le bord droit manque.",
        "05_attestation-bancaire.pdf",
        scanned(
            made(ressources.bank_attestation, ROSA, date(2026, 11, 3)),
            Scanner(skew=0, crop=(0, 0, 380, 842)),
        ),
        "FIC12",
    ),
    in_file(
        "L'attestation d'assurance est une page blanche : la feuille était à l'envers.",
        "07_assurance-maladie.pdf",
        _blank,
        "FIC09",
    ),
    Fault(
        what="Le nom d'un fichier est très long.",
        files={
            "06_pension.pdf": None,
            _LONG_NAME: made(ressources.pension, ROSA, date(2026, 10, 1)),
        },
        slots=(
            Slot(
                "moyens",
                "Justificatif de moyens d'existence",
                ("05_attestation-bancaire.pdf", _LONG_NAME),
            ),
        ),
        expected=(Expected("FIC07", _LONG_NAME),),
    ),
    Fault(
        what="Une image PNG est abîmée.",
        files={"10_photo.png": lambda: b"\x89PNG\r\n\x1a\n"},
        expected=(
            Expected("FIC02", "10_photo.png"),
            *not_seen("10_photo.png", "FIC01", "FIC03"),
        ),
    ),
)
