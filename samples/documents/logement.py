"""More of where people live: other suppliers and landlords, other wordings, leases, insurance."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from io import BytesIO
from random import Random

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from linter.text.french import MONTHS, long_date
from linter.text.months import add_months
from samples.layout import MARGIN, Sheet, drawn, rows
from samples.people import Person

_CODE = 24 * mm


def stuck(sheet: Sheet, code: Image.Image | None) -> None:
    """A 2D-Doc at the left, under the addressee."""
    if code is None:
        return
    out = BytesIO()
    code.save(out, "PNG")
    out.seek(0)
    sheet.canvas.drawImage(ImageReader(out), MARGIN, sheet.y - _CODE, _CODE, _CODE)
    sheet.canvas.setFont("Vera", 6)
    sheet.canvas.drawString(MARGIN, sheet.y - _CODE - 8, "2D-DOC")
    sheet.y -= _CODE + 26


@drawn("#0277bd")
def water_bill(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Facture d'eau."""
    sheet.issuer(
        random.choice(("Eaux de la Maquette", "Régie des eaux d'Exempleville", "Aqua Essai")),
        "Service de l'eau et de l'assainissement",
        "Accueil du lundi au vendredi : 01 99 00 20 20",
    )
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(("Référence abonné", "004-118-27"), ("N° de compteur", "D17FA 0221")),
    )
    sheet.title(random.choice(("FACTURE D'EAU", "Votre facture d'eau", "Facture eau potable")))
    label = random.choice(("Émise le", "Date d'émission", "Facturée le"))
    sheet.facts(
        (label, f"{day:%d/%m/%Y}"),
        ("Point de desserte", f"{person.street}, {person.city}"),
        ("Relevé du", f"{add_months(day, -6):%d/%m/%Y} au {day - timedelta(days=6):%d/%m/%Y}"),
    )
    sheet.table(
        rows("""
        Libellé                               | m3 | Prix   | Montant
        Distribution de l'eau, part fixe      |    |        | 24,10 €
        Consommation                          | 48 | 1,62 € | 77,76 €
        Collecte et traitement des eaux usées | 48 | 1,41 € | 67,68 €
        Agence de l'eau, pollution domestique | 48 | 0,29 € | 13,92 €
        Total TTC                             |    |        | 183,46 €
        """),
        (52, 12, 16, 20),
    )
    sheet.panel("Net à payer", "183,46 €", f"À régler avant le {day + timedelta(days=21):%d/%m/%Y}")
    sheet.footer("Le prix du litre d'eau est de 0,003 € hors abonnement. Document d'essai.")


def mobile_bill(random: Random, person: Person, day: date) -> bytes:
    """Facture de téléphone mobile."""
    sheet = Sheet(random.choice(("#e65100", "#6a1b9a", "#c62828")))
    sheet.issuer(
        random.choice(("Maquette Mobile", "Télécom d'Essai", "Ondes Brouillon")),
        "Service client : 01 99 00 31 31 (prix d'un appel local)",
    )
    line = f"06 39 98 {person.mobile[6:8]} {person.mobile[8:]}"
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(
            ("Facture n°", f"{day:%y%m}774120"),
            ("Votre ligne", line),
            (random.choice(("Du", "Date de facture", "Facture du")), f"{day:%d/%m/%Y}"),
        ),
    )
    sheet.title(random.choice(("Votre facture mobile", f"Facture du {long_date(day)}")))
    if random.choice((True, False)):
        sheet.text(f"Facture émise le {long_date(day)}.")
    sheet.table(
        (
            ("Forfait et options", "Période", "TTC"),
            (
                "Forfait mobile 100 Go, appels et SMS illimités",
                f"{day:%d/%m} - {add_months(day, 1):%d/%m}",
                "15,99 €",
            ),
            ("Hors forfait : appels vers l'étranger", "", "2,40 €"),
            ("Total", "", "18,39 €"),
        ),
        (56, 24, 20),
    )
    sheet.panel("Montant prélevé", "18,39 €", f"Prélèvement le {day + timedelta(days=9):%d/%m/%Y}")
    sheet.footer("Opérateur inventé, RCS Exempleville 000 000 000.")
    return sheet.pdf()


@drawn("#00838f")
def energy_bill(  # noqa: PLR0913, PLR0917 -- what the bill says
    sheet: Sheet,
    random: Random,
    person: Person,
    day: date,
    energy: str,
    code: Image.Image | None = None,
) -> None:
    """Facture d'électricité or de gaz of another supplier, with its 2D-Doc."""
    sheet.issuer(random.choice(("Énergies du Croquis", "Watt Essai", "Lumen Maquette")), "99000")
    sheet.addressee(
        person.full_name,
        *person.address,
        references=(("Compte de contrat", "500 774 120"), ("PDL / PCE", "14 512 000 887 410")),
    )
    stuck(sheet, code)
    gas = energy == "gaz"
    title = {
        "électricité": ("Facture d'électricité", "Votre facture d'électricité de régularisation"),
        "gaz": ("Facture de gaz naturel", "Votre facture de gaz"),
    }[energy]
    sheet.title(random.choice(title))
    place = f"Exempleville, le {long_date(day)}"
    if random.choice((True, False)):
        sheet.text(place)
    else:
        sheet.facts(("Facture", f"n° 10{day:%y%m%d} du {day:%d/%m/%Y}"))
    sheet.text(
        f"Logement : {person.street}, {person.city}. Prochain relevé vers le "
        f"{long_date(add_months(day, 6))}."
    )
    sheet.table(
        (
            ("Détail", "kWh", "Montant HT"),
            ("Abonnement", "", "31,20 €"),
            ("Consommation gaz" if gas else "Heures pleines", "812", "88,40 €"),
            ("Acheminement" if gas else "Heures creuses", "430", "51,10 €"),
            ("Accise et CTA", "", "18,70 €"),
            ("Total TTC", "", "219,32 €"),
        ),
        (50, 20, 30),
    )
    sheet.panel("Reste à payer", "219,32 €", f"au plus tard le {day + timedelta(15):%d/%m/%Y}")
    sheet.footer("Fournisseur inventé. L'énergie est notre avenir, économisons-la.")


@drawn("#ad1457")
def box_bill(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Facture of a box, as a letter."""
    sheet.issuer(random.choice(("Box Maquette", "Réseau d'Essai")), "Internet fixe")
    sheet.addressee(
        person.full_name, *person.address, references=(("Compte internet", "0199004512"),)
    )
    sheet.title(random.choice(("Facture internet fixe", "Votre facture Box Fibre")))
    sheet.facts(
        (random.choice(("Date de facturation", "Éditée le")), long_date(day)),
        ("N° de facture", f"BX{day:%Y%m}-118"),
        ("Abonnement internet", f"du {day:%d/%m/%Y} au {add_months(day, 1):%d/%m/%Y}"),
    )
    sheet.text("Abonnement box fibre : accès internet très haut débit, TV, appels fixes : 34,99 €.")
    sheet.panel("Total TTC", "34,99 €", f"Prélevé le {day + timedelta(12):%d/%m/%Y}")


def receipt(random: Random, person: Person, owner: Person, month: date) -> bytes:
    """Quittance de loyer of a private owner."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    sheet = Sheet("#4e342e")
    sheet.space(10)
    title = random.choice(("QUITTANCE DE LOYER", "Quittance de loyer"))
    sheet.title(f"{title} – {MONTHS[month.month - 1]} {month.year}")
    sheet.facts(
        ("Bailleur", f"{owner.full_name}, {owner.street}, {owner.city}"),
        ("Locataire", person.full_name),
        ("Logement loué", f"{person.street}, {person.city}"),
    )
    sheet.text(
        f"Je {owner.agree('soussigné')}, {owner.full_name}, propriétaire du logement désigné "
        f"ci-dessus, déclare avoir reçu de {person.full_name} la somme de 640 euros au titre du "
        f"paiement du loyer et des charges pour la période du {month.replace(day=1):%d/%m/%Y} au "
        f"{last:%d/%m/%Y}, et lui en donne quittance."
    )
    sheet.text("Loyer : 570 €. Provisions pour charges : 70 €.")
    sheet.signature(owner.town, f"{last:%d/%m/%Y}", "Le bailleur")
    return sheet.pdf()


@drawn("#37474f")
def lease(sheet: Sheet, random: Random, person: Person, owner: Person, day: date) -> None:
    """Contrat de location, two pages."""
    furnished = random.choice((True, False))
    sheet.title(
        "CONTRAT DE LOCATION" + (" DE LOGEMENT MEUBLÉ" if furnished else " DE LOGEMENT VIDE"), 14
    )
    sheet.text("(soumis au titre Ier de la loi du 6 juillet 1989)", 8)
    sheet.heading("I. Désignation des parties")
    sheet.text(f"Le bailleur : {owner.full_name}, demeurant {owner.street}, {owner.city}.")
    sheet.text(f"Le locataire : {person.full_name}, {person.birth}.")
    sheet.heading("II. Objet du contrat")
    sheet.text(
        f"Logement situé {person.street}, {person.city}, appartement de 41 m2 habitables, destiné "
        "à l'usage d'habitation principale."
    )
    sheet.heading("III. Date de prise d'effet et durée")
    start = day + timedelta(days=9)
    years = "un an" if furnished else "trois ans"
    sheet.text(f"Le bail prend effet le {start:%d/%m/%Y} pour une durée de {years}.")
    sheet.heading("IV. Conditions financières")
    sheet.text("Loyer mensuel : 610 €. Charges : forfait de 45 €. Paiement le 5 de chaque mois.")
    sheet.next_page()
    sheet.heading("V. Garanties")
    sheet.text("Dépôt de garantie : 610 €.")
    sheet.heading("VI. Clause résolutoire")
    sheet.text("À défaut de paiement du loyer, le bail est résilié de plein droit.")
    sheet.text("Fait en deux exemplaires originaux dont un remis à chaque signataire.")
    sheet.signature(owner.town, long_date(day), "Le bailleur", "Le locataire")


@drawn()
def hosting(sheet: Sheet, random: Random, host: Person, guest: Person, day: date) -> None:
    """Attestation d'hébergement, other wordings."""
    sheet.space(14)
    title = ("ATTESTATION D'HÉBERGEMENT", "Attestation sur l'honneur d'hébergement")
    sheet.title(random.choice(title))
    if random.choice((True, False)):
        sheet.facts(
            ("Je soussigné(e)", host.full_name),
            ("Né(e) le", f"{host.born:%d/%m/%Y} à {host.birth_place}"),
            ("Demeurant", f"{host.street}, {host.city}"),
        )
        sheet.text(
            f"certifie sur l'honneur que {guest.full_name}, {guest.birth}, réside à mon adresse "
            "ci-dessus de façon stable."
        )
    else:
        sheet.text(
            f"Je {host.agree('soussigné')} {host.full_name}, {host.birth}, déclare sur l'honneur "
            f"loger chez moi {guest.full_name}, {guest.birth}, au {host.street}, {host.city}, "
            f"depuis le {add_months(day, -8):%d/%m/%Y}."
        )
    sheet.text("Pour servir et faire valoir ce que de droit.")
    sheet.signature(host.town, f"{day:%d/%m/%Y}", "Signature de l'hébergeant")


@drawn("#1565c0")
def home_insurance(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Attestation d'assurance habitation, for a year."""
    sheet.issuer(random.choice(("Assurances du Croquis", "Mutuelle Maquette")), "01 99 00 41 41")
    sheet.addressee(person.full_name, *person.address, references=(("Contrat", "MRH 774 120"),))
    sheet.title("Attestation d'assurance multirisque habitation")
    start = day.replace(day=1)
    sheet.text(
        f"Nous attestons que {person.full_name} a souscrit un contrat garantissant sa "
        f"responsabilité de locataire (incendie, dégât des eaux) pour le logement situé "
        f"{person.street}, {person.city}."
    )
    end = add_months(start, 12) - timedelta(days=1)
    sheet.text(f"Cette attestation est valable du {start:%d/%m/%Y} au {end:%d/%m/%Y}.")
    sheet.signature("Exempleville", long_date(day), "Le directeur")
