"""More papers of a person: civil status, stay, school, justice; and foreign acts, translated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from PIL import Image

from linter.text.french import long_date
from linter.text.months import add_months
from samples.documents.logement import stuck
from samples.layout import ITALIC, Sheet, drawn, rows
from samples.people import Person

_CITY_HALLS = ("MAIRIE D'EXEMPLEVILLE", "COMMUNE DE MAQUETTE-SUR-ESSAI")
_NUMERAL = "%d/%m/%Y"
_SUMMER = 8


@drawn("#000091")
def birth_act(  # noqa: PLR0913, PLR0917 -- what the act says
    sheet: Sheet,
    random: Random,
    person: Person,
    father: str,
    mother: str,
    day: date,
    *,
    whole: bool,
) -> None:
    """Acte de naissance of a French city hall: whole copy, or extract with the parents."""
    sheet.administration(random.choice(_CITY_HALLS), "État civil", right=("Acte n° 118",))
    if whole:
        sheet.title("COPIE INTÉGRALE D'ACTE DE NAISSANCE", 14)
        sheet.text(
            f"Le {long_date(person.born)} à quatre heures douze minutes est {person.agree('né')} "
            f"en notre commune {person.given_names} {person.surname.upper()}, du sexe "
            f"{'féminin' if person.sex == 'F' else 'masculin'}, de {father}, maçon, et de "
            f"{mother}, infirmière, son épouse. Dressé par nous, officier de l'état civil."
        )
        sheet.heading("MENTIONS EN MARGE")
        sheet.text("Sans mention marginale.")
    else:
        sheet.title("EXTRAIT D'ACTE DE NAISSANCE", 14)
        sheet.title("avec filiation", 10)
        sheet.facts(
            ("NOM", person.surname.upper()),
            ("Prénom(s)", person.given_names),
            ("Date de naissance", long_date(person.born)),
            ("Lieu de naissance", person.birth_place),
            ("Fils ou fille de", f"{father} et de {mother}"),
        )
        sheet.text("Mentions : néant.")
    said = random.choice(
        (
            f"Pour copie certifiée conforme. En mairie, le {long_date(day)}",
            f"Délivré à Exempleville le {day:{_NUMERAL}}",
            f"Exempleville, le {long_date(day)}",
        )
    )
    sheet.text(said)
    sheet.scrawl("L'officier de l'état civil")
    sheet.stamp("Mairie d'Exempleville")


@drawn("#000091")
def marriage_extract(sheet: Sheet, random: Random, one: Person, other: Person, day: date) -> None:
    """Extrait d'acte de mariage."""
    sheet.administration(random.choice(_CITY_HALLS), "Service de l'état civil")
    sheet.title(random.choice(("EXTRAIT D'ACTE DE MARIAGE", "Extrait d'acte de mariage")), 14)
    married = add_months(day, -37)
    sheet.facts(
        ("Mariage célébré le", long_date(married)),
        ("Époux 1", f"{one.given_names} {one.surname.upper()}, {one.birth}"),
        ("Époux 2", f"{other.given_names} {other.surname.upper()}, {other.birth}"),
        ("Contrat de mariage", "Néant"),
        ("Mentions marginales", "Néant"),
    )
    sheet.text(f"Extrait certifié conforme, délivré le {long_date(day)}.")
    sheet.scrawl("L'officier de l'état civil délégué")
    sheet.stamp("Mairie d'Exempleville")


@drawn("#880e4f")
def family_book(sheet: Sheet, random: Random, one: Person, other: Person, day: date) -> None:
    """Livret de famille, two pages; the day is that of the marriage, which is not of issue."""
    sheet.title(random.choice(("LIVRET DE FAMILLE", "Livret de famille")), 18)
    sheet.heading("EXTRAIT DE L'ACTE DE MARIAGE N° 41")
    sheet.facts(
        ("Célébré le", long_date(day)),
        ("Époux", f"{one.given_names} {one.surname.upper()}"),
        ("Né(e) le", long_date(one.born)),
        ("Épouse", f"{other.given_names} {other.surname.upper()}"),
        ("Née le", long_date(other.born)),
    )
    sheet.stamp("Mairie d'Exempleville")
    sheet.next_page()
    sheet.title("PREMIER ENFANT", 14)
    child = add_months(day, 19)
    sheet.facts(
        ("Nom", one.surname.upper()),
        ("Prénoms", "Lina"),
        ("Née le", long_date(child)),
        ("Extrait de l'acte de naissance n°", "77"),
    )


@drawn("#000091")
def receipt_of_stay(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Récépissé de demande de carte de séjour, six months."""
    sheet.administration("RÉPUBLIQUE DE DÉMONSTRATION", "PRÉFECTURE D'ESSAI")
    renewal = random.choice((True, False))
    ground = "D'UN RENOUVELLEMENT" if renewal else "D'UNE PREMIÈRE DEMANDE"
    sheet.title("RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR", 13)
    sheet.text(f"DANS LE CADRE {ground} DE TITRE DE SÉJOUR", 9)
    sheet.facts(
        ("Numéro étranger", person.number),
        ("NOM", person.surname.upper()),
        ("Prénom(s)", person.given_names),
        ("Né(e) le", f"{person.born:{_NUMERAL}} à {person.birth_place}"),
        ("Nationalité", person.nationality),
        ("Adresse", f"{person.street}, {person.city}"),
        ("Délivré le", f"{day:{_NUMERAL}}"),
        (random.choice(("Valable jusqu'au", "Expire le")), f"{add_months(day, 6):{_NUMERAL}}"),
    )
    sheet.text("Autorise son titulaire à travailler.")
    sheet.scrawl("Pour le préfet")
    sheet.stamp("Préfecture d'essai")


@drawn("#000091")
def prolongation(
    sheet: Sheet, random: Random, person: Person, day: date, code: Image.Image | None
) -> None:
    """Attestation de prolongation d'instruction, three months, with its 2D-Doc."""
    sheet.administration(
        "MINISTÈRE DE L'INTÉRIEUR D'ESSAI",
        "Direction générale des étrangers",
        right=(random.choice(("Le", "Paris, le")) + f" {day:{_NUMERAL}}",),
    )
    sheet.title("ATTESTATION DE PROLONGATION D'INSTRUCTION D'UNE DEMANDE DE TITRE DE SÉJOUR", 12)
    stuck(sheet, code)
    sheet.facts(
        ("N° étranger", person.number),
        ("Nom", person.surname.upper()),
        ("Prénoms", person.given_names),
        ("Date de naissance", f"{person.born:{_NUMERAL}}"),
        ("Nationalité", person.nationality),
    )
    end = add_months(day, 3)
    sheet.text(
        f"La présente attestation, délivrée le {day:{_NUMERAL}}, autorise la présence en France de "
        f"son titulaire jusqu'au {end:{_NUMERAL}}, accompagnée du titre de séjour arrivé à terme."
    )


@drawn("#000091")
def criminal_record(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Bulletin n° 3 du casier judiciaire."""
    sheet.administration("MINISTÈRE DE LA JUSTICE D'ESSAI", "Casier judiciaire national, Nantes")
    sheet.title("BULLETIN NUMÉRO 3", 14)
    sheet.title("Extrait du casier judiciaire", 11)
    sheet.facts(
        ("Nom de naissance", person.surname.upper()),
        ("Prénoms", person.given_names),
        ("Né(e) le", f"{person.born:{_NUMERAL}}"),
    )
    sheet.text("NÉANT")
    sheet.text(random.choice((f"Délivré le {long_date(day)}", f"Nantes, le {day:{_NUMERAL}}")))


@drawn("#bf360c")
def enrolment(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Certificat de scolarité of a student."""
    sheet.issuer(random.choice(("Université de la Maquette", "École supérieure du Croquis")), "")
    year = day.year if day.month >= _SUMMER else day.year - 1
    sheet.title(f"CERTIFICAT DE SCOLARITÉ {year}-{year + 1}")
    sheet.text(
        f"Le président de l'université certifie que {person.full_name}, {person.birth}, numéro "
        f"étudiant 22774120, est {person.agree('inscrit')} pour l'année universitaire "
        f"{year}/{year + 1} en deuxième année de licence, mention Droit, formation initiale."
    )
    sheet.text(f"Frais acquittés le {day - timedelta(days=11):{_NUMERAL}}.")
    said = random.choice((f"Édité le {day:{_NUMERAL}}", f"Fait à Lyon, le {long_date(day)}"))
    sheet.text(said)
    sheet.scrawl("La scolarité")


@drawn("#bf360c")
def marks(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Relevé de notes."""
    sheet.issuer(random.choice(("Université de la Maquette", "IUT du Croquis")), "Scolarité")
    sheet.title("RELEVÉ DE NOTES ET RÉSULTATS")
    sheet.facts(
        ("Étudiant", f"{person.surname.upper()} {person.given_names}"),
        ("Né(e) le", f"{person.born:{_NUMERAL}}"),
        ("Inscrit en", "Licence 2 Droit"),
    )
    sheet.table(
        rows("""
        Unité d'enseignement  | Note /20 | Crédits ECTS
        Droit des obligations | 12,5     | 6
        Droit administratif   | 11       | 6
        Finances publiques    | 9,75     | 4
        Moyenne du semestre 3 | 11,4     | 30
        """),
        (60, 20, 20),
    )
    sheet.text("Résultat : admis, mention passable. Session 1.")
    sheet.signature("Lyon", f"{day:{_NUMERAL}}", "Le président du jury")


@drawn("#bf360c")
def success(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Attestation de réussite au diplôme."""
    sheet.issuer("Université de la Maquette", "Service des diplômes")
    sheet.title("ATTESTATION DE RÉUSSITE AU DIPLÔME")
    sheet.text(
        f"Le jury atteste que {person.full_name}, {person.birth}, a obtenu le diplôme de Licence "
        f"Droit au titre de l'année universitaire {day.year - 1}/{day.year}, avec la mention bien. "
        "Le diplôme définitif sera remis ultérieurement."
    )
    sheet.signature(random.choice(("Lyon", "Grenoble")), long_date(day), "Le président")


@drawn("#212121")
def divorce(sheet: Sheet, random: Random, one: Person, other: Person, day: date) -> None:
    """Jugement de divorce, its first page."""
    sheet.administration("TRIBUNAL JUDICIAIRE D'ESSAI", "Juge aux affaires familiales")
    sheet.title(random.choice(("JUGEMENT DE DIVORCE", "Jugement de divorce")), 15)
    sheet.text(random.choice((f"Rendu le {long_date(day)}", f"Jugement du {long_date(day)}")))
    sheet.text(f"Entre {one.full_name}, demandeur, et {other.full_name}, défendeur.")
    sheet.text("PAR CES MOTIFS, le juge, statuant publiquement, prononce le divorce des époux.")


@drawn("#000091")
def summons(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """Convocation à la préfecture."""
    sheet.administration("PRÉFECTURE D'ESSAI", "Bureau du séjour")
    sheet.addressee(person.full_name, *person.address)
    sheet.text(f"Exempleville, le {long_date(day)}")
    sheet.title("CONVOCATION")
    sheet.text(
        f"{person.title}, vous êtes {person.agree('convoqué')} à la préfecture le "
        f"{day + timedelta(days=random.randrange(12, 40)):{_NUMERAL}} à 9 h 30, guichet 4, pour le "
        "dépôt de votre dossier de demande de titre de séjour. Munissez-vous de cette convocation."
    )


@drawn("#1b5e20")
def foreign_birth(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """A birth certificate in English."""
    sheet.administration("REPUBLIC OF UTOPIA", "Registrar of Births and Deaths")
    sheet.title("CERTIFICATE OF BIRTH", 16)
    sheet.facts(
        ("Name of child", f"{person.given_names} {person.surname.upper()}"),
        ("Date of birth", f"{person.born:%d %B %Y}"),
        ("Place of birth", person.birth_place),
        ("Sex", "Female" if person.sex == "F" else "Male"),
        ("Entry number", str(random.randrange(100, 999))),
    )
    sheet.text(
        "I certify that the above is a true extract from the register of births kept in my "
        f"office. Given under my hand this day, {day:%d %B %Y}."
    )
    sheet.scrawl("Registrar")


@drawn("#5b4636")
def sworn_translation(sheet: Sheet, random: Random, person: Person, day: date) -> None:
    """The same act, translated from English by a sworn translator."""
    sheet.text("Jeanne Exemple, expert traducteur près la cour d'appel d'essai", 9)
    sheet.title("TRADUCTION DE L'ANGLAIS", 11)
    sheet.title("ACTE DE NAISSANCE", 15)
    sheet.facts(
        ("Nom et prénoms de l'enfant", f"{person.surname.upper()} {person.given_names}"),
        ("Date de naissance", long_date(person.born)),
        ("Lieu de naissance", person.birth_place),
        ("Numéro d'enregistrement", str(random.randrange(100, 999))),
    )
    sheet.text(
        "Traduction certifiée conforme à l'original rédigé en langue anglaise, ne varietur, "
        "n° 2026/0418.",
        9,
        ITALIC,
    )
    sheet.signature("Lyon", long_date(day), "L'expert traducteur")
    sheet.stamp("Expert traducteur")


def _no_document(colour: str, titles: tuple[str, ...], *lines: str) -> Callable[[Random], bytes]:
    @drawn(colour)
    def fill(sheet: Sheet, random: Random) -> None:
        sheet.title(random.choice(titles), 18)
        for line in lines:
            sheet.text(line)

    return fill


# What a scanner picks up beside the papers.
recipe = _no_document(
    "#ef6c00",
    ("Tarte aux poireaux", "Soupe de lentilles corail"),
    "Pour six personnes. Préparation : vingt minutes. Cuisson : quarante minutes.",
    "Lavez les légumes, coupez-les en rondelles, faites-les fondre dans le beurre.",
    "Salez, poivrez, laissez reposer et servez avec une salade verte.",
)
leaflet = _no_document(
    "#2e7d32",
    ("Tournoi de pétanque du quartier", "Fête du club de judo"),
    "Venez nombreux samedi prochain à partir de quatorze heures au gymnase !",
    "Buvette, tombola, animations pour les enfants. Entrée libre.",
)
