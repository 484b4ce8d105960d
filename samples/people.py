"""The invented people of the samples, with phone numbers that ARCEP keeps for fiction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from linter.text.french import long_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who does not exist.

    Attributes:
        sex: F or M, as in a machine readable zone.
        country: ICAO 9303 code of the nationality; `nationality` is its name in French.
        mobile: as ANEF stores it.
        document: number of the passport or card, nine characters.
        number: the ten digits of a « numéro étranger »; empty for French people.
        permit: number of the residence card, nine characters.
    """

    surname: str
    given_names: str
    sex: str
    born: date
    birth_place: str
    country: str
    nationality: str
    street: str
    city: str
    mobile: str
    document: str
    number: str = ""
    permit: str = ""

    @property
    def title(self) -> str:
        """Madame or Monsieur."""
        return "Madame" if self.sex == "F" else "Monsieur"

    @property
    def full_name(self) -> str:
        """As letters and bills print it."""
        return f"{self.title} {self.given_names} {self.surname.upper()}"

    @property
    def town(self) -> str:
        """The city without its postcode."""
        return self.city.partition(" ")[2]

    @property
    def address(self) -> tuple[str, str]:
        """The lines of an envelope below the name."""
        return self.street, self.city.upper()

    def agree(self, word: str) -> str:
        """A word that agrees with the person: `né` gives `née`."""
        return f"{word}e" if self.sex == "F" else word

    @property
    def birth(self) -> str:
        """« née le 14 mars 2001 à Dakar »."""
        return f"{self.agree('né')} le {long_date(self.born)} à {self.birth_place}"


AWA = Person(
    surname="Ndiaye-Essai",
    given_names="Awa",
    sex="F",
    born=date(2001, 3, 14),
    birth_place="Dakar",
    country="SEN",
    nationality="sénégalaise",
    street="12 rue des Échantillons",
    city="38000 Grenoble",
    mobile="0639980011",
    document="A01234567",
    number="0399000101",
    permit="9ESSAI101",
)
MINH = Person(
    surname="Nguyen",
    given_names="Minh Anh",
    sex="F",
    born=date(1992, 11, 30),
    birth_place="Hué",
    country="VNM",
    nationality="vietnamienne",
    street="4 allée du Modèle",
    city="69003 Lyon",
    mobile="0639980022",
    document="B7654321K",
    number="0399000202",
    permit="9ESSAI202",
)
PAUL = Person(
    surname="Démonstration",
    given_names="Paul",
    sex="M",
    born=date(1988, 6, 2),
    birth_place="Chambéry",
    country="FRA",
    nationality="française",
    street="4 allée du Modèle",
    city="69003 Lyon",
    mobile="0639980033",
    document="X4RTBPFW4",
)
YUSUF = Person(
    surname="Specimen",
    given_names="Yusuf",
    sex="M",
    born=date(1979, 1, 9),
    birth_place="Alep",
    country="SYR",
    nationality="syrienne",
    street="27 impasse de l'Exemple",
    city="38100 Grenoble",
    mobile="0639980044",
    document="C11223344",
    number="0399000303",
    permit="9ESSAI303",
)
CLAIRE = Person(
    surname="Hébergeante",
    given_names="Claire",
    sex="F",
    born=date(1965, 9, 21),
    birth_place="Valence",
    country="FRA",
    nationality="française",
    street="27 impasse de l'Exemple",
    city="38100 Grenoble",
    mobile="0639980055",
    document="Y5SUCQGX5",
)
ROSA = Person(
    surname="Prueba",
    given_names="Rosa",
    sex="F",
    born=date(1958, 4, 17),
    birth_place="Mendoza",
    country="ARG",
    nationality="argentine",
    street="8 montée du Prototype",
    city="73000 Chambéry",
    mobile="0639980066",
    document="AAF990011",
    number="0399000404",
    permit="9ESSAI404",
)
ADAEZE = Person(
    surname="Témoin-Okafor",
    given_names="Adaeze",
    sex="F",
    born=date(1990, 8, 5),
    birth_place="Enugu",
    country="NGA",
    nationality="nigériane",
    street="31 cours de l'Ébauche",
    city="42000 Saint-Étienne",
    mobile="0639980077",
    document="A55667788",
    number="0399000505",
    permit="9ESSAI505",
)
OLEH = Person(
    surname="Zrazok",
    given_names="Oleh",
    sex="M",
    born=date(2008, 2, 10),
    birth_place="Poltava",
    country="UKR",
    nationality="ukrainienne",
    street="3 square du Brouillon",
    city="26000 Valence",
    mobile="0639980088",
    document="FA1234567",
    number="0399000606",
    permit="9ESSAI606",
)
HALYNA = Person(
    surname="Zrazok",
    given_names="Halyna",
    sex="F",
    born=date(1980, 12, 1),
    birth_place="Poltava",
    country="UKR",
    nationality="ukrainienne",
    street="3 square du Brouillon",
    city="26000 Valence",
    mobile="0639980089",
    document="FB7654321",
    number="0399000607",
    permit="9ESSAI607",
)
MOUSSA = Person(
    surname="Maquette",
    given_names="Moussa",
    sex="M",
    born=date(1997, 7, 22),
    birth_place="Kayes",
    country="MLI",
    nationality="malienne",
    street="15 quai de la Copie",
    city="01000 Bourg-en-Bresse",
    mobile="0639980099",
    document="AA0998877",
    number="0399000707",
    permit="9ESSAI707",
)

DIEGO = Person(
    surname="Ejemplo",
    given_names="Diego",
    sex="M",
    born=date(2008, 8, 15),
    birth_place="Arequipa",
    country="PER",
    nationality="péruvienne",
    street="6 venelle du Croquis",
    city="38000 Grenoble",
    mobile="0639980012",
    document="PE7700112",
)
MARIAM = Person(
    surname="Nimushi",
    given_names="Mariam",
    sex="F",
    born=date(1994, 5, 23),
    birth_place="Koutaïssi",
    country="GEO",
    nationality="géorgienne",
    street="19 passage de l'Esquisse",
    city="42000 Saint-Étienne",
    mobile="0639980013",
    document="14AA55667",
)


_NAMES = {
    "SEN": ("sénégalaise", "Thiès", ("Diop", "Fall", "Ndoye"), ("Fatou", "Aïssatou"), ("Cheikh",)),
    "MLI": ("malienne", "Bamako", ("Traoré", "Coulibaly"), ("Mariam",), ("Ibrahim", "Oumar")),
    "TUN": ("tunisienne", "Sfax", ("Ben Salem", "Trabelsi"), ("Ines",), ("Mehdi", "Anis")),
    "MAR": ("marocaine", "Fès", ("El Amrani", "Bennani"), ("Salma", "Hind"), ("Youssef",)),
    "CIV": ("ivoirienne", "Bouaké", ("Kouassi", "N'Guessan"), ("Aya",), ("Jean-Marc", "Serge")),
    "BRA": ("brésilienne", "Recife", ("da Silva", "Conceição"), ("Ana Lúcia",), ("João",)),
    "UKR": ("ukrainienne", "Lviv", ("Kovalenko", "Shevchuk"), ("Oksana",), ("Taras",)),
    "TUR": ("turque", "Izmir", ("Yılmaz", "Özdemir"), ("Zeynep",), ("Emre",)),
    "VNM": ("vietnamienne", "Hanoï", ("Tran", "Le"), ("Thi Huong",), ("Van Duc",)),
    "FRA": ("française", "Annecy", ("Lefèvre", "Roussel", "Girard"), ("Chloé",), ("Théo",)),
}
_STREETS = ("rue de la Maquette", "avenue du Brouillon", "chemin des Essais", "place du Croquis")
_CITIES = ("69100 Villeurbanne", "38100 Grenoble", "73000 Chambéry", "42100 Saint-Étienne")
_DOCUMENT_SIGNS = "ABCDEFGHJKLMNPRTVWXY"


def invented(random: Random, country: str | None = None) -> Person:
    """Someone of a usual name of some country (by chance, if none is given), and all else."""
    country = country or random.choice([each for each in _NAMES if each != "FRA"])
    nationality, place, surnames, women, men = _NAMES[country]
    sex = random.choice("FM")
    digits = "".join(random.choice("0123456789") for _ in range(12))
    return Person(
        surname=random.choice(surnames),
        given_names=random.choice(women if sex == "F" else men),
        sex=sex,
        born=date(1962, 1, 1) + timedelta(days=random.randrange(16_000)),
        birth_place=place,
        country=country,
        nationality=nationality,
        street=f"{random.randrange(1, 120)} {random.choice(_STREETS)}",
        city=random.choice(_CITIES),
        mobile=f"063998{digits[:4]}",
        document=f"{random.choice(_DOCUMENT_SIGNS)}{digits[:8]}",
        number=f"03990{digits[4:9]}",
        permit=f"9ESSAI{digits[9:12]}",
    )
