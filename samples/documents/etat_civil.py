"""Civil status: acts of birth and marriage, OFPRA's documents."""

from __future__ import annotations

from datetime import date

from linter.text.french import MONTHS, long_date
from samples.layout import ITALIC, Sheet, drawn
from samples.people import Person


@drawn("#000091")
def marriage_certificate(
    sheet: Sheet, wife: Person, husband: Person, married: date, day: date
) -> None:
    """Copie intégrale de l'acte de mariage, délivrée le `day`."""
    sheet.administration(
        "VILLE D'EXEMPLEVILLE", "Service de l'état civil", right=(f"Acte n° 00{married:%j}",)
    )
    sheet.title("Acte de mariage", 16)
    sheet.title("COPIE INTÉGRALE", 11)
    sheet.text(
        f"Le {long_date(married)} à onze heures, devant nous, officier de l'état civil, ont "
        "comparu publiquement en la maison commune :"
    )
    for person, job in ((husband, "menuisier"), (wife, "traductrice")):
        sheet.text(
            f"{person.given_names} {person.surname.upper()}, {job}, {person.birth}, "
            f"{person.agree('domicilié')} {person.street}, {person.city} ;"
        )
    sheet.text(
        "Les futurs époux déclarent qu'il n'a pas été fait de contrat de mariage. Ils ont déclaré "
        "l'un après l'autre vouloir se prendre pour époux et nous avons prononcé au nom de la loi "
        "qu'ils sont unis par le mariage."
    )
    sheet.text("Lecture faite, les époux et les témoins ont signé avec nous.")
    sheet.heading("Mentions marginales")
    sheet.text("Néant.")
    sheet.text(f"Copie délivrée conforme au registre, le {long_date(day)}.")
    sheet.signature("Exempleville", long_date(day), "L'officier de l'état civil")
    sheet.stamp("Mairie d'Exempleville")


def birth_certificate(person: Person, father: str, mother: str, day: date) -> bytes:
    """Copie intégrale de l'acte de naissance, traduite en français."""
    language = _LANGUAGES[person.country]
    sheet = Sheet("#5b4636")
    sheet.administration(
        f"TRADUCTION DE {language.upper()}",
        "Inés Ejemplo, traductrice et interprète",
        "assermentée près la cour d'appel d'essai",
        right=("N° de traduction : 2026-118",),
    )
    sheet.title("Acte de naissance", 16)
    sheet.title("COPIE INTÉGRALE", 11)
    sheet.facts(
        ("Registre civil", f"{person.birth_place}, section d'essai"),
        ("Acte n°", "417"),
        ("Nom", person.surname.upper()),
        ("Prénoms", person.given_names),
        ("Sexe", "Féminin" if person.sex == "F" else "Masculin"),
        ("Date de naissance", long_date(person.born)),
        ("Lieu de naissance", person.birth_place),
        ("Père", f"{father}, commerçant"),
        ("Mère", f"{mother}, institutrice"),
    )
    sheet.heading("Mentions marginales")
    sheet.text("Néant.")
    sheet.text(f"Copie conforme au registre, délivrée le {long_date(day)}.")
    sheet.text(
        "Je soussignée certifie que la traduction qui précède est conforme à l'original, visé ne "
        "varietur sous le numéro 2026-118.",
        9,
        ITALIC,
    )
    sheet.signature("Chambéry", long_date(day), "Inés Ejemplo")
    sheet.stamp("Traductrice assermentée")
    return sheet.pdf()


_LANGUAGES = {"ARG": "l'espagnol", "UKR": "l'ukrainien"}


_SPANISH = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)


def untranslated_birth_certificate(person: Person, father: str, mother: str, day: date) -> bytes:
    """The same act in Spanish, as its own country delivers it."""

    def said(each: date) -> str:
        return f"{each.day} de {_SPANISH[each.month - 1]} de {each.year}"

    sheet = Sheet("#4a6fa5")
    sheet.administration("REGISTRO CIVIL DE PRUEBA", "Provincia de Mendoza", right=("Acta 417",))
    sheet.title("Acta de nacimiento", 16)
    sheet.facts(
        ("Apellido", person.surname.upper()),
        ("Nombres", person.given_names),
        ("Sexo", "Femenino"),
        ("Fecha de nacimiento", said(person.born)),
        ("Lugar de nacimiento", person.birth_place),
        ("Padre", f"{father}, comerciante"),
        ("Madre", f"{mother}, maestra"),
    )
    sheet.text(
        "Es copia fiel del original que obra en los libros de este registro civil y se expide a "
        "pedido de la parte interesada para ser presentada ante quien corresponda."
    )
    sheet.text(f"Mendoza, {said(day)}.")
    sheet.scrawl("El oficial público")
    return sheet.pdf()


@drawn("#000091")
def ofpra_civil_status(sheet: Sheet, person: Person, day: date) -> None:
    """Certificat tenant lieu d'acte de naissance, of an office that stands for OFPRA."""
    sheet.administration(
        "OFPRA DE DÉMONSTRATION",
        "Office de protection des réfugiés et apatrides (essai)",
        "Division de la protection, état civil",
        right=("Réf. : 2026-00-00303", f"Le {long_date(day)}"),
    )
    sheet.title("Certificat de naissance", 16)
    sheet.title("tenant lieu d'acte d'état civil", 11)
    sheet.facts(
        ("Nom", person.surname.upper()),
        ("Prénoms", person.given_names),
        ("Sexe", "Masculin" if person.sex == "M" else "Féminin"),
        (person.agree("Né") + " le", long_date(person.born)),
        ("Lieu de naissance", f"{person.birth_place} (Syrie)"),
        ("Père", f"Omar {person.surname.upper()}"),
        ("Mère", "Layla MITHAL"),
    )
    sheet.heading("Mentions marginales")
    sheet.text("Néant.")
    sheet.text("Le présent certificat a la valeur d'un acte authentique (document d'essai).")
    sheet.signature("Exempleville", long_date(day), "Pour le directeur général")
    sheet.stamp("Office de Démonstration")


@drawn("#000091")
def protection_decision(sheet: Sheet, person: Person, day: date) -> None:
    """Décision reconnaissant la qualité de réfugié."""
    sheet.administration(
        "OFPRA DE DÉMONSTRATION",
        "Office de protection des réfugiés et apatrides (essai)",
        right=("Dossier n° 2025-11-00303", f"Exempleville, le {long_date(day)}"),
    )
    sheet.addressee(person.full_name, *person.address)
    sheet.title("Décision d'admission au statut de réfugié", boxed=True)
    month = f"{MONTHS[day.month - 1]} {day.year}"
    sheet.text(
        f"Vu la demande d'asile présentée par {person.full_name}, {person.birth}, de nationalité "
        f"{person.nationality} ; vu l'entretien du mois de {month} ;"
    )
    sheet.text("Le directeur général de l'office décide :", 10)
    sheet.text(
        f"Article 1er. La qualité de réfugié est reconnue à {person.full_name} sur le fondement "
        "de l'article 1er, A, 2 de la convention de Genève."
    )
    sheet.text("Article 2. La présente décision est notifiée à l'intéressé.")
    sheet.signature("Exempleville", long_date(day), "Le directeur général")
    sheet.stamp("Office de Démonstration")


@drawn("#000091")
def family_reunification(sheet: Sheet, host: Person, joining: Person, day: date) -> None:
    """Décision favorable de regroupement familial."""
    sheet.administration(
        "PRÉFECTURE D'ESSAI",
        "Service de l'immigration et de l'intégration",
        right=("Dossier RF 2023-0606", f"Valence, le {long_date(day)}"),
    )
    sheet.addressee(host.full_name, *host.address)
    sheet.title("Décision favorable de regroupement familial", boxed=True)
    sheet.text(
        f"Vu la demande de regroupement familial présentée par {host.full_name}, {host.birth}, "
        "titulaire d'une carte de résident ;"
    )
    sheet.text("Il est décidé ce qui suit : le séjour en France est autorisé pour")
    sheet.facts(
        ("Nom", joining.surname.upper()),
        ("Prénoms", joining.given_names),
        ("Naissance", f"{long_date(joining.born)} à {joining.birth_place}"),
        ("Lien avec le demandeur", "fils" if joining.sex == "M" else "fille"),
    )
    sheet.signature("Valence", long_date(day), "Pour le préfet, la cheffe de service")
    sheet.stamp("Préfecture d'essai")
