"""Means: pay, tax, pension, bank; and health insurance."""

from __future__ import annotations

from datetime import date, timedelta

from linter.text.french import MONTHS, long_date
from samples.layout import Sheet, drawn, rows
from samples.people import Person


@drawn("#000091")
def tax_notice(sheet: Sheet, person: Person, day: date) -> None:
    """Avis d'impôt sur les revenus de l'année d'avant."""
    sheet.administration(
        "FINANCES PUBLIQUES DE DÉMONSTRATION",
        "Service des impôts des particuliers",
        "99000 Exempleville",
        right=("Liberté inventée", f"Avis établi le {day:%d/%m/%Y}"),
    )
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(
            ("Numéro fiscal", "30 99 000 111 222"),
            ("Référence de l'avis", "26 00 A000000 00"),
            ("N° FIP", "990 00 00 00000 0"),
        ),
    )
    sheet.title(f"Avis d'impôt {day.year} sur les revenus de l'année {day.year - 1}", boxed=True)
    sheet.panel("Montant de votre impôt", "0,00 €", "Vous n'avez rien à payer.")
    sheet.table(
        rows("""
        Détail des revenus         | Déclarant 1 | Total
        Salaires                   | 24 378 €    | 24 378 €
        Déduction 10 %             | - 2 438 €   | - 2 438 €
        Revenu brut global         |             | 21 940 €
        Nombre de parts            | 1           | 1
        Revenu fiscal de référence |             | 21 940 €
        """),
        (56, 22, 22),
    )
    sheet.facts(
        ("Date d'établissement", f"{day:%d/%m/%Y}"),
        (f"Adresse au 1er janvier {day.year}", f"{person.street}, {person.city}"),
    )
    sheet.footer("Document d'essai : ni cette administration ni cet impôt n'existent.")


@drawn("#34495e")
def pay_slip(sheet: Sheet, person: Person, month: date) -> None:
    """Bulletin de salaire du mois de `month`."""
    sheet.issuer(
        "Boulangerie de l'Échantillon",
        "5 rue du Pétrin d'Essai, 42000 Saint-Étienne",
        "SIRET 000 000 000 00000 – APE 1071C – Urssaf de Démonstration",
    )
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(
            ("Matricule", "00014"),
            ("Emploi", person.agree("Vendeur").replace("Vendeure", "Vendeuse")),
            ("Entrée le", "01/03/2024"),
            ("Contrat", "CDI, 35 h"),
        ),
    )
    sheet.title(f"Bulletin de paie – {MONTHS[month.month - 1]} {month.year}", boxed=True)
    sheet.table(
        rows("""
        Rubriques                 | Base     | Taux salarié | Part salarié | Part employeur
        Salaire de base           | 151,67 h | 12,14 €      | 1 841,27 €   |
        Salaire brut              |          |              | 1 841,27 €   |
        Santé, maladie            | 1 841,27 |              |              | 128,89 €
        Retraite de base          | 1 841,27 | 7,30 %       | - 134,41 €   | 194,25 €
        Retraite complémentaire   | 1 841,27 | 4,01 %       | - 73,83 €    | 110,66 €
        Assurance chômage         | 1 841,27 |              |              | 74,57 €
        CSG et CRDS               | 1 809,05 | 9,70 %       | - 175,48 €   |
        Net à payer avant impôt   |          |              | 1 457,55 €   |
        Impôt prélevé à la source | 1 508,20 | 0,00 %       | 0,00 €       |
        Net payé en euros         |          |              | 1 457,55 €   |
        """),
        (34, 16, 16, 17, 17),
    )
    paid = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    sheet.facts(("Payé le", f"{paid:%d/%m/%Y} par virement"), ("Congés restants", "11,5 jours"))
    sheet.footer("Dans votre intérêt, conservez ce bulletin de paie sans limitation de durée.")


@drawn("#2e7d6b")
def pension(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation de paiement d'une pension de retraite."""
    sheet.issuer("Caja de Prueba", "Caisse de retraite inventée", "Mendoza, Argentine")
    sheet.addressee(person.full_name, *person.address, references=(("Dossier", "RET-7741-9"),))
    sheet.title("Attestation de paiement de pension de retraite", boxed=True)
    sheet.text(
        f"La Caja de Prueba atteste verser à {person.full_name}, {person.birth}, une pension de "
        "retraite dont le montant mensuel net est de 1 950,00 €."
    )
    sheet.table(
        (
            ("Mois", "Brut", "Net versé"),
            *((MONTHS[month].capitalize(), "2 071,00 €", "1 950,00 €") for month in range(6, 9)),
            ("Trimestre", "6 213,00 €", "5 850,00 €"),
        ),
        (40, 30, 30),
    )
    sheet.text("Traduction certifiée conforme par une traductrice assermentée d'essai.", 9)
    sheet.signature("Mendoza", long_date(day), "Le directeur")


@drawn("#1b4f72")
def bank_attestation(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation bancaire."""
    sheet.issuer("Banque d'Essai", "Agence de Chambéry", "01 99 00 67 89")
    sheet.addressee(person.full_name, *person.address, references=(("Agence", "00000"),))
    sheet.title("Attestation de solde", boxed=True)
    sheet.text(
        f"La Banque d'Essai atteste que {person.full_name} est titulaire dans ses livres des "
        f"comptes suivants, au {long_date(day)} :"
    )
    sheet.table(
        rows("""
        Compte         | Numéro        | Solde créditeur
        Compte courant | 0000 0000 017 | 4 150,22 €
        Livret         | 0000 0000 025 | 27 249,78 €
        Total          |               | 31 400,00 €
        """),
        (40, 30, 30),
    )
    sheet.signature("Chambéry", long_date(day), "La directrice d'agence")
    sheet.stamp("Banque d'Essai Chambéry")


@drawn("#117a8b")
def health_insurance(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation d'assurance maladie, pour un an."""
    sheet.issuer("Mutuelle Prototype", "Assurance santé internationale", "01 99 00 89 01")
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(("Contrat", "SI-000-4471"), ("Assurée", person.surname.upper())),
    )
    sheet.title("Attestation d'assurance maladie", boxed=True)
    sheet.text(
        f"La Mutuelle Prototype atteste que {person.full_name}, {person.birth}, est "
        f"{person.agree('couvert')} pour ses frais de santé en France, du {long_date(day)} au "
        f"{long_date(day + timedelta(days=364))}."
    )
    sheet.table(
        rows("""
        Garanties                   | Prise en charge
        Hospitalisation             | 100 % des frais réels
        Soins courants, médicaments | 100 % du tarif
        Rapatriement                | Frais réels
        Plafond annuel              | Sans plafond
        """),
        (60, 40),
    )
    sheet.signature("Paris", long_date(day), "Le service des adhésions")
