"""What people sign themselves: the republican commitment, sworn statements."""

from __future__ import annotations

from datetime import date

from linter.text.french import long_date
from samples.layout import Sheet, drawn
from samples.people import Person


@drawn("#000091")
def commitment(sheet: Sheet, person: Person, day: date | None) -> None:
    """Contrat d'engagement à respecter les principes de la République; signed undated if None."""
    sheet.administration("RÉPUBLIQUE DE DÉMONSTRATION", "Formulaire d'essai")
    sheet.title("Contrat d'engagement à respecter les principes de la République", 13, boxed=True)
    sheet.facts(
        ("Nom", person.surname),
        ("Prénoms", person.given_names),
        (person.agree("Né") + " le", f"{long_date(person.born)} à {person.birth_place}"),
        ("Nationalité", person.nationality),
    )
    sheet.text("En application des articles L. 412-7 et R. 412-1, je m'engage à respecter :")
    for number, principle in enumerate(
        (
            "la liberté personnelle : mes choix et ceux des autres ;",
            "la liberté d'expression et de conscience ;",
            "l'égalité entre les femmes et les hommes ;",
            "la dignité de la personne humaine ;",
            "la devise et les symboles de la République ;",
            "l'intégrité territoriale du pays ;",
            "la laïcité dans les services publics.",
        ),
        1,
    ):
        sheet.checkbox(f"{number}. {principle}")
    sheet.space(10)
    sheet.text(
        "J'ai lu ces engagements dans une langue que je comprends et j'accepte de les respecter "
        "pendant la durée de mon séjour."
    )
    when = long_date(day) if day else "....................."
    sheet.signature(person.town, when, f"{person.given_names} {person.surname}")


@drawn()
def common_life(sheet: Sheet, one: Person, other: Person, day: date, married: date) -> None:
    """Déclaration sur l'honneur conjointe de vie commune."""
    sheet.space(20)
    sheet.title("Déclaration sur l'honneur conjointe attestant de la communauté de vie", 14)
    sheet.space(10)
    sheet.text("Nous soussignés :")
    for person in (one, other):
        sheet.text(f"– {person.full_name}, {person.birth}, de nationalité {person.nationality} ;")
    sheet.text(
        f"mariés le {long_date(married)} à Exempleville, déclarons sur l'honneur que la communauté "
        f"de vie, tant affective que matérielle, n'a pas cessé entre nous depuis notre mariage et "
        f"que nous résidons ensemble au {one.street}, {one.city}."
    )
    sheet.text(
        "Nous savons qu'une fausse déclaration nous expose aux peines de l'article 441-6 du code "
        "pénal."
    )
    sheet.space(10)
    sheet.signature(
        one.town,
        long_date(day),
        f"{one.given_names} {one.surname}",
        f"{other.given_names} {other.surname}",
    )


@drawn()
def no_work(sheet: Sheet, person: Person, day: date) -> None:
    """Attestation sur l'honneur de ne pas travailler en France."""
    sheet.space(20)
    sheet.title("Attestation sur l'honneur", 16)
    sheet.title("de n'exercer aucune activité professionnelle en France", 12)
    sheet.space(10)
    sheet.text(
        f"Je {person.agree('soussigné')}, {person.full_name}, {person.birth}, demeurant "
        f"{person.street}, {person.city}, m'engage sur l'honneur à n'exercer en France aucune "
        "activité professionnelle, salariée ou non, pendant la durée de mon titre de séjour."
    )
    sheet.text("Fait pour servir et valoir ce que de droit.")
    sheet.signature(person.town, long_date(day), f"{person.given_names} {person.surname}")
