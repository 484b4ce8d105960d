"""More of work and means: contracts, certificates, other pay slips and tax notices, bank, CAF."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from PIL import Image

from linter.text.french import MONTHS, long_date
from linter.text.months import add_months
from samples.documents.logement import stuck
from samples.layout import Sheet, drawn, rows
from samples.people import Person

_COMPANIES = ("SARL Maquette et Fils", "Croquis Services SAS", "Atelier du Brouillon")


def _company(random: Random, sheet: Sheet) -> str:
    name = random.choice(_COMPANIES)
    sheet.issuer(name, "14 rue du Prototype, 69100 Villeurbanne", "SIRET 000 000 000 00000")
    return name


def _manager(name: str) -> str:
    return f"{name}, représentée par sa gérante, Mme Odile Ébauche"


@drawn("#263238")
def work_contract(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Contrat de travail, open-ended or for a time."""
    name = _company(random, sheet)
    short = random.choice((True, False))
    kinds = "À DURÉE DÉTERMINÉE (CDD)" if short else "À DURÉE INDÉTERMINÉE"
    sheet.title(f"CONTRAT DE TRAVAIL {kinds}", 13)
    sheet.text(f"Entre les soussignés : {_manager(name)}, d'une part,")
    sheet.text(
        f"et {person.full_name}, {person.birth}, de nationalité {person.nationality}, demeurant "
        f"{person.street}, {person.city}, d'autre part, il a été convenu ce qui suit."
    )
    start = day + timedelta(days=6)
    sheet.heading("Article 1 – Engagement")
    sheet.text(
        f"{person.full_name} est {person.agree('engagé')} à compter du {start:%d/%m/%Y} en qualité "
        "d'agent polyvalent, sous réserve d'une période d'essai de deux mois."
    )
    if short:
        end = add_months(start, 8)
        sheet.text(f"Le contrat prendra fin le {end:%d/%m/%Y} (accroissement d'activité).")
    sheet.heading("Article 2 – Rémunération et horaires")
    sheet.text("Salaire brut mensuel : 1 920,00 € pour 35 heures par semaine.")
    sheet.heading("Article 3 – Lieu de travail")
    sheet.text("Villeurbanne et son agglomération. Convention collective nationale applicable.")
    sheet.signature("Villeurbanne", long_date(day), "L'employeur", "Le salarié")


@drawn("#33691e")
def job_promise(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Promesse d'embauche."""
    name = _company(random, sheet)
    sheet.addressee(person.full_name, *person.address)
    sheet.text(f"Villeurbanne, le {long_date(day)}")
    sheet.title("Promesse d'embauche")
    sheet.text(
        f"{person.title}, nous avons le plaisir de vous confirmer notre intention de vous "
        f"embaucher au sein de la société {name} en contrat à durée indéterminée, en qualité de "
        f"cuisinier, à compter du {add_months(day, 1):%d/%m/%Y}, pour 1 980 € brut par mois."
    )
    sheet.scrawl("La gérante")


@drawn("#455a64")
def employer_attestation(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Attestation de l'employeur."""
    name = _company(random, sheet)
    sheet.title(random.choice(("ATTESTATION DE L'EMPLOYEUR", "Attestation d'emploi")))
    sheet.text(
        f"Je soussignée Odile Ébauche, gérante de {name}, atteste que {person.full_name}, "
        f"{person.birth}, est {person.agree('employé')} dans notre entreprise depuis le "
        f"{add_months(day, -17):%d/%m/%Y} en contrat à durée indéterminée à temps plein, et n'est "
        "pas en période d'essai ni en cours de démission."
    )
    sheet.signature("Villeurbanne", f"{day:%d/%m/%Y}", "La gérante")


@drawn("#5d4037")
def work_certificate(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Certificat de travail at the end of a job."""
    name = _company(random, sheet)
    sheet.title("CERTIFICAT DE TRAVAIL")
    sheet.text(
        f"Je soussignée Odile Ébauche certifie que {person.full_name}, {person.agree('né')} le "
        f"{person.born:%d/%m/%Y}, a été {person.agree('employé')} par {name} du "
        f"{add_months(day, -20):%d/%m/%Y} au {day - timedelta(3):%d/%m/%Y} en qualité de "
        "manutentionnaire, et nous quitte libre de tout engagement."
    )
    sheet.signature("Villeurbanne", long_date(day), "La gérante")


def pay_sheet(random: Random, person: Person, month: date) -> bytes:
    """Bulletin de paie, another layout; dated by the day of payment."""
    paid = add_months(month.replace(day=1), 1) - timedelta(days=2)
    sheet = Sheet("#546e7a")
    _company(random, sheet)
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(
            ("N° SS", "2 99 99 99 999 999 99"),
            ("Qualification", "Agent"),
            ("Ancienneté", f"{add_months(month, -30):%d/%m/%Y}"),
        ),
    )
    sheet.title(random.choice(("BULLETIN DE SALAIRE", "BULLETIN DE PAIE")))
    sheet.facts(
        ("Période", f"{MONTHS[month.month - 1]} {month.year}"),
        ("Date de paiement", f"{paid:%d/%m/%Y}"),
    )
    sheet.table(
        rows("""
        Élément                    | Base     | Taux  | À payer  | À déduire
        Salaire mensuel            | 151,67   | 12,66 | 1 920,14 |
        SALAIRE BRUT               |          |       | 1 920,14 |
        Sécurité sociale plafonnée | 1 920,14 | 6,90  |          | 132,49
        Complémentaire tranche 1   | 1 920,14 | 4,01  |          | 77,00
        CSG déductible             | 1 886,54 | 6,80  |          | 128,28
        CSG/CRDS non déductible    | 1 886,54 | 2,90  |          | 54,71
        Net imposable              |          |       | 1 582,37 |
        NET À PAYER                |          |       | 1 527,66 |
        """),
        (34, 16, 14, 18, 18),
    )
    sheet.text("Virement sur votre compte. Congés payés acquis : 14,5 jours.", 9)
    return sheet.pdf()


@drawn("#000091")
def tax(sheet: Sheet, random: Random, person: Person, day: date, code: Image.Image | None) -> None:
    """Avis d'impôt with its 2D-Doc."""
    sheet.administration(
        "DIRECTION GÉNÉRALE DES FINANCES D'ESSAI",
        "SIP d'Exempleville",
        right=(f"AVIS D'IMPÔT {day.year}", "IMPÔT SUR LES REVENUS"),
    )
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(("N° fiscal", "30 99 774 120 118"), ("Réf. de l'avis", "26 99 1234567 18")),
    )
    stuck(sheet, code)
    sheet.title(random.choice((f"AVIS D'IMPÔT ÉTABLI EN {day.year}", "Avis de situation")))
    sheet.facts(
        (random.choice(("Date d'établissement", "Établi le")), f"{day:%d/%m/%Y}"),
        ("Date limite de paiement", "Aucune : vous n'êtes pas imposable"),
    )
    sheet.text(f"Impôt sur les revenus de {day.year - 1}. Situation au 31/12/{day.year - 1}.")
    sheet.table(
        rows("""
        Revenus                    | Déclarant 1
        Salaires et assimilés      | 17 204
        Revenu fiscal de référence | 15 484
        Impôt net                  | 0
        """),
        (70, 30),
    )


@drawn("#000091")
def property_tax(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Avis de taxe foncière."""
    sheet.administration("FINANCES D'ESSAI", "Taxes foncières", right=(f"Avis {day.year}",))
    sheet.addressee(person.full_name, *person.address)
    sheet.title(f"TAXES FONCIÈRES {day.year}")
    sheet.facts(
        ("Propriétaire", person.full_name),
        ("Adresse du bien", f"{person.street}, {person.city}"),
        (random.choice(("Date d'établissement", "Date de l'avis")), f"{day:%d/%m/%Y}"),
        ("Date limite de paiement", f"{day + timedelta(48):%d/%m/%Y}"),
        ("Montant de votre impôt", "812 €"),
    )
    sheet.text("Votes et décisions des collectivités : commune, intercommunalité, département.")


@drawn("#004d40")
def bank_details(sheet: Sheet, random: Random, person: Person) -> None:
    """RIB, which has no date."""
    sheet.issuer(random.choice(("Banque du Croquis", "Crédit Maquette")), "Agence d'Exempleville")
    sheet.title(random.choice(("RELEVÉ D'IDENTITÉ BANCAIRE", "Relevé d'identité bancaire (RIB)")))
    sheet.facts(
        ("Titulaire du compte", person.full_name),
        ("Domiciliation", "EXEMPLEVILLE CENTRE"),
        ("Code banque", "00000"),
        ("Code guichet", "00000"),
        ("N° de compte", "0000000774A"),
        ("Clé RIB", "00"),
        ("IBAN", "FR76 0000 0000 0000 0007 74A0 000"),
        ("BIC", "ESSAFRPPXXX"),
    )


@drawn("#004d40")
def bank_statement(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Relevé de compte."""
    sheet.issuer(random.choice(("Banque du Croquis", "Crédit Maquette")), "Agence d'Exempleville")
    sheet.addressee(person.full_name, *person.address)
    start = add_months(day, -1)
    sheet.title("RELEVÉ DE COMPTE")
    sheet.text(f"Relevé n° 9 arrêté au {day:%d/%m/%Y}. Compte chèques 0000000774A.")
    sheet.table(
        rows(f"""
        Opération                                      | Débit  | Crédit
        {start:%d/%m} Ancien solde créditeur           |        | 812,40
        {start + timedelta(4):%d/%m} Virement salaire  |        | 1 527,66
        {start + timedelta(9):%d/%m} Prélèvement loyer | 640,00 |
        {start + timedelta(15):%d/%m} Carte            | 48,20  |
        Nouveau solde créditeur                        |        | 1 651,86
        """),
        (60, 20, 20),
    )


@drawn("#0d47a1")
def family_benefits(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Attestation de paiement of a family benefits office."""
    sheet.issuer("Caisse d'allocations d'essai", "CAF de démonstration", "99000 Exempleville")
    sheet.addressee(person.full_name, *person.address, references=(("N° allocataire", "0774120"),))
    sheet.title("Attestation de paiement")
    sheet.text(random.choice(("Le", "Exempleville, le")) + f" {long_date(day)}")
    month = add_months(day, -1)
    sheet.text(
        f"Nous certifions que {person.full_name}, {person.birth}, a perçu pour le mois de "
        f"{MONTHS[month.month - 1]} {month.year} les prestations suivantes :"
    )
    sheet.table(
        rows("""
        Prestation                     | Montant
        Aide personnalisée au logement | 218,00 €
        Prime d'activité               | 164,12 €
        Total                          | 382,12 €
        """),
        (70, 30),
    )


@drawn("#1a237e")
def health_rights(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Attestation de droits à l'assurance maladie."""
    sheet.issuer("Assurance Maladie d'essai", "CPAM de démonstration")
    sheet.addressee(person.full_name, *person.address)
    sheet.title(random.choice(("ATTESTATION DE DROITS", "Attestation de droits Assurance Maladie")))
    sheet.facts(
        ("Assuré(e)", person.full_name),
        ("N° de sécurité sociale", "2 99 99 99 999 999 99"),
        ("Né(e) le", f"{person.born:%d/%m/%Y}"),
        ("Droits", f"du {day:%d/%m/%Y} au {add_months(day, 12):%d/%m/%Y}"),
    )
    sheet.text(f"Attestation éditée le {day:%d/%m/%Y}, à présenter aux professionnels de santé.")


@drawn("#283593")
def job_seeker(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Avis de situation of the employment office."""
    sheet.issuer("France Travail d'essai", "Agence d'Exempleville")
    sheet.addressee(person.full_name, *person.address, references=(("Identifiant", "0774120A"),))
    sheet.text(f"Exempleville, le {long_date(day)}")
    sheet.title(random.choice(("AVIS DE SITUATION", "Avis de situation")))
    sheet.text(
        f"{person.title}, vous êtes {person.agree('inscrit')} comme demandeur d'emploi depuis le "
        f"{add_months(day, -5):%d/%m/%Y}. Au {day:%d/%m/%Y}, vous percevez l'allocation d'aide au "
        "retour à l'emploi : 34,18 € net par jour."
    )
