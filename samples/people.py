"""The invented people of the samples. Numbers are of the ranges that ARCEP keeps for fiction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who does not exist.

    Attributes:
        sex: F or M, as in a machine readable zone.
        nationality: ICAO 9303 code.
        number: the ten digits of a « numéro étranger »; empty for French people.
        document: number of the passport or card, nine characters.
    """

    surname: str
    given_names: str
    sex: str
    born: date
    birth_place: str
    nationality: str
    country: str
    street: str
    city: str
    mobile: str
    document: str
    number: str = ""

    @property
    def title(self) -> str:
        """Madame or Monsieur."""
        return "Madame" if self.sex == "F" else "Monsieur"

    @property
    def full_name(self) -> str:
        """As letters and bills print it."""
        return f"{self.title} {self.given_names} {self.surname.upper()}"


AWA = Person(
    "Ndiaye-Essai",
    "Awa",
    "F",
    date(2001, 3, 14),
    "Dakar",
    "SEN",
    "Sénégal",
    "12 rue des Échantillons",
    "38000 Grenoble",
    "0639980011",
    "A01234567",
    "0399000101",
)
MINH = Person(
    "Nguyen",
    "Minh Anh",
    "F",
    date(1992, 11, 30),
    "Hué",
    "VNM",
    "Viêt Nam",
    "4 allée du Modèle",
    "69003 Lyon",
    "0639980022",
    "B7654321K",
    "0399000202",
)
PAUL = Person(
    "Démonstration",
    "Paul",
    "M",
    date(1988, 6, 2),
    "Chambéry",
    "FRA",
    "France",
    "4 allée du Modèle",
    "69003 Lyon",
    "0639980033",
    "X4RTBPFW4",
)
YUSUF = Person(
    "Specimen",
    "Yusuf",
    "M",
    date(1979, 1, 9),
    "Alep",
    "SYR",
    "Syrie",
    "27 impasse de l'Exemple",
    "38100 Grenoble",
    "0639980044",
    "C11223344",
    "0399000303",
)
CLAIRE = Person(
    "Hébergeante",
    "Claire",
    "F",
    date(1965, 9, 21),
    "Valence",
    "FRA",
    "France",
    "27 impasse de l'Exemple",
    "38100 Grenoble",
    "0639980055",
    "Y5SUCQGX5",
)
ROSA = Person(
    "Prueba",
    "Rosa",
    "F",
    date(1958, 4, 17),
    "Mendoza",
    "ARG",
    "Argentine",
    "8 montée du Prototype",
    "73000 Chambéry",
    "0639980066",
    "AAF990011",
    "0399000404",
)
