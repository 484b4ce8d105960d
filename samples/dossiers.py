"""The sample dossiers: what each holds, and what the linter must say of it on 23 November 2026.

`expected` is written by hand from the definition of the rules; nothing here asks the linter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from pypdf import PdfReader, PdfWriter

from samples import documents as make
from samples import identity
from samples.people import AWA, CLAIRE, MINH, PAUL, ROSA, YUSUF
from samples.scan import Scanner, as_jpegs, as_scan

DAY = date(2026, 11, 23)
CODE = "AB23CD45EF67GH89JK23LM"
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding: its code and outcome, and the input, slot or file it is about."""

    code: str
    where: str = ""
    outcome: str = "failed"


@dataclass(frozen=True, slots=True)
class Sample:
    """A dossier folder: `files` makes its files, `form` is its `dossier.toml`."""

    name: str
    form: str
    files: Callable[[], Files]
    status: str
    expected: tuple[Expected, ...] = field(default=())


def _slots(**slots: tuple[str, str]) -> str:
    """Upload slots as TOML: id = (label, file or nothing)."""
    return "".join(
        f'\n[[requests]]\nid = "{name}"\nlabel = "{label}"\n'
        + (f'files = ["{file}"]\n' if file else "")
        for name, (label, file) in slots.items()
    )


# --- étudiante, renouvellement -----------------------------------------------------------------

_STUDENT_SLOTS = {
    "titre": ("Titre de séjour en cours de validité", "01_titre-de-sejour.pdf"),
    "domicile": ("Justificatif de domicile", "02_justificatif-domicile.pdf"),
    "inscription": ("Certificat d'inscription", "03_certificat-scolarite.pdf"),
    "notes": ("Relevés de notes de l'année écoulée", "04_releve-notes.pdf"),
    "reussite": ("Attestation de réussite délivrée par l'établissement", "05_reussite.pdf"),
    "diplome": ("Dernier diplôme obtenu en France", "05_reussite.pdf"),
    "ressources": ("Justificatif de moyens d'existence", "06_bourse.pdf"),
    "engagement": ("CONTRAT_ENGAGEMENT", "07_contrat-engagement.pdf"),
}


def _student_form(  # noqa: PLR0913, PLR0917 -- what differs between the clean and the faulty one
    surname: str, phone: str, number: str, code: str, taken: str, expiry: str, slots: str
) -> str:
    return f"""\
# Dossier d'essai : personne inventée.
titre = "etudiant"
etape = "renouvellement"
date_depot = 2026-11-23
titre_expire_le = {expiry}
ephoto_prise_le = {taken}

[demandeur]
nom = "{surname}"
prenoms = ["Awa"]
date_naissance = 2001-03-14
numero_etranger = "{number}"
telephone = "{phone}"
email = "awa@example.org"
adresse = "12 rue des Échantillons, 38000 Grenoble"
code_ephoto = "{code}"
{slots}"""


def _student_files() -> dict[str, bytes]:
    permit = identity.residence_permit(AWA, date(2025, 2, 16), date(2027, 2, 15), "étudiant")
    return {
        "01_titre-de-sejour.pdf": as_scan(permit),
        "02_justificatif-domicile.pdf": make.electricity_bill(AWA, date(2026, 10, 2)),
        "03_certificat-scolarite.pdf": make.school_certificate(AWA, date(2026, 9, 14)),
        "04_releve-notes.pdf": as_scan(make.transcript(AWA, date(2026, 7, 3))),
        "05_reussite.pdf": make.success_attestation(AWA, date(2026, 7, 10)),
        "06_bourse.pdf": make.scholarship(AWA, date(2026, 9, 1)),
        "07_contrat-engagement.pdf": as_scan(make.commitment(AWA, date(2026, 11, 20)), seed=5),
    }


def _faulty_student_files() -> dict[str, bytes]:
    files = _student_files()
    notes = make.transcript(AWA, date(2026, 7, 3))
    del files["07_contrat-engagement.pdf"]
    return files | {
        "02_justificatif-domicile.pdf": make.electricity_bill(
            AWA,
            date(2026, 10, 2),
            password="motdepasse",  # noqa: S106 -- what the sample is about
        ),
        "04_releve-notes.pdf": as_scan(notes, Scanner(blur=5)),
        "05_reussite.pdf": b"",
        "08_scan.jpg": make.tax_notice(AWA, date(2026, 8, 1)),
        "IMG_0412.HEIC": b"\x00\x00\x00\x18ftypheic" + bytes(64),
    }


# --- conjointe de Français ---------------------------------------------------------------------

_SPOUSE_SLOTS = {
    "titre": ("Visa de long séjour ou titre de séjour", "01_titre-de-sejour.pdf"),
    "passeport": ("Passeport", "02_passeport.jpg"),
    "domicile": ("Justificatif de domicile", "03_facture-electricite.pdf"),
    "mariage": ("Copie intégrale de l'acte de mariage", "04_acte-mariage.pdf"),
    "nationalite": ("Carte d'identité du conjoint français", "05_cni-conjoint.pdf"),
    "vie-commune": (
        "Déclaration sur l'honneur conjointe attestant de la vie commune",
        "06_vie-commune.pdf",
    ),
    "preuve": ("Justificatif de communauté de vie", "03_facture-electricite.pdf"),
    "engagement": ("CONTRAT_ENGAGEMENT", "07_contrat-engagement.pdf"),
}


def _spouse_form(filing: str, expiry: str, surname: str, slots: str) -> str:
    return f"""\
# Dossier d'essai : personne inventée.
titre = "conjoint-de-francais"
etape = "renouvellement"
date_depot = {filing}
titre_expire_le = {expiry}
ephoto_prise_le = 2026-11-10T10:12:00

[demandeur]
nom = "{surname}"
prenoms = ["Minh", "Anh"]
date_naissance = 1992-11-30
numero_etranger = "0399000202"
telephone = "0639980022"
code_ephoto = "{CODE}"
{slots}"""


def _spouse_files() -> dict[str, bytes]:
    permit = identity.residence_permit(
        MINH, date(2025, 2, 1), date(2027, 1, 31), "vie privée et familiale"
    )
    passport = identity.passport(MINH, date(2021, 5, 4), date(2031, 5, 3))
    card = identity.identity_card(PAUL, date(2022, 3, 1), date(2032, 2, 29))
    both = f"{MINH.full_name} et {PAUL.full_name}"
    wedding = date(2019, 6, 15)
    return {
        "01_titre-de-sejour.pdf": as_scan(permit, seed=7),
        "02_passeport.jpg": as_jpegs(passport, seed=9)[0],
        "03_facture-electricite.pdf": make.electricity_bill(MINH, date(2026, 9, 21), both),
        "04_acte-mariage.pdf": make.marriage_certificate(MINH, PAUL, wedding, date(2026, 10, 5)),
        "05_cni-conjoint.pdf": as_scan(card, seed=11),
        "06_vie-commune.pdf": as_scan(make.common_life(MINH, PAUL, date(2026, 11, 2)), seed=13),
        "07_contrat-engagement.pdf": make.commitment(MINH, date(2026, 11, 2)),
    }


def _faulty_spouse_files() -> dict[str, bytes]:
    files = _spouse_files()
    passport = identity.passport(MINH, date(2021, 5, 4), date(2031, 5, 3))
    wedding = make.marriage_certificate(MINH, PAUL, date(2019, 6, 15), date(2026, 10, 5))
    return files | {
        "02_passeport.jpg": as_jpegs(passport, Scanner(exif=90), seed=9)[0],
        "04_acte-mariage.pdf": as_scan(wedding, Scanner(light=0.3), seed=15),
        "05_cni-conjoint.pdf": files["05_cni-conjoint.pdf"][:4000],
    }


# --- réfugié, première carte -------------------------------------------------------------------

_REFUGEE_SLOTS = {
    "etat-civil": ("Attestation d'état civil transmise par l'OFPRA", "01_etat-civil.pdf"),
    "domicile": (
        "Attestation de l'hébergeant, datée et signée, et sa pièce d'identité",
        "02_hebergement.pdf",
    ),
    "decision": ("Décision de l'OFPRA", "03_decision.pdf"),
    "engagement": ("CONTRAT_ENGAGEMENT", "04_contrat-engagement.pdf"),
}


def _refugee_form(phone: str, slots: str) -> str:
    return f"""\
# Dossier d'essai : personne inventée.
titre = "refugie"
etape = "premiere"
date_depot = 2026-11-23
ephoto_prise_le = 2026-11-10T10:12:00

[demandeur]
nom = "Specimen"
prenoms = ["Yusuf"]
date_naissance = 1979-01-09
numero_etranger = "0399000303"
telephone = "{phone}"
code_ephoto = "{CODE}"

[situation]
heberge_particulier = true
{slots}"""


def _refugee_files() -> dict[str, bytes]:
    return {
        "01_etat-civil.pdf": as_scan(make.ofpra_civil_status(YUSUF, date(2026, 8, 3)), seed=21),
        "02_hebergement.pdf": _joined(
            make.hosting_attestation(CLAIRE, YUSUF, date(2026, 11, 2)),
            identity.identity_card(CLAIRE, date(2021, 6, 1), date(2036, 5, 31)),
        ),
        "03_decision.pdf": make.protection_decision(YUSUF, date(2026, 7, 15)),
        "04_contrat-engagement.pdf": as_scan(make.commitment(YUSUF, date(2026, 11, 2)), seed=23),
    }


def _faulty_refugee_files() -> dict[str, bytes]:
    files = _refugee_files()
    civil_status = make.ofpra_civil_status(YUSUF, date(2026, 8, 3))
    del files["03_decision.pdf"]
    return files | {
        "01_etat-civil.pdf": as_scan(civil_status, Scanner(dpi=72), seed=21),
        "02_hebergement (copie).pdf": files["02_hebergement.pdf"],
    }


# --- visiteuse, renouvellement -----------------------------------------------------------------

_VISITOR_SLOTS = {
    "naissance": ("Copie intégrale de l'acte de naissance", "01_acte-naissance.pdf"),
    "passeport": ("Passeport", "02_passeport.pdf"),
    "domicile": ("Justificatif de domicile", "03_facture-internet.pdf"),
    "non-activite": (
        "Attestation sur l'honneur de n'exercer aucune activité professionnelle",
        "04_non-activite.pdf",
    ),
    "ressources": ("Attestation bancaire", "05_attestation-bancaire.pdf"),
    "moyens": ("Justificatif de moyens d'existence", "05_attestation-bancaire.pdf"),
    "assurance": ("Attestation d'assurance maladie", "06_assurance-maladie.pdf"),
    "engagement": ("CONTRAT_ENGAGEMENT", "07_contrat-engagement.pdf"),
    "titre": ("Titre de séjour", "08_titre-de-sejour.pdf"),
}


def _visitor_form(expiry: str, taken: str, slots: str) -> str:
    return f"""\
# Dossier d'essai : personne inventée.
titre = "visiteur"
etape = "renouvellement"
date_depot = 2026-11-23
titre_expire_le = {expiry}
ephoto_prise_le = {taken}

[demandeur]
nom = "Prueba"
prenoms = ["Rosa"]
date_naissance = 1958-04-17
numero_etranger = "0399000404"
telephone = "0639980066"
code_ephoto = "{CODE}"
{slots}"""


def _visitor_files() -> dict[str, bytes]:
    passport = identity.passport(ROSA, date(2023, 8, 1), date(2033, 7, 31))
    permit = identity.residence_permit(ROSA, date(2026, 2, 1), date(2027, 1, 31), "visiteur")
    return {
        "01_acte-naissance.pdf": make.birth_certificate(ROSA, date(2026, 9, 9)),
        "02_passeport.pdf": as_scan(passport, seed=31),
        "03_facture-internet.pdf": make.internet_bill(ROSA, date(2026, 10, 18)),
        "04_non-activite.pdf": as_scan(make.no_work(ROSA, date(2026, 11, 12)), seed=33),
        "05_attestation-bancaire.pdf": make.bank_attestation(ROSA, date(2026, 11, 3)),
        "06_assurance-maladie.pdf": make.health_insurance(ROSA, date(2026, 11, 1)),
        "07_contrat-engagement.pdf": make.commitment(ROSA, date(2026, 11, 12)),
        "08_titre-de-sejour.pdf": as_scan(permit, seed=35),
    }


def _faulty_visitor_files() -> dict[str, bytes]:
    files = _visitor_files()
    turned = PdfWriter(clone_from=BytesIO(files["04_non-activite.pdf"]))
    turned.pages[0].rotate(180)
    blank = PdfWriter()
    blank.add_blank_page(595, 842)
    return files | {
        "04_non-activite.pdf": _bytes(turned),
        "06_assurance-maladie.pdf": _bytes(blank),
        "Scan n°1 !!.pdf": make.pension(ROSA, date(2026, 10, 1)),
        "09_photo.png": b"\x89PNG\r\n\x1a\n",
    }


# --- helpers -----------------------------------------------------------------------------------


def _joined(*pdfs: bytes) -> bytes:
    writer = PdfWriter()
    for each in pdfs:
        writer.append(PdfReader(BytesIO(each)))
    return _bytes(writer)


def _bytes(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _not_seen(name: str) -> tuple[Expected, ...]:
    """What is said of a file whose pages could not be looked at."""
    return tuple(Expected(code, name, "cannot_tell") for code in ("FIC09", "FIC10", "FIC11"))


# --- the table ---------------------------------------------------------------------------------

SAMPLES = (
    Sample(
        "etudiante",
        _student_form(
            "Ndiaye-Essai",
            "0639980011",
            "0399000101",
            CODE,
            "2026-11-10T10:12:00",
            "2027-02-15",
            _slots(**_STUDENT_SLOTS),
        ),
        _student_files,
        "pret",
        (Expected("DEL02"),),
    ),
    Sample(
        "etudiante-a-corriger",
        _student_form(
            "NDIAYE-ESSAI",
            "06 39.98-00 11",
            "399000101",
            "AB23 CD45 EF67 GH89 JK23 LM",
            "2026-11-22T18:00:00",
            "2027-06-30",
            _slots(
                **{name: slot for name, slot in _STUDENT_SLOTS.items() if name != "engagement"},
                casier=("Extrait de casier judiciaire", ""),
                timbres=("Timbres fiscaux", ""),
                recent=("Justificatif de domicile de moins de trois mois", ""),
            ),
        ),
        _faulty_student_files,
        "a_rescanner",
        (
            Expected("NOM01", "demandeur.nom"),
            Expected("TEL01", "demandeur.telephone"),
            Expected("ETR01", "demandeur.numero_etranger"),
            Expected("EPH01", "demandeur.code_ephoto"),
            Expected("EPH03", "demandeur.code_ephoto"),
            Expected("DEL01"),
            Expected("PIE02", "casier"),
            Expected("PIE09", "timbres"),
            Expected("PIE10", "recent"),
            Expected("PIE08", outcome="cannot_tell"),
            Expected("FIC01", "02_justificatif-domicile.pdf"),
            Expected("FIC03", "05_reussite.pdf"),
            Expected("FIC05", "IMG_0412.HEIC"),
            Expected("FIC06", "08_scan.jpg"),
            Expected("FIC11", "04_releve-notes.pdf"),
            *_not_seen("02_justificatif-domicile.pdf"),
            *_not_seen("IMG_0412.HEIC"),
        ),
    ),
    Sample(
        "conjointe-de-francais",
        _spouse_form("2026-11-23", "2027-01-31", "Nguyen", _slots(**_SPOUSE_SLOTS)),
        _spouse_files,
        "pret",
        (Expected("DEL02"),),
    ),
    Sample(
        "conjointe-de-francais-a-corriger",
        _spouse_form("2027-02-10", "2027-01-31", "nguyen", _slots(**_SPOUSE_SLOTS)),
        _faulty_spouse_files,
        "a_rescanner",
        (
            Expected("NOM02", "demandeur.nom"),
            Expected("DEL04"),
            Expected("FIC02", "05_cni-conjoint.pdf"),
            Expected("FIC10", "02_passeport.jpg"),
            Expected("FIC11", "04_acte-mariage.pdf"),
            *_not_seen("05_cni-conjoint.pdf"),
        ),
    ),
    Sample(
        "refugie",
        _refugee_form("0639980044", _slots(**_REFUGEE_SLOTS)),
        _refugee_files,
        "pret",
        (Expected("PIE09", "etat-civil"),),
    ),
    Sample(
        "refugie-a-corriger",
        _refugee_form(
            "+41 22 500 00 00",
            _slots(
                **{name: slot for name, slot in _REFUGEE_SLOTS.items() if name != "decision"},
                ressources=("Justificatif de ressources", ""),
            ),
        ),
        _faulty_refugee_files,
        "a_rescanner",
        (
            Expected("TEL01", "demandeur.telephone"),
            Expected("TEL05", "demandeur.telephone"),
            Expected("PIE01", outcome="cannot_tell"),
            Expected("PIE02", "ressources"),
            Expected("PIE09", "etat-civil"),
            Expected("FIC08", "02_hebergement (copie).pdf"),
            Expected("FIC11", "01_etat-civil.pdf"),
        ),
    ),
    Sample(
        "visiteuse",
        _visitor_form("2027-01-31", "2026-11-10T10:12:00", _slots(**_VISITOR_SLOTS)),
        _visitor_files,
        "pret",
        (Expected("DEL02"),),
    ),
    Sample(
        "visiteuse-a-corriger",
        _visitor_form("2026-12-31", "2026-05-02T09:00:00", _slots(**_VISITOR_SLOTS)),
        _faulty_visitor_files,
        "a_rescanner",
        (
            Expected("EPH02", "demandeur.code_ephoto"),
            Expected("DEL03"),
            Expected("FIC02", "09_photo.png"),
            Expected("FIC05", "09_photo.png"),
            Expected("FIC07", "Scan n°1 !!.pdf"),
            Expected("FIC09", "06_assurance-maladie.pdf"),
            Expected("FIC10", "04_non-activite.pdf"),
            *_not_seen("09_photo.png"),
        ),
    ),
)
