"""Where someone lives: bills, rent receipts, hosting."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from linter.text.french import MONTHS, long_date
from linter.text.months import add_months
from samples.layout import Sheet, drawn, rows
from samples.people import Person


def electricity_bill(person: Person, day: date, holders: str = "", password: str = "") -> bytes:
    """Facture d'électricité; `holders` when others than `person` have signed the contract."""
    sheet = Sheet("#0a7d3b", password)
    sheet.issuer(
        "Électricité de Démonstration",
        "Service clients : 01 99 00 12 34 (appel non surtaxé)",
        "TSA 00000 – 99000 EXEMPLEVILLE CEDEX",
    )
    sheet.addressee(
        holders or person.full_name,
        *person.address,
        references=(
            ("N° client", "6 004 512 338"),
            ("N° de compte", "1-7F2K-0042"),
            ("Point de livraison", "09 000 123 456 789"),
            ("Date de facture", f"{day:%d/%m/%Y}"),
        ),
    )
    sheet.title(f"Facture d'électricité du {long_date(day)}")
    due = day + timedelta(days=15)
    sheet.panel("Montant total à payer (TTC)", "104,40 €", f"Prélèvement le {due:%d/%m/%Y}")
    sheet.facts(("Lieu de consommation", f"{person.street}, {person.city}"))
    sheet.table(
        rows("""
        Électricité                   | Quantité | Prix unitaire HT | Montant HT
        Abonnement 6 kVA, option base | 2 mois   | 11,42 €          | 22,84 €
        Consommation                  | 318 kWh  | 0,1657 €         | 52,69 €
        Taxes et contributions        |          |                  | 11,47 €
        TVA 20 %                      |          |                  | 17,40 €
        Total TTC                     |          |                  | 104,40 €
        """),
        (46, 16, 20, 18),
    )
    months = [MONTHS[add_months(day, back).month - 1][:4] for back in range(-6, 0)]
    used = (241, 236, 190, 152, 148, 170)
    sheet.bars(
        "Votre consommation des six derniers mois, en kWh", list(zip(months, used, strict=True))
    )
    sheet.text(f"Prochaine facture vers le {long_date(add_months(day, 2))}.", 9)
    sheet.footer(
        "Électricité de Démonstration, société inventée au capital de 0 €",
        "RCS Exempleville 000 000 000. Document d'essai, sans valeur.",
    )
    return sheet.pdf()


def locked_bill(person: Person, day: date) -> bytes:
    """The same, as a customer's page gives it: it opens with a password."""
    return electricity_bill(person, day, password="motdepasse")  # noqa: S106 -- what it is about


@drawn("#b4006e")
def internet_bill(sheet: Sheet, person: Person, day: date) -> None:
    """Facture d'accès à internet."""
    sheet.issuer(
        "FibreTest", "Internet, télévision et téléphone fixe", "Assistance : 01 99 00 45 67"
    )
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(
            ("Facture n°", "F-2026-0099412"),
            ("Identifiant", "fbt-550127"),
            ("Ligne", "01 99 00 77 88"),
        ),
    )
    sheet.title("Votre facture internet")
    month = f"{MONTHS[day.month - 1]} {day.year}"
    sheet.facts(
        ("Date de la facture", f"{day:%d/%m/%Y}"),
        ("Adresse d'installation", f"{person.street}, {person.city}"),
    )
    sheet.table(
        (
            ("Vos services", "Période", "Montant TTC"),
            ("Offre Fibre 1 Gb/s", month, "29,99 €"),
            ("Location de la box", month, "3,00 €"),
            ("Appels hors forfait", month, "0,00 €"),
            ("Total à payer", "", "32,99 €"),
        ),
        (50, 25, 25),
    )
    due = day + timedelta(days=10)
    sheet.panel("À payer", "32,99 €", f"Prélevé sur votre compte le {due:%d/%m/%Y}")
    sheet.footer("FibreTest, opérateur inventé. TVA non applicable à un document d'essai.")


def rent_receipt(person: Person, month: date) -> bytes:
    """Quittance de loyer du mois de `month`."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    sheet = Sheet("#6b4f2a")
    sheet.issuer(
        "Régie de l'Échantillonnage",
        "Administrateur de biens",
        "2 place du Gabarit, 42000 Saint-Étienne",
    )
    sheet.addressee(person.full_name, *person.address, references=(("Lot", "B 14, 2e étage"),))
    sheet.title("Quittance de loyer", boxed=True)
    sheet.facts(
        ("Période", f"du {month.replace(day=1):%d/%m/%Y} au {last:%d/%m/%Y}"),
        ("Adresse du logement", f"{person.street}, {person.city}"),
    )
    sheet.table(
        rows("""
        Désignation            | Montant
        Loyer principal        | 512,00 €
        Provision pour charges | 68,00 €
        Total réglé            | 580,00 €
        """),
        (70, 30),
    )
    sheet.text(
        f"Reçu de {person.full_name} la somme de cinq cent quatre-vingts euros au titre du loyer "
        "et des charges de la période ci-dessus, dont quittance, sous réserve de tous nos droits."
    )
    sheet.signature("Saint-Étienne", long_date(last), "Le gestionnaire")
    return sheet.pdf()


@drawn()
def hosting_attestation(sheet: Sheet, host: Person, guest: Person, day: date, since: date) -> None:
    """Attestation d'hébergement."""
    sheet.space(20)
    sheet.title("Attestation d'hébergement", 17)
    sheet.space(20)
    sheet.text(
        f"Je {host.agree('soussigné')}, {host.full_name}, {host.birth}, de nationalité "
        f"{host.nationality}, demeurant {host.street}, {host.city}, atteste sur l'honneur "
        f"héberger à mon domicile, à titre gratuit, {guest.full_name}, {guest.birth}, depuis le "
        f"{long_date(since)}."
    )
    sheet.text("Cette attestation est faite pour valoir ce que de droit.")
    sheet.text(
        "J'ai connaissance de ce qu'une fausse attestation m'expose à des sanctions pénales "
        "(article 441-7 du code pénal)."
    )
    sheet.space(20)
    sheet.signature(host.town, long_date(day), f"{host.given_names} {host.surname}")
