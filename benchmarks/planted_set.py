"""Twelve dossiers of invented people, with twenty-five problems that a counsellor would want told.

People, days and media are drawn by a seed. What must be found was written before any was read.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter

from benchmarks import planted_papers as papers
from benchmarks.planted_papers import Someone
from samples.scan import PHONE, SCANNER, UPSIDE_DOWN, Scanner, as_jpeg, as_scan

DAY: Final = date(2026, 11, 23)
_TAKEN: Final = date(2026, 11, 6)

_SURNAMES: Final = (
    "Benkirane", "Traoré", "Castellanos", "Petrosyan", "Hossain", "Okafor", "Zeqiri", "Tchatchoua",
    "Karimi", "Rakotomalala", "Yilmaz", "Soumahoro", "Adjovi", "Kovalenko", "Ouattara", "Mbemba",
)  # fmt: skip
_GIVEN: Final = (
    (
        "Salma",
        "Mariam",
        "Paola",
        "Anahit",
        "Nusrat",
        "Chidinma",
        "Arta",
        "Solange",
        "Leila",
        "Haja",
    ),
    ("Mehdi", "Ibrahima", "Camilo", "Tigran", "Rafiq", "Emeka", "Besnik", "Hervé", "Omid", "Naivo"),
)
_COUNTRIES: Final = ("MAR", "MLI", "COL", "ARM", "BGD", "NGA", "CMR", "IRN", "MDG", "TUR", "CIV")
_PLACES: Final = ("Meknès", "Kayes", "Cali", "Gyumri", "Sylhet", "Enugu", "Douala", "Chiraz")
_STREETS: Final = (
    ("18 rue du Vercors", "38000 Grenoble"),
    ("5 avenue Jean Jaurès", "69007 Lyon"),
    ("31 bis chemin des Tilleuls", "73000 Chambéry"),
    ("2 place de l'Église", "26000 Valence"),
    ("110 cours Berriat", "38000 Grenoble"),
    ("7 rue Paul Bert", "69003 Lyon"),
)


@dataclass(frozen=True, slots=True)
class Planted:
    """One problem: what it is in French, the codes of which one must be said, and of what.

    `where` is in the file's or the input's name; empty for the whole dossier.
    """

    what: str
    codes: frozenset[str]
    where: str = ""


@dataclass(slots=True)
class Planting:
    """A dossier. `true` are the codes of remarks that are right though nobody planted them."""

    name: str
    form: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    slots: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)
    true: frozenset[str] = frozenset()

    def plant(self, what: str, codes: str, where: str = "") -> None:
        """Note a problem."""
        self.planted.append(Planted(what, frozenset(codes.split()), where))


class Hand:
    """What is drawn by a seed: people, and how a paper came into the folder."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self._surnames = self.rng.sample(_SURNAMES, len(_SURNAMES))

    def someone(self, *, woman: bool | None = None, country: str = "") -> Someone:
        """A person that none of the others shares a surname with."""
        rng = self.rng
        woman = rng.random() < 0.5 if woman is None else woman
        street, city = rng.choice(_STREETS)
        return Someone(
            surname=self._surnames.pop() if self._surnames else rng.choice(_SURNAMES),
            given=rng.choice(_GIVEN[not woman]),
            woman=woman,
            born=date(rng.randrange(1972, 2004), rng.randrange(1, 13), rng.randrange(1, 29)),
            place=rng.choice(_PLACES),
            country=country or rng.choice(_COUNTRIES),
            street=street,
            city=city,
            number=f"{rng.randrange(7500000000, 7799999999)}",
            paper=f"{rng.choice('ABCEGKM')}{rng.randrange(10000000, 99999999)}",
        )

    def ago(self, least: int, most: int) -> date:
        """So many days before the filing."""
        return DAY - timedelta(days=self.rng.randint(least, most))

    def born_digital(self, pdf: bytes) -> tuple[str, bytes]:
        """As it was downloaded."""
        return ".pdf", pdf

    def on_paper(self, pdf: bytes) -> tuple[str, bytes]:
        """Scanned, or taken with a telephone, or sent by a messenger."""
        how = self.rng.choice(("scan", "scan", "photo", "messenger"))
        if how == "scan":
            return ".pdf", as_scan(pdf, SCANNER)
        taken = as_jpeg(pdf, replace(PHONE, dpi=220))
        return ".jpg", taken if how == "photo" else _sent(taken)

    def any_way(self, pdf: bytes) -> tuple[str, bytes]:
        """Either."""
        return self.rng.choice((self.born_digital, self.on_paper))(pdf)


def _sent(jpeg: bytes) -> bytes:
    with Image.open(BytesIO(jpeg)) as picture:
        picture.thumbnail((1600, 1600), Image.Resampling.BICUBIC)
        out = BytesIO()
        picture.convert("RGB").save(out, "JPEG", quality=62)
    return out.getvalue()


def _form(who: Someone, titre: str, etape: str, expires: date | None) -> dict[str, Any]:
    form: dict[str, Any] = {
        "titre": titre,
        "etape": etape,
        "date_depot": DAY,
        "demandeur": {
            "nom": who.surname,
            "prenoms": who.given.split(),
            "date_naissance": who.born,
            "numero_etranger": who.number,
            "telephone": "0639980127",
            "adresse": f"{who.street}, {who.city}",
            "code_ephoto": "QX72MB41TZ09WK35HN86PD",
        },
        "ephoto_prise_le": _TAKEN,
    }
    return form | ({"titre_expire_le": expires} if expires else {})


def _usual(planting: Planting, hand: Hand, who: Someone, expires: date, ground: str) -> None:
    """What nearly every renewal holds."""
    planting.files |= dict(
        [
            _named("titre de séjour", hand.on_paper(papers.permit(who, expires, ground))),
            _named("passeport", hand.on_paper(papers.passport(who, date(2031, 4, 9)))),
            _named("contrat engagement", hand.on_paper(papers.commitment(who, hand.ago(2, 20)))),
        ]
    )


def _named(name: str, content: tuple[str, bytes]) -> tuple[str, bytes]:
    return f"{name}{content[0]}", content[1]


def _put(planting: Planting, name: str, content: tuple[str, bytes], label: str = "") -> str:
    """The file into the folder, and under a request where the dossier has some."""
    path, made = _named(name, content)
    planting.files[path] = made
    if label:
        planting.slots.append((f"case{len(planting.slots) + 1}", label, (path,)))
    return path


# --- the twelve ------------------------------------------------------------------------------


def _student_flatmate(hand: Hand) -> Planting:
    who, mate = hand.someone(), hand.someone()
    mate = replace(mate, street=who.street, city=who.city)
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("01-etudiante-colocation", _form(who, "etudiant", "renouvellement", expires))
    _usual(it, hand, who, expires, "étudiant")
    _put(it, "electricite", hand.any_way(papers.power_bill(mate, hand.ago(20, 90))))
    it.plant("facture au nom de la colocataire", "IDE07 PIE06", "electricite")
    year = hand.ago(400, 440)
    _put(it, "scolarite", hand.any_way(papers.enrolment(who, year, 2025)))
    it.plant("certificat de l'année passée", "PIE15", "scolarite")
    _put(it, "notes", hand.any_way(papers.marks(who, hand.ago(120, 150))))
    _put(it, "reussite", hand.any_way(papers.success(who, hand.ago(120, 150))))
    _put(it, "bourse", hand.born_digital(papers.grant(who, hand.ago(30, 70))))
    return it


def _student_hosted(hand: Hand) -> Planting:
    who, host = hand.someone(), hand.someone(country="FRA")
    who = replace(who, street=host.street, city=host.city)
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("02-etudiant-heberge", _form(who, "etudiant", "renouvellement", expires))
    it.form["situation"] = {"heberge_particulier": True}
    it.form["demandeur"]["telephone"] = "063998012"
    it.plant("téléphone où il manque un chiffre", "TEL03", "telephone")
    _usual(it, hand, who, expires, "étudiant")
    paper = papers.lodging(host, who, None, signed=False)
    _put(it, "attestation hebergement", hand.any_way(paper))
    it.plant("attestation d'hébergement ni datée ni signée", "PIE16", "attestation hebergement")
    _put(it, "cni hebergeant", hand.on_paper(papers.french_card(host, date(2025, 3, 14))))
    it.plant("pièce de l'hébergeant expirée", "IDE03", "cni hebergeant")
    _put(it, "eau hebergeant", hand.any_way(papers.water_bill(host, hand.ago(20, 120))))
    _put(it, "scolarite", hand.any_way(papers.enrolment(who, hand.ago(40, 80), 2026)))
    _put(it, "notes", hand.any_way(papers.marks(who, hand.ago(120, 150))))
    _put(it, "reussite", hand.any_way(papers.success(who, hand.ago(120, 150))))
    _put(it, "bourse", hand.born_digital(papers.grant(who, hand.ago(30, 70))))
    return it


def _spouse(hand: Hand) -> Planting:
    who, husband = hand.someone(woman=True), hand.someone(woman=False, country="FRA")
    husband = replace(husband, street=who.street, city=who.city)
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("03-conjointe", _form(who, "conjoint-de-francais", "renouvellement", expires))
    card = papers.permit(who, expires, "vie privée et familiale")
    _put(it, "carte", hand.on_paper(card), "Titre de séjour en cours de validité")
    _put(it, "passeport", hand.on_paper(papers.passport(who, hand.ago(60, 300))), "Passeport")
    it.plant("passeport expiré", "IDE03", "passeport")
    bill = papers.box_bill(who, hand.ago(15, 60))
    _put(it, "facture", hand.any_way(bill), "Justificatif de domicile de moins de six mois")
    deed = papers.marriage(who, husband, hand.ago(20, 60))
    _put(it, "mariage", hand.any_way(deed), "Copie intégrale de l'acte de mariage")
    french = papers.french_card(husband, date(2033, 7, 1))
    _put(it, "cni mari", hand.on_paper(french), "Carte nationale d'identité du conjoint français")
    life = papers.together(who, husband, hand.ago(5, 20))
    _put(it, "vie commune", hand.on_paper(life), "Déclaration sur l'honneur de vie commune")
    contract = papers.commitment(who, None, signed=True)
    _put(it, "contrat", hand.any_way(contract), "Contrat d'engagement à respecter les principes")
    it.plant("contrat d'engagement sans date", "PIE16", "contrat")
    return it


def _worker(hand: Hand) -> Planting:
    who = hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(10, 50))
    it = Planting("04-salarie", _form(who, "salarie", "renouvellement", expires))
    it.form["demandeur"]["date_naissance"] = who.born + timedelta(days=1)
    it.plant("date de naissance d'un autre jour que le passeport", "IDE01", "passeport")
    _put(it, "titre recto", hand.on_paper(papers.permit(who, expires, "salarié", back=False)))
    it.plant("recto de la carte seul", "PIE04", "titre recto")
    _put(it, "passeport", hand.on_paper(papers.passport(who, date(2030, 2, 3))))
    _put(it, "loyer", hand.any_way(papers.rent(who, hand.ago(15, 40))))
    _put(it, "employeur", hand.any_way(papers.employer_letter(who, hand.ago(5, 30))))
    for month in (8, 9, 10):
        _put(it, f"paie {month}", hand.born_digital(papers.pay_slip(who, date(2026, month, 1))))
    _put(it, "engagement", hand.on_paper(papers.commitment(who, hand.ago(3, 20))))
    return it


def _visitor(hand: Hand) -> Planting:
    who = hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("05-visiteuse", _form(who, "visiteur", "renouvellement", expires))
    _usual(it, hand, who, expires, "visiteur")
    _put(it, "eau", hand.any_way(papers.water_bill(who, hand.ago(200, 320))))
    it.plant("justificatif de domicile de plus de six mois", "PIE03", "eau")
    insured = _blurred(papers.home_insurance(who, hand.ago(20, 60)), hand)
    _put(it, "assurance", (".jpg", insured))
    it.plant("page floue", "FIC11", "assurance")
    _put(it, "banque", hand.any_way(papers.pension(who, hand.ago(5, 30))))
    return it


def _refugee(hand: Hand) -> Planting:
    who = hand.someone()
    it = Planting("06-refugie", _form(who, "refugie", "premiere", None))
    it.form["ephoto_prise_le"] = DAY
    it.plant("e-photo du jour même", "EPH01")
    paper = papers.protection(who, hand.ago(60, 200))
    _put(it, "ofpra", hand.any_way(paper), "Certificat de naissance établi par l'Ofpra")
    bill = papers.power_bill(who, hand.ago(20, 90))
    _put(it, "edf", hand.any_way(bill), "Justificatif de domicile")
    it.slots.append(
        ("photo", "Code photographie et signature numérique (ePhoto)", ("planche.pdf",))
    )
    it.plant("fichier annoncé qui n'est pas là", "PIE11", "photo")
    _put(
        it,
        "contrat",
        hand.on_paper(papers.commitment(who, hand.ago(3, 20))),
        "Contrat d'engagement",
    )
    return it


def _parent(hand: Hand) -> Planting:
    who, stranger = hand.someone(woman=True, country="COL"), hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("07-mere", _form(who, "parent-d-enfant-francais", "renouvellement", expires))
    _usual(it, hand, who, expires, "vie privée et familiale")
    _put(it, "naissance", hand.on_paper(papers.spanish_birth(who)))
    it.plant("acte en espagnol sans traduction", "PIE07", "naissance")
    _put(it, "IMG_2207", hand.on_paper(papers.passport(stranger, date(2032, 1, 20))))
    it.plant("passeport d'une autre personne", "IDE06")
    _put(it, "caf", hand.born_digital(papers.box_bill(who, hand.ago(10, 60))))
    return it


def _talent(hand: Hand) -> Planting:
    who = hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(160, 300))
    slug = "passeport-talent-salarie-qualifie"
    it = Planting("08-talent", _form(who, slug, "renouvellement", expires))
    it.plant("renouvellement trop tôt", "DEL01")
    name = who.surname
    at = len(name) // 2
    it.form["demandeur"]["nom"] = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    it.plant("deux lettres du nom interverties", "IDE01")
    _usual(it, hand, who, expires, "passeport talent")
    _put(it, "emploi", hand.any_way(papers.employer_letter(who, hand.ago(5, 30))))
    _put(it, "facture box", hand.any_way(papers.box_bill(who, hand.ago(10, 60))))
    it.true = frozenset({"IDE02"})  # the bill too has the other spelling
    return it


def _patient(hand: Hand) -> Planting:
    who = hand.someone()
    moved = replace(who, street="44 avenue du Stade", city="01000 Bourg-en-Bresse")
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("09-malade", _form(who, "etranger-malade", "renouvellement", expires))
    digits = it.form["demandeur"]["numero_etranger"]
    other = digits[:-3] + digits[-2] + digits[-3] + digits[-1]
    it.form["demandeur"]["numero_etranger"] = (
        other if other != digits else digits[:-1] + str((int(digits[-1]) + 1) % 10)
    )
    it.plant("numéro étranger mal recopié", "ETR02", "numero_etranger")
    _usual(it, hand, who, expires, "vie privée et familiale")
    _put(it, "electricite", hand.any_way(papers.power_bill(moved, hand.ago(15, 80))))
    it.plant("adresse qui n'est pas celle du formulaire", "IDE01 IDE08", "electricite")
    _put(it, "droits", hand.any_way(papers.health(who, hand.ago(10, 60))))
    return it


def _reunited(hand: Hand) -> Planting:
    who = hand.someone()
    slug = "famille-regroupement-familial"
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("10-regroupement", _form(who, slug, "renouvellement", expires))
    _put(it, "titre", hand.on_paper(papers.permit(who, expires, "vie privée et familiale")))
    _put(it, "passeport", hand.on_paper(papers.passport(who, date(2031, 4, 9))))
    empty = papers.commitment(None, None)
    _put(it, "contrat engagement", (".pdf", as_scan(empty)))
    it.plant("contrat d'engagement que personne n'a rempli", "FIC09 PIE16", "contrat")
    _put(it, "impots", (".pdf", as_scan(papers.tax(who, date(2026, 8, 4)), UPSIDE_DOWN)))
    it.plant("page à l'envers", "FIC10", "impots")
    _put(it, "quittance", hand.any_way(papers.rent(who, hand.ago(10, 40))))
    return it


def _changing(hand: Hand) -> Planting:
    who = hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(70, 110))
    it = Planting("11-changement", _form(who, "etudiant", "changement_statut", expires))
    _usual(it, hand, who, expires, "vie privée et familiale")
    other = who.born.replace(year=who.born.year - 2)
    paper = papers.enrolment(who, hand.ago(20, 60), 2026, other)
    _put(it, "inscription", hand.born_digital(paper))
    it.plant("certificat d'une autre date de naissance", "IDE07", "inscription")
    bill = hand.born_digital(papers.power_bill(who, hand.ago(20, 80)))
    _put(it, "domicile", (".pdf", _locked(bill[1])))
    it.plant("PDF protégé par un mot de passe", "FIC01", "domicile")
    _put(it, "compte", hand.any_way(papers.pension(who, hand.ago(5, 30))))
    return it


def _resident(hand: Hand) -> Planting:
    who = hand.someone()
    expires = DAY + timedelta(days=hand.rng.randint(10, 50))
    slug = "famille-regroupement-familial"
    it = Planting("12-carte-de-resident", _form(who, slug, "carte_resident", expires))
    _put(it, "titre", hand.on_paper(papers.permit(who, expires, "vie privée et familiale")))
    _put(it, "passeport", hand.on_paper(papers.passport(who, date(2031, 4, 9))))
    _put(it, "tcf", hand.any_way(papers.french_test(who, hand.ago(760, 1000))))
    it.plant("test de français de plus de deux ans", "PIE13", "tcf")
    cut = Scanner(kept=(0.0, 0.0, 372.0, 842.0))
    _put(it, "avis impot", (".pdf", as_scan(papers.tax(who, date(2026, 8, 4)), cut)))
    it.plant("avis coupé à droite", "FIC12", "avis impot")
    _put(it, "loyer", hand.any_way(papers.rent(who, hand.ago(10, 40))))
    _put(it, "contrat", hand.on_paper(papers.commitment(who, hand.ago(3, 20))))
    return it


def _blurred(pdf: bytes, hand: Hand) -> bytes:
    with Image.open(BytesIO(as_jpeg(pdf, replace(PHONE, dpi=200)))) as picture:
        out = BytesIO()
        soft = picture.filter(ImageFilter.GaussianBlur(hand.rng.uniform(3.5, 6)))
        soft.save(out, "JPEG", quality=80)
    return out.getvalue()


def _locked(pdf: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt("facture", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


_TWELVE: Final[tuple[Callable[[Hand], Planting], ...]] = (
    _student_flatmate,
    _student_hosted,
    _spouse,
    _worker,
    _visitor,
    _refugee,
    _parent,
    _talent,
    _patient,
    _reunited,
    _changing,
    _resident,
)


def plantings(seed: int) -> Iterator[Planting]:
    """The twelve dossiers of a seed."""
    hand = Hand(seed)
    yield from (make(hand) for make in _TWELVE)
