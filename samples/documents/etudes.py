"""Studies: enrolment, marks, diploma, scholarship."""

from __future__ import annotations

from datetime import date

from linter.text.french import long_date
from samples.layout import ITALIC, Sheet, drawn, rows
from samples.people import Person

_UNIVERSITY = ("Université de Démonstration", "Établissement inventé", "38000 Grenoble")


@drawn("#7a1f1f")
def school_certificate(sheet: Sheet, person: Person, day: date) -> None:
    """Certificat de scolarité."""
    sheet.issuer(*_UNIVERSITY)
    sheet.title(f"Certificat de scolarité {day.year}-{day.year + 1}", 16, boxed=True)
    sheet.text("La présidente de l'université certifie que :")
    sheet.facts(
        ("Nom et prénom", person.full_name),
        (person.agree("Né") + " le", f"{long_date(person.born)} à {person.birth_place}"),
        ("N° étudiant", "12 600 771"),
        ("INE", "0ESSAI00771"),
    )
    sheet.text(
        f"est régulièrement {person.agree('inscrit')} pour l'année universitaire "
        f"{day.year}-{day.year + 1}, du 1er septembre {day.year} au 31 août {day.year + 1}, en :"
    )
    sheet.facts(
        ("Diplôme préparé", "Master mention Informatique"),
        ("Année", "1re année"),
        ("Régime", "Formation initiale, temps plein"),
    )
    sheet.text("Certificat établi pour servir et valoir ce que de droit.", 9, ITALIC)
    sheet.signature("Grenoble", long_date(day), "Le directeur de la scolarité")
    sheet.stamp("Université de Démonstration")
    sheet.footer("Université de Démonstration – scolarite@example.org – 01 99 00 23 45")


@drawn("#7a1f1f")
def transcript(sheet: Sheet, person: Person, day: date) -> None:
    """Relevé de notes de l'année qui finit l'été de `day`."""
    sheet.issuer(*_UNIVERSITY)
    sheet.title(f"Relevé de notes et résultats, année {day.year - 1}-{day.year}")
    sheet.facts(
        (person.agree("Étudiant"), person.full_name),
        (person.agree("Né") + " le", f"{long_date(person.born)} à {person.birth_place}"),
        ("Inscription", "Licence 3 mention Informatique"),
    )
    sheet.table(
        rows("""
        Unités d'enseignement        | Note / 20 | Crédits ECTS | Résultat
        Algorithmique avancée        | 14,50     | 6            | Admise
        Bases de données             | 13,00     | 6            | Admise
        Réseaux et systèmes          | 11,75     | 6            | Admise
        Programmation web            | 15,25     | 6            | Admise
        Probabilités et statistiques | 12,00     | 6            | Admise
        Théorie des langages         | 10,50     | 6            | Admise
        Anglais                      | 15,00     | 3            | Admise
        Communication                | 13,50     | 3            | Admise
        Projet tuteuré               | 16,00     | 9            | Admise
        Stage                        | 15,50     | 9            | Admise
        Moyenne générale             | 13,85     | 60           | Admise
        """),
        (46, 18, 18, 18),
    )
    sheet.text(f"Résultat : {person.agree('admis')}, session 1, mention assez bien.")
    sheet.signature("Grenoble", long_date(day), "Le président du jury")
    sheet.stamp("Université de Démonstration")


@drawn("#7a1f1f")
def success_attestation(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation de réussite au diplôme."""
    sheet.issuer(*_UNIVERSITY)
    sheet.space(20)
    sheet.title("Attestation de réussite au diplôme", 17)
    sheet.text(
        f"Le président du jury atteste que {person.full_name}, {person.birth}, a obtenu au titre "
        f"de l'année universitaire {day.year - 1}-{day.year} le diplôme de :"
    )
    sheet.title("Licence Sciences, technologies, santé, mention Informatique", 12)
    sheet.text("avec la mention assez bien (180 crédits européens).")
    sheet.text("Aucun duplicata ne sera délivré. Le diplôme sera remis à son titulaire.", 9)
    sheet.signature("Grenoble", long_date(day), "Le président du jury")
    sheet.stamp("Université de Démonstration")


@drawn("#d35400")
def scholarship(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation de bourse."""
    sheet.issuer("Fondation d'Essai", "Bourses d'études supérieures", "69000 Lyon")
    sheet.addressee(person.full_name, *person.address, references=(("Dossier", "BES-2026-0147"),))
    sheet.title("Attestation de bourse", boxed=True)
    sheet.text(
        f"La Fondation d'Essai atteste qu'une bourse d'études de 850 € par mois est versée à "
        f"{person.full_name}, {person.birth}, du 1er septembre {day.year} au 30 juin "
        f"{day.year + 1}."
    )
    sheet.table(
        rows(f"""
        Période                         | Montant mensuel | Total
        Septembre à décembre {day.year} | 850,00 €        | 3 400,00 €
        Janvier à juin {day.year + 1}   | 850,00 €        | 5 100,00 €
        Année universitaire             |                 | 8 500,00 €
        """),
        (50, 25, 25),
    )
    sheet.signature("Lyon", long_date(day), "La responsable des bourses")


@drawn("#1f4e7a")
def french_test(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation de résultats d'un TCF de niveau A2."""
    sheet.issuer("Organisme d'Essai", "Tests de langue", "75000 Paris")
    sheet.title("Test de connaissance du français (TCF IRN)", 15)
    sheet.title("Attestation de résultats, niveau A2", 12)
    sheet.facts(
        ("Nom et prénom", person.full_name),
        (person.agree("Né") + " le", f"{long_date(person.born)} à {person.birth_place}"),
        ("Centre de passation", "Centre d'essai de Lyon"),
        ("Attestation délivrée le", long_date(day)),
    )
    sheet.text(
        f"{person.full_name} a obtenu le niveau A2 du cadre européen commun de référence pour les "
        "langues aux épreuves orales et écrites."
    )
    sheet.signature("Paris", long_date(day), "Le responsable des certifications")
