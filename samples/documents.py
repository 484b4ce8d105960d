"""The documents of the samples, each a function: people and days -> the bytes of a PDF.

Layouts look like the real thing at a glance; every company, school and office is invented.
"""

from __future__ import annotations

from datetime import date, timedelta

from linter.french import MONTHS, long_date
from samples.layout import Sheet
from samples.people import Person


def electricity_bill(person: Person, day: date, holders: str = "", password: str = "") -> bytes:
    """Facture d'électricité."""
    sheet = Sheet("#0a7d3b", password)
    sheet.issuer(
        "Électricité de Démonstration", "Service clients : 01 99 00 12 34", "RCS Exempleville"
    )
    sheet.addressee(holders or person.full_name, person.street, person.city)
    sheet.title("Facture d'électricité")
    sheet.facts(
        ("Date de facture", f"{day:%d/%m/%Y}"),
        ("N° de facture", "20 483 771 902"),
        ("N° client", "6 004 512 338"),
        ("Lieu de consommation", f"{person.street}, {person.city}"),
    )
    sheet.table(
        (
            ("Désignation", "Quantité", "Montant"),
            ("Abonnement 6 kVA", "2 mois", "24,10 €"),
            ("Consommation", "318 kWh", "63,28 €"),
            ("Taxes et contributions", "", "17,02 €"),
            ("Total TTC", "", "104,40 €"),
        ),
        (260, 100, 100),
    )
    sheet.text(f"Montant prélevé le {day + timedelta(days=15):%d/%m/%Y}.")
    return sheet.pdf()


def internet_bill(person: Person, day: date) -> bytes:
    """Facture d'accès à internet."""
    sheet = Sheet("#b4006e")
    sheet.issuer("FibreTest", "Box internet et téléphone fixe", "Assistance : 01 99 00 45 67")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Votre facture internet")
    sheet.facts(
        ("Facture du", f"{day:%d/%m/%Y}"),
        ("Ligne", "01 99 00 77 88"),
        ("Adresse d'installation", f"{person.street}, {person.city}"),
    )
    sheet.table(
        (("Offre", "Période", "Montant"), ("Fibre 1 Gb/s", MONTHS[day.month - 1], "29,99 €")),
        (200, 150, 110),
    )
    return sheet.pdf()


def hosting_attestation(host: Person, guest: Person, day: date) -> bytes:
    """Attestation d'hébergement."""
    sheet = Sheet()
    sheet.title("Attestation d'hébergement")
    sheet.text(
        f"Je soussignée {host.full_name}, née le {long_date(host.born)} à {host.birth_place}, "
        f"demeurant {host.street}, {host.city}, atteste sur l'honneur héberger à mon domicile "
        f"{guest.full_name}, né le {long_date(guest.born)} à {guest.birth_place}, depuis le "
        f"{long_date(day - timedelta(days=200))}."
    )
    sheet.text(
        "J'ai connaissance qu'une fausse attestation expose à des sanctions pénales (article "
        "441-7 du code pénal)."
    )
    sheet.signature(host.city[6:], long_date(day), host.full_name)
    return sheet.pdf()


def school_certificate(person: Person, day: date) -> bytes:
    """Certificat de scolarité."""
    sheet = Sheet("#7a1f1f")
    sheet.issuer("Université de Démonstration", "Service de la scolarité", "38000 Grenoble")
    sheet.title("Certificat de scolarité")
    sheet.text(
        f"Le directeur certifie que {person.full_name}, née le {long_date(person.born)} à "
        f"{person.birth_place}, est régulièrement inscrite pour l'année universitaire "
        f"{day.year}-{day.year + 1} en Master 1 Informatique."
    )
    sheet.facts(("N° étudiant", "12 600 771"), ("Régime", "Formation initiale"))
    sheet.signature("Grenoble", long_date(day), "Le directeur de la scolarité")
    return sheet.pdf()


def transcript(person: Person, day: date) -> bytes:
    """Relevé de notes."""
    sheet = Sheet("#7a1f1f")
    sheet.issuer("Université de Démonstration", "Licence 3 Informatique")
    sheet.title(f"Relevé de notes {day.year - 1}-{day.year}")
    sheet.facts(("Étudiante", person.full_name), ("Née le", long_date(person.born)))
    sheet.table(
        (
            ("Unité d'enseignement", "Note", "Crédits"),
            ("Algorithmique", "14,5", "6"),
            ("Bases de données", "13", "6"),
            ("Réseaux", "11,75", "6"),
            ("Anglais", "15", "3"),
            ("Projet", "16", "9"),
        ),
        (260, 100, 100),
    )
    sheet.text("Résultat : admise, mention assez bien.")
    sheet.text(f"Édité le {long_date(day)}", size=9)
    return sheet.pdf()


def success_attestation(person: Person, day: date) -> bytes:
    """Attestation de réussite au diplôme."""
    sheet = Sheet("#7a1f1f")
    sheet.issuer("Université de Démonstration", "Service des diplômes")
    sheet.title("Attestation de réussite au diplôme de licence")
    sheet.text(
        f"{person.full_name}, née le {long_date(person.born)}, a obtenu la licence Sciences, "
        "technologies, santé, mention Informatique."
    )
    sheet.signature("Grenoble", long_date(day), "Le président du jury")
    return sheet.pdf()


def scholarship(person: Person, day: date) -> bytes:
    """Attestation de bourse."""
    sheet = Sheet("#d35400")
    sheet.issuer("Fondation d'Essai", "Bourses d'études")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Attestation de bourse")
    sheet.text(
        f"Une bourse de 850 € par mois est versée à {person.full_name} du 1er septembre "
        f"{day.year} au 30 juin {day.year + 1}."
    )
    sheet.signature("Lyon", long_date(day), "La responsable des bourses")
    return sheet.pdf()


def commitment(person: Person, day: date) -> bytes:
    """Contrat d'engagement à respecter les principes de la République."""
    sheet = Sheet("#000091")
    sheet.issuer("République de Démonstration", "Formulaire d'essai")
    sheet.title("Contrat d'engagement à respecter les principes de la République")
    sheet.facts(("Nom", person.surname), ("Prénoms", person.given_names))
    sheet.text(
        "Je m'engage à respecter la liberté personnelle, la liberté d'expression et de conscience, "
        "l'égalité entre les femmes et les hommes et la dignité de la personne humaine."
    )
    sheet.signature(person.city[6:], long_date(day), person.full_name)
    return sheet.pdf()


def marriage_certificate(one: Person, other: Person, married: date, day: date) -> bytes:
    """Copie intégrale de l'acte de mariage."""
    sheet = Sheet("#000091")
    sheet.issuer("Ville d'Exempleville", "Service de l'état civil")
    sheet.title("Copie intégrale de l'acte de mariage")
    sheet.text(
        f"Le {long_date(married)} ont comparu publiquement en la maison commune "
        f"{other.full_name}, né le {long_date(other.born)} à {other.birth_place}, et "
        f"{one.full_name}, née le {long_date(one.born)} à {one.birth_place}, qui ont déclaré l'un "
        "après l'autre vouloir se prendre pour époux."
    )
    sheet.text("Mentions marginales : néant.")
    sheet.text(f"Copie délivrée conforme au registre le {long_date(day)}.")
    return sheet.pdf()


def birth_certificate(person: Person, day: date) -> bytes:
    """Copie intégrale de l'acte de naissance, traduite."""
    sheet = Sheet("#000091")
    sheet.issuer("Registre civil de Démonstration", "Traduction par un traducteur assermenté")
    sheet.title("Copie intégrale de l'acte de naissance")
    sheet.text(
        f"{person.given_names} {person.surname.upper()}, de sexe féminin, est née le "
        f"{long_date(person.born)} à {person.birth_place} ({person.country})."
    )
    sheet.text("Mentions marginales : néant.")
    sheet.text(f"Délivré le {long_date(day)}.")
    return sheet.pdf()


def common_life(one: Person, other: Person, day: date) -> bytes:
    """Déclaration sur l'honneur conjointe de vie commune."""
    sheet = Sheet()
    sheet.title("Déclaration sur l'honneur de communauté de vie")
    sheet.text(
        f"Nous soussignés {one.full_name} et {other.full_name}, mariés, attestons sur l'honneur "
        f"vivre ensemble au {one.street}, {one.city}, sans interruption depuis notre mariage."
    )
    sheet.signature(one.city[6:], long_date(day), f"{one.surname} et {other.surname}")
    return sheet.pdf()


def tax_notice(person: Person, day: date) -> bytes:
    """Avis d'impôt sur le revenu."""
    sheet = Sheet("#5b2a86")
    sheet.issuer("Finances publiques de Démonstration", f"Avis d'impôt {day.year}")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title(f"Avis d'impôt {day.year} sur les revenus de l'année {day.year - 1}")
    sheet.facts(
        ("Numéro fiscal", "30 99 000 111 222"),
        ("Revenu fiscal de référence", "21 940 €"),
        ("Date d'établissement", f"{day:%d/%m/%Y}"),
    )
    return sheet.pdf()


def pay_slip(person: Person, month: date) -> bytes:
    """Bulletin de salaire."""
    sheet = Sheet("#34495e")
    sheet.issuer("Boulangerie de l'Échantillon", "SIRET 000 000 000 00000")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Bulletin de salaire")
    sheet.facts(("Période", f"{MONTHS[month.month - 1]} {month.year}"), ("Emploi", "Vendeur"))
    sheet.table(
        (
            ("Rubrique", "Base", "Montant"),
            ("Salaire de base", "151,67 h", "1 842,00 €"),
            ("Cotisations", "", "- 402,11 €"),
            ("Net à payer", "", "1 439,89 €"),
        ),
        (240, 110, 110),
    )
    return sheet.pdf()


def pension(person: Person, day: date) -> bytes:
    """Attestation de paiement d'une pension de retraite."""
    sheet = Sheet("#2e7d6b")
    sheet.issuer("Caja de Prueba", "Caisse de retraite, traduction assermentée")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Attestation de paiement de pension de retraite")
    sheet.text(f"Une pension de 1 950 € par mois est versée à {person.full_name}.")
    sheet.text(f"Établie le {long_date(day)}.")
    return sheet.pdf()


def bank_attestation(person: Person, day: date) -> bytes:
    """Attestation bancaire."""
    sheet = Sheet("#1b4f72")
    sheet.issuer("Banque d'Essai", "Agence de Chambéry")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Attestation bancaire")
    sheet.text(f"Le compte de {person.full_name} présente un solde créditeur de 31 400 €.")
    sheet.signature("Chambéry", long_date(day), "La directrice d'agence")
    return sheet.pdf()


def health_insurance(person: Person, day: date) -> bytes:
    """Attestation d'assurance maladie."""
    sheet = Sheet("#117a8b")
    sheet.issuer("Mutuelle Prototype", "Contrat santé internationale")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Attestation d'assurance maladie")
    sheet.text(
        f"{person.full_name} est couverte pour ses frais de santé en France du "
        f"{long_date(day)} au {long_date(day + timedelta(days=365))}."
    )
    return sheet.pdf()


def no_work(person: Person, day: date) -> bytes:
    """Attestation sur l'honneur de ne pas travailler en France."""
    sheet = Sheet()
    sheet.title("Attestation sur l'honneur de non-activité professionnelle")
    sheet.text(
        f"Je soussignée {person.full_name} m'engage à n'exercer aucune activité professionnelle "
        "en France."
    )
    sheet.signature(person.city[6:], long_date(day), person.full_name)
    return sheet.pdf()


def ofpra_civil_status(person: Person, day: date) -> bytes:
    """Attestation d'état civil de l'OFPRA."""
    sheet = Sheet("#000091")
    sheet.issuer("Office de Démonstration", "Protection des réfugiés, état civil")
    sheet.title("Attestation d'état civil")
    sheet.facts(
        ("Nom", person.surname),
        ("Prénoms", person.given_names),
        ("Né le", long_date(person.born)),
        ("À", f"{person.birth_place} ({person.country})"),
    )
    sheet.text(f"Délivrée le {long_date(day)}.")
    return sheet.pdf()


def protection_decision(person: Person, day: date) -> bytes:
    """Décision reconnaissant la qualité de réfugié."""
    sheet = Sheet("#000091")
    sheet.issuer("Office de Démonstration", "Protection des réfugiés et apatrides")
    sheet.addressee(person.full_name, person.street, person.city)
    sheet.title("Décision : la qualité de réfugié vous est reconnue")
    sheet.text(f"Demande de {person.full_name}, né le {long_date(person.born)}.")
    sheet.text(f"Décision du {long_date(day)}.")
    return sheet.pdf()


def ephoto_sheet(person: Person, code: str, day: date) -> bytes:
    """Planche d'une e-photo, avec son code."""
    sheet = Sheet("#444444")
    sheet.issuer("Photo Spécimen", "Cabine agréée d'essai")
    sheet.title("Code photographie et signature numérique")
    sheet.text(" ".join(code[start : start + 4] for start in range(0, len(code), 4)), size=16)
    sheet.facts(("Photographie du", f"{day:%d/%m/%Y} à 10:12"), ("Personne", person.full_name))
    return sheet.pdf()
