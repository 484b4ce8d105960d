"""Which input is which, on codes and labels as sites write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.given.fields import kind_of
from linter.model.words import FieldKind

K = FieldKind

LABELS = {
    K.NOM: [
        "Nom",
        "NOM *",
        "Nom (obligatoire)",
        "Votre nom",
        "Nom de naissance",
        "Nom de famille",
        "Nom de famille (nom de naissance)",
        "Nom de jeune fille",
        "Nom du demandeur",
        "Nom de naissance de l'usager(ère)",
        "1. Quel est votre nom de famille ?",
        "Comment vous appelez-vous (nom de famille) ?",
        "Nom (tel qu'il figure sur le passeport)",
        "Nom tel qu’inscrit sur votre titre de séjour",
        "Saisissez votre nom",
        "Noms",
        "Last name",
        "Surname",
        "Family name",
        "Birth name",
    ],
    K.NOM_USAGE: [
        "Nom d'usage (facultatif)",
        "Nom d’usage",
        "Nom marital",
        "Nom d'épouse",
        "Nom d’époux ou d’épouse",
        "Preferred name",
        "Married name",
    ],
    K.PRENOM: [
        "Prénom",
        "Prénom(s)",
        "Prénoms",
        "Premier prénom",
        "Deuxième prénom (facultatif)",
        "Prénoms dans l'ordre de l'état civil",
        "First name",
        "Given name(s)",
        "Forename",
    ],
    K.NOM_AUTRE: [
        "Nom de votre conjoint",
        "Nom d'usage de votre conjointe",
        "Prénom de l'hébergeant",
        "Nom de l'épouse",
        "Nom de l'époux ou de l'épouse",
        "Prénom de votre enfant",
        "Nom de naissance de votre mère",
        "Nom de jeune fille de la mère",
        "Nom du père",
        "Nom et prénom",
        "Nom de naissance et prénom(s)",
        "Nom et prénom(s) de la personne qui vous héberge",
        "Prénom et nom",
        "Nom complet",
        "Nom du responsable légal",
        "Nom de votre épouse",
        "Prénom du représentant de l'employeur",
        "Full name",
        "Your spouse's last name",
        "Father's first name",
        "Name of your child",
    ],
    K.TELEPHONE_MOBILE: [
        "Téléphone portable",
        "Numéro de téléphone mobile",
        "N° de portable",
        "Portable",
        "Mobile",
        "Tél. portable",
        "Mobile phone",
        "Mobile phone number",
        "Cell phone",
    ],
    K.TELEPHONE: [
        "Téléphone",
        "Un numéro où vous joindre",
        "Numéro de téléphone",
        "Téléphone fixe",
        "Fixe",
        "Téléphone fixe ou portable",
        "Tél.",
        "Numéro de téléphone de l'employeur",
        "Téléphone portable de l'employeur",
        "Téléphone portable de votre conjoint",
        "Numéro de téléphone à l'étranger",
        "Phone number",
    ],
    K.EMAIL: ["Adresse électronique", "E-mail", "Adresse mail", "Adresse mél", "Courriel"],
    K.ADRESSE: ["Adresse", "Adresse (numéro et rue)", "Adresse de résidence", "Address"],
    K.EPHOTO: [
        "Code e-photo",
        "E-photo",
        "ePhoto",
        "Code photographie",
        "Numéro de photo",
        "Photo code",
    ],
    K.NUMERO_ETRANGER: [
        "N° étranger",
        "Numéro étranger",
        "Numéro d'étranger",
        "N° d’étranger (AGDREF)",
        "Numéro national d'étranger",
        "Numéro AGDREF",
        "Identifiant étranger",
        "N° de ressortissant étranger",
        "Foreigner number",
    ],
    K.NUMERO_ETRANGER_AUTRE: ["N° étranger de votre conjoint", "Numéro AGDREF du parent"],
    K.DATE_NAISSANCE: [
        "Date de naissance",
        "Né(e) le",
        "Née le (jj/mm/aaaa)",
        "Date de naiss.",
        "Quand êtes-vous né(e) ?",
        "Date of birth",
        "Birth date",
        "Birthday",
        "When were you born?",
    ],
    K.DATE_EXPIRATION: [
        "Date d'expiration",
        "Date d'expiration du titre de séjour",
        "Date de fin de validité de votre carte",
        "Date d'expiration du visa",
        "Expire le",
        "Valable jusqu'au",
        "Jusqu'à quand votre carte est-elle valable ?",
        "Date de fin (Votre titre de séjour)",
        "Expiry date",
        "Valid until",
    ],
    None: [
        "",
        "   ",
        "Nom de l'établissement",
        "Nom de l'employeur",
        "Nom et adresse de l'employeur",
        "Raison sociale",
        "Nom de la ville de naissance",
        "Commune de naissance",
        "Numéro et nom de voie",
        "Nom de la voie",
        "Nom du fichier",
        "Nom de la pièce",
        "Nom de la formation suivie",
        "Nom d'utilisateur",
        "User name",
        "File name",
        "Name of the institution",
        "Nombre d'enfants",
        "Prénommé",
        "Ordinateur portable",
        "Date de naissance de l'enfant",
        "Date de naissance de votre conjoint",
        "Date d'expiration du passeport",
        "Date d'expiration de la carte d'identité de l'hébergeant",
        "Date de fin de validité du récépissé",
        "Passport expiry date",
        "Date de fin de contrat",
        "Jusqu'à quand votre passeport est-il valable ?",
        "Date de fin (Votre emploi)",
        "Comment appelez-vous votre école ?",
        "Adresse de l'employeur",
        "Adresse à l'étranger",
        "Photographie d'identité",
        "Numéro de passeport",
        "SIRET",
        "Situation familiale",
        "Nationalité",
        "Étranger",
    ],
}

CODES = {
    "NOM": K.NOM,
    "nom": K.NOM,
    "NOM-label": K.NOM,
    "NOM_NAISSANCE": K.NOM,
    "nomNaissance": K.NOM,
    "usager.nom": K.NOM,
    "lastName": K.NOM,
    "NOM_USAGE": K.NOM_USAGE,
    "nomUsage": K.NOM_USAGE,
    "PRENOM": K.PRENOM,
    "PRENOM_1": K.PRENOM,
    "prenom3": K.PRENOM,
    "prenoms[0]": K.PRENOM,
    "NOM_CONJOINT": K.NOM_AUTRE,
    "conjoint.prenom": K.NOM_AUTRE,
    "NOM_EMPLOYEUR": None,
    "NOM_ETABLISSEMENT": None,
    "NOM_VOIE": None,
    "TELEPHONE_PORTABLE": K.TELEPHONE_MOBILE,
    "telephonePortable": K.TELEPHONE_MOBILE,
    "TELEPHONE": K.TELEPHONE,
    "TELEPHONE_FIXE": K.TELEPHONE,
    "EMAIL": K.EMAIL,
    "PHOTO_IDENTITE": K.EPHOTO,
    "PHOTO_NUMBER": K.EPHOTO,
    "NUMERO_ETRANGER": K.NUMERO_ETRANGER,
    "AGDREF": K.NUMERO_ETRANGER,
    "DATE_NAISSANCE": K.DATE_NAISSANCE,
    "DATE_EXPIRATION": K.DATE_EXPIRATION,
    "NUMERO_SIRET": None,
    "SITUATION_FAMILIALE": None,
    "MONTANT": None,
    "JOUR": None,
    "ORIGINE": None,
}


@pytest.mark.parametrize(
    ("label", "kind"), [(label, kind) for kind, labels in LABELS.items() for label in labels]
)
def test_a_label_tells_the_kind(label: str, kind: FieldKind | None) -> None:
    assert kind_of("", label) is kind
    assert kind_of("", label.upper()) is kind


@pytest.mark.parametrize(("code", "kind"), CODES.items())
def test_a_code_tells_the_kind(code: str, kind: FieldKind | None) -> None:
    assert kind_of(code, "") is kind


@pytest.mark.parametrize(
    ("code", "label", "kind"),
    [
        ("TELEPHONE_PORTABLE", "Mobile phone", K.TELEPHONE_MOBILE),
        ("TELEPHONE_PORTABLE", "Un libellé inconnu", K.TELEPHONE_MOBILE),
        ("input-42", "Nom de naissance", K.NOM),
        ("NOM", "Nom de l'établissement", None),
        ("NOM", "Nom de votre conjoint", K.NOM_AUTRE),
        ("PRENOM", "Prénom de l'hébergeant", K.NOM_AUTRE),
        ("DATE_EXPIRATION", "Date d'expiration de votre passeport", None),
        ("NUMERO_ETRANGER", "N° étranger de votre conjoint", K.NUMERO_ETRANGER_AUTRE),
        ("step_input_phone_0", "Tél. portable", K.TELEPHONE_MOBILE),
        ("nom", "Nom d'usage", K.NOM_USAGE),
        ("", "Téléphones (fixe)", K.TELEPHONE),
        ("", "Mél", K.EMAIL),
        ("", "Courriel de contact", K.EMAIL),
        ("demande_contact_mail_first", "E-mail", K.EMAIL),
        ("", "Votre adresse de messagerie", K.EMAIL),
        ("", "Nom du contact d'urgence", K.NOM_AUTRE),
        ("", "Née le", K.DATE_NAISSANCE),
        ("", "Vous êtes né(e) le", K.DATE_NAISSANCE),
        ("", "Téléphone (portable de préférence)", K.TELEPHONE),
        ("", "Mail personnel", K.EMAIL),
        ("", "Nom (Valeur obligatoire)", K.NOM),
        ("", "Code à 22 caractères (Votre e-photo)", K.EPHOTO),
        ("", "Courrier électronique", K.EMAIL),
        ("", "Numéro d'identification étranger", K.NUMERO_ETRANGER),
        ("", "Nom (en lettres d'imprimerie)", K.NOM),
        ("", "Titre expirant le", K.DATE_EXPIRATION),
    ],
)
def test_the_code_says_what_and_the_label_may_say_of_whom(
    code: str, label: str, kind: FieldKind | None
) -> None:
    assert kind_of(code, label) is kind


@given(st.text(), st.text())
def test_any_words_have_a_kind_or_none(code: str, label: str) -> None:
    assert kind_of(code, label) in {*FieldKind, None}
