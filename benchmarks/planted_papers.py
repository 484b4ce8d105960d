"""Papers of invented people, laid out for `benchmarks.planted` by hands of their own.

None of the samples' layouts is used: other fonts, other places, other wordings. Each function gives
a PDF; places are in millimetres from the top left corner of an A4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas

from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.write import Bearer, write_mrz
from linter.text.french import long_date

_OCR_B: Final = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
_SANS, _SERIF, _TYPED = "Helvetica", "Times-Roman", "Courier"
_BOLD: Final = {_SANS: "Helvetica-Bold", _SERIF: "Times-Bold", _TYPED: "Courier-Bold"}


@dataclass(frozen=True, slots=True)
class Someone:
    """Who does not exist. `number` is the « numéro étranger », `country` the code of ICAO."""

    surname: str
    given: str
    woman: bool
    born: date
    place: str
    country: str
    street: str
    city: str
    number: str = ""
    paper: str = "19FV28417"

    @property
    def title(self) -> str:
        """Mme or M."""
        return "Mme" if self.woman else "M."

    @property
    def name(self) -> str:
        """Given names first."""
        return f"{self.given} {self.surname.upper()}"

    @property
    def born_words(self) -> str:
        """« née le 3 mai 1999 à Fès »."""
        return f"né{'e' * self.woman} le {long_date(self.born)} à {self.place}"


class Leaf:
    """The sheet that is written on."""

    def __init__(self, font: str = _SANS) -> None:
        self._out, self.font = BytesIO(), font
        self.canvas = Canvas(self._out, pagesize=A4, invariant=1)

    def put(self, x: float, y: float, text: str, size: float = 10, *, bold: bool = False) -> float:
        """Lines from a place on, wrapped at the right margin; where the next one would go."""
        font = _BOLD[self.font] if bold else self.font
        self.canvas.setFont(font, size)
        for paragraph in text.split("\n"):
            for line in simpleSplit(paragraph, font, size, (198 - x) * mm) or [""]:
                self.canvas.drawString(x * mm, A4[1] - y * mm, line)
                y += size * 0.48
        return y

    def rows(
        self,
        x: float,
        y: float,
        table: Sequence[Sequence[str]],
        *across: float,
        right: float = 195,
    ) -> float:
        """A table, its columns at `across` from `x`, ruled to `right`."""
        for row in table:
            for cell, column in zip(row, (0.0, *across), strict=False):
                self.put(x + column, y, cell, 9)
            self.canvas.line(x * mm, A4[1] - (y + 1.4) * mm, right * mm, A4[1] - (y + 1.4) * mm)
            y += 6
        return y

    def box(self, x: float, y: float, width: float, height: float, grey: float = 1) -> None:
        """A frame, filled in grey."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(x * mm, A4[1] - (y + height) * mm, width * mm, height * mm, fill=1)
        self.canvas.setFillGray(0)

    def signature(self, x: float, y: float) -> None:
        """A scrawl in ink."""
        canvas, left, foot = self.canvas, x * mm, A4[1] - y * mm
        canvas.setStrokeColorRGB(0.1, 0.1, 0.45)
        canvas.setLineWidth(1.3)
        canvas.bezier(left, foot, left + 25, foot + 38, left + 38, foot - 30, left + 70, foot + 16)
        canvas.bezier(
            left + 30, foot - 4, left + 60, foot + 22, left + 80, foot - 14, left + 110, foot
        )
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1)

    def pdf(self) -> bytes:
        """The file."""
        self.canvas.save()
        return self._out.getvalue()


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _window(leaf: Leaf, who: Someone, x: float, y: float, name: str = "") -> None:
    written = name or f"{who.title} {who.name}"
    leaf.put(x, y, f"{written}\n{who.street}\n{who.city.upper()}", 10)


# --- where one lives -------------------------------------------------------------------------


def power_bill(who: Someone, issued: date, name: str = "") -> bytes:
    """Electricity, the customer on the right, the sum in a box."""
    leaf = Leaf()
    leaf.put(12, 18, "VOLTALIS RHÔNE", 17, bold=True)
    leaf.put(12, 25, "Fournisseur d'électricité depuis 2008\nTSA 40312 - 59078 LILLE CEDEX 9", 8)
    leaf.put(12, 48, "Vos références", 11, bold=True)
    leaf.rows(
        12,
        54,
        (
            ("N° client", "6 012 884 310"),
            ("N° de compte", "1-8HT2K6"),
            ("Point de livraison (PDL)", "19482 660 152 077"),
            ("Puissance souscrite", "6 kVA - option base"),
        ),
        38,
        right=108,
    )
    _window(leaf, who, 118, 52, name)
    leaf.put(12, 92, f"Votre facture du {long_date(issued)}", 14, bold=True)
    leaf.put(12, 98, f"Facture n° 47 220 618 {issued:%m%d}", 9)
    leaf.box(12, 106, 80, 20, 0.92)
    leaf.put(16, 113, "Montant TTC à régler", 10)
    leaf.put(16, 121, "73,48 €", 14, bold=True)
    due = issued + timedelta(days=16)
    leaf.put(
        100,
        113,
        f"Ce montant sera prélevé le {_day(due)}\nProchaine facture vers le "
        f"{_day(issued + timedelta(days=61))}",
        9,
    )
    start = issued - timedelta(days=60)
    leaf.rows(
        12,
        142,
        (
            ("Détail", "Période", "Montant HT"),
            ("Abonnement", f"du {_day(start)} au {_day(issued)}", "18,42 €"),
            ("Consommation 241 kWh", f"du {_day(start)} au {_day(issued)}", "38,70 €"),
            ("Contribution tarifaire d'acheminement", "", "4,11 €"),
            ("TVA", "", "12,25 €"),
        ),
        70,
        140,
    )
    leaf.put(
        12,
        270,
        "VOLTALIS RHÔNE, SA au capital de 2 000 000 €, RCS Lyon 502 118 443. En cas "
        "de déménagement, prévenez-nous 15 jours avant.",
        7,
    )
    return leaf.pdf()


def water_bill(who: Someone, issued: date, name: str = "") -> bytes:
    """Water, written as a letter."""
    leaf = Leaf(_SERIF)
    leaf.put(120, 16, "Régie des Eaux du Val", 15, bold=True)
    leaf.put(120, 22, "3 quai des Fontaines\n73000 CHAMBÉRY\nTél. 04 79 00 00 00", 9)
    _window(leaf, who, 14, 46, name)
    leaf.put(120, 74, f"Chambéry, le {long_date(issued)}", 10)
    leaf.put(14, 90, "FACTURE D'EAU ET D'ASSAINISSEMENT", 13, bold=True)
    leaf.rows(
        14,
        100,
        (
            ("Référence abonné", "0047-33185"),
            ("Compteur", "D19FA044211"),
            ("Ancien index", "318 m3"),
            ("Nouvel index", "347 m3"),
            ("Consommation", "29 m3"),
        ),
        60,
    )
    leaf.rows(
        14,
        140,
        (
            ("Distribution de l'eau", "48,20 €"),
            ("Collecte et traitement des eaux usées", "51,77 €"),
            ("Agence de l'eau", "9,04 €"),
            ("Total TTC", "115,02 €"),
        ),
        120,
    )
    due = issued + timedelta(days=25)
    leaf.put(14, 175, f"À régler avant le {long_date(due)}.", 10, bold=True)
    return leaf.pdf()


def box_bill(who: Someone, issued: date, name: str = "") -> bytes:
    """A box, in columns."""
    leaf = Leaf()
    leaf.box(0, 0, 210, 22, 0.85)
    leaf.put(12, 14, "fibréa", 20, bold=True)
    leaf.put(140, 12, "Service client : 1099\nEspace client : fibrea.example", 8)
    leaf.rows(
        12,
        40,
        (
            ("Date de facture", _day(issued)),
            ("N° de facture", f"F{issued:%y%m}-8813204"),
            ("N° de contrat", "88 132 04 6"),
            ("Offre", "Box internet Fibre - ligne 04 76 00 00 00"),
        ),
        34,
        right=112,
    )
    _window(leaf, who, 122, 70, name)
    leaf.put(12, 105, "Le montant de votre facture", 12, bold=True)
    leaf.rows(
        12,
        112,
        (
            ("Abonnement internet fibre", "29,99 €"),
            ("Appels vers les mobiles", "0,00 €"),
            ("Total à payer", "29,99 €"),
        ),
        130,
    )
    leaf.put(12, 145, f"Prélèvement à partir du {_day(issued + timedelta(days=9))}", 9)
    return leaf.pdf()


def rent(who: Someone, issued: date) -> bytes:
    """A receipt by a landlord's agency."""
    leaf = Leaf(_TYPED)
    leaf.put(14, 18, "CABINET MORVAN", 14, bold=True)
    leaf.put(14, 24, "Administrateur de biens\n8 rue Lesdiguières 38000 GRENOBLE", 8)
    _window(leaf, who, 112, 48)
    leaf.put(14, 84, "QUITTANCE DE LOYER", 14, bold=True)
    leaf.put(14, 92, f"Période : {long_date(issued).split(' ', 1)[1]}", 10)
    leaf.put(14, 104, f"Adresse du bien loué : {who.street}, {who.city}", 9)
    leaf.rows(14, 116, (("Loyer", "512,00 €"), ("Charges", "48,00 €"), ("Total", "560,00 €")), 110)
    leaf.put(14, 146, "Reçu de la locataire" if who.woman else "Reçu du locataire", 9)
    leaf.put(
        14,
        152,
        f"{who.title} {who.name} la somme de cinq cent soixante euros, dont quittance,"
        " sous réserve de tous nos droits.",
        9,
    )
    leaf.put(112, 172, f"Grenoble, le {_day(issued)}", 9)
    leaf.signature(120, 190)
    return leaf.pdf()


def home_insurance(who: Someone, issued: date) -> bytes:
    """An insurer's attestation."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 18, "Mutuelle des Alpes et du Rhône", 15, bold=True)
    _window(leaf, who, 118, 44)
    leaf.put(14, 80, "ATTESTATION D'ASSURANCE HABITATION", 15, bold=True)
    y = leaf.put(
        14,
        92,
        f"Nous attestons que {who.title} {who.name} est titulaire du contrat "
        f"multirisque habitation n° 5520-7718 pour le logement situé {who.street}, "
        f"{who.city}, occupé comme locataire.",
        11,
    )
    y = leaf.put(
        14,
        y + 6,
        "Garanties : responsabilité civile, risques locatifs, dégât des eaux, incendie, vol.",
        11,
    )
    leaf.put(
        14,
        y + 6,
        "La présente attestation est délivrée pour servir et valoir ce que de droit; "
        "elle ne peut engager l'assureur au-delà du contrat.",
        11,
    )
    leaf.put(118, 150, f"Fait à Lyon, le {long_date(issued)}", 11)
    leaf.signature(125, 172)
    return leaf.pdf()


def lodging(host: Someone, guest: Someone, issued: date | None, *, signed: bool = True) -> bytes:
    """An « attestation d'hébergement »."""
    leaf = Leaf(_SERIF)
    leaf.put(58, 28, "ATTESTATION D'HÉBERGEMENT", 16, bold=True)
    y = leaf.put(
        16,
        50,
        f"Je soussigné{'e' * host.woman} {host.title} {host.name}, "
        f"{host.born_words},\ndemeurant {host.street}, {host.city},",
        11,
    )
    y = leaf.put(
        16,
        y + 4,
        f"certifie sur l'honneur héberger à mon domicile, à titre gratuit, "
        f"{guest.title} {guest.name}, {guest.born_words}, depuis le 1er septembre 2025.",
        11,
    )
    leaf.put(
        16,
        y + 8,
        "J'ai connaissance des sanctions pénales prévues par l'article 441-7 du code pénal.",
        11,
    )
    town = host.city.split(" ", 1)[1]
    leaf.put(16, 130, f"Fait à {town}, le {_day(issued) if issued else '....................'}", 11)
    leaf.put(120, 130, "Signature de l'hébergeant :", 11)
    if signed:
        leaf.signature(125, 150)
    return leaf.pdf()


# --- studies, work, means --------------------------------------------------------------------


def enrolment(who: Someone, issued: date, year: int, born: date | None = None) -> bytes:
    """A university's certificate."""
    leaf = Leaf()
    leaf.put(14, 18, "UNIVERSITÉ DES TROIS VALLÉES", 15, bold=True)
    leaf.put(14, 25, "UFR Langues, Lettres et Sciences humaines", 9)
    leaf.put(52, 52, "CERTIFICAT DE SCOLARITÉ", 17, bold=True)
    leaf.put(72, 60, f"Année universitaire {year}-{year + 1}", 12)
    person = replace(who, born=born) if born else who
    leaf.put(14, 80, "Le président de l'université certifie que l'étudiant(e) :", 10)
    leaf.rows(
        14,
        92,
        (
            ("Nom et prénom", f"{who.surname.upper()} {who.given}"),
            ("Né(e) le", f"{_day(person.born)} à {who.place}"),
            ("N° étudiant", "22104377"),
            ("INE", "0FK8Q302LM7"),
            ("est régulièrement inscrit(e) en", "Master 1 Sciences du langage"),
        ),
        62,
    )
    leaf.put(120, 150, f"Fait le {_day(issued)}\nLe responsable de la scolarité", 10)
    leaf.signature(125, 172)
    return leaf.pdf()


def marks(who: Someone, issued: date) -> bytes:
    """A transcript."""
    leaf = Leaf(_TYPED)
    leaf.put(14, 18, "Université des Trois Vallées", 12, bold=True)
    leaf.put(50, 34, "RELEVÉ DE NOTES ET RÉSULTATS", 13, bold=True)
    leaf.put(14, 46, f"{who.surname.upper()} {who.given}   N° étudiant 22104377", 10)
    leaf.put(14, 52, f"{who.born_words}", 9)
    leaf.put(14, 60, "Licence 3 Sciences du langage - année 2025-2026, session 1", 10)
    leaf.rows(
        14,
        70,
        (
            ("UE", "Note", "Crédits"),
            ("Syntaxe", "13,5/20", "6"),
            ("Phonologie", "11/20", "6"),
            ("Sociolinguistique", "14/20", "6"),
            ("Langue vivante", "12/20", "3"),
            ("Moyenne générale", "12,8/20", "60 ECTS"),
            ("Résultat : ADMIS", "", ""),
        ),
        90,
        130,
    )
    leaf.put(120, 140, f"Fait à Chambéry, le {_day(issued)}", 9)
    return leaf.pdf()


def success(who: Someone, issued: date) -> bytes:
    """An attestation that the year was passed."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 20, "Université des Trois Vallées", 13, bold=True)
    leaf.put(50, 50, "ATTESTATION DE RÉUSSITE", 18, bold=True)
    leaf.put(
        14,
        74,
        f"Le président de l'université atteste que {who.title} {who.name}, "
        f"{who.born_words}, a obtenu la Licence mention Sciences du langage au titre de l'année "
        "2025-2026, avec la mention assez bien.",
        12,
    )
    leaf.put(120, 120, f"Chambéry, le {long_date(issued)}", 11)
    leaf.signature(125, 142)
    return leaf.pdf()


def grant(who: Someone, issued: date) -> bytes:
    """A notice of a scholarship."""
    leaf = Leaf()
    leaf.put(14, 18, "Crous des Trois Vallées", 14, bold=True)
    leaf.put(120, 44, f"{who.title} {who.name}\n{who.street}\n{who.city}", 10)
    leaf.put(14, 74, "Dossier social étudiant", 11, bold=True)
    leaf.put(14, 84, "NOTIFICATION DÉFINITIVE D'ATTRIBUTION DE BOURSE 2026-2027", 12, bold=True)
    leaf.put(
        14,
        96,
        "Vous bénéficiez d'une bourse sur critères sociaux, échelon 7, d'un montant "
        "annuel de 6 335 €, versée en dix mensualités.",
        10,
    )
    leaf.put(120, 120, f"Chambéry, le {_day(issued)}", 10)
    return leaf.pdf()


def pay_slip(who: Someone, month: date) -> bytes:
    """A pay slip."""
    leaf = Leaf()
    leaf.put(12, 16, "SARL BOULANGERIE DU MARCHÉ", 12, bold=True)
    leaf.put(12, 22, "14 place du Marché 69003 LYON\nSIRET 482 115 907 00018 - APE 1071C", 8)
    leaf.put(80, 44, "BULLETIN DE PAIE", 14, bold=True)
    leaf.put(12, 54, f"Période : du {_day(month)} au {_day(month + timedelta(days=29))}", 9)
    _window(leaf, who, 122, 62)
    leaf.rows(
        12,
        96,
        (
            ("Rubrique", "Base", "Taux", "Montant"),
            ("Salaire de base", "151,67", "12,02", "1 823,07"),
            ("Sécurité sociale plafonnée", "1 823,07", "6,90 %", "125,79"),
            ("CSG déductible", "1 791,17", "6,80 %", "121,80"),
            ("Net à payer avant impôt sur le revenu", "", "", "1 438,22"),
            ("Net payé", "", "", "1 421,60"),
        ),
        80,
        115,
        150,
    )
    return leaf.pdf()


def employer_letter(who: Someone, issued: date) -> bytes:
    """An employer's attestation."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 18, "DATALPES SAS", 14, bold=True)
    leaf.put(14, 24, "40 rue de la République 69002 LYON - RCS Lyon 811 224 903", 8)
    leaf.put(58, 54, "ATTESTATION D'EMPLOI", 16, bold=True)
    leaf.put(
        14,
        76,
        f"Je soussignée Hélène PRADEL, directrice des ressources humaines, atteste que "
        f"{who.title} {who.name}, {who.born_words}, est employé{'e' * who.woman} dans notre "
        "société sous contrat à durée indéterminée depuis le 4 mars 2024 en qualité "
        "d'ingénieur d'études, pour une rémunération annuelle brute de 46 500 €.",
        11,
    )
    leaf.put(120, 130, f"Fait à Lyon, le {long_date(issued)}", 11)
    leaf.signature(125, 150)
    return leaf.pdf()


def tax(who: Someone, issued: date) -> bytes:
    """A tax notice."""
    leaf = Leaf()
    leaf.put(14, 18, "RÉPUBLIQUE FRANÇAISE\nDirection générale des Finances publiques", 9)
    leaf.put(96, 20, f"AVIS D'IMPÔT {issued.year}", 15, bold=True)
    leaf.put(96, 27, f"IMPÔT SUR LES REVENUS DE {issued.year - 1}", 11)
    _window(leaf, who, 112, 52)
    leaf.put(14, 48, "Vos références", 10, bold=True)
    leaf.rows(
        14,
        54,
        (
            ("Numéro fiscal (déclarant 1)", "30 12 884 210 557"),
            ("Référence de l'avis", "26 38 A145872 07"),
            ("Date d'établissement", _day(issued)),
        ),
        46,
        right=104,
    )
    leaf.rows(
        14,
        100,
        (
            ("Salaires", "21 877"),
            ("Revenu brut global", "19 689"),
            ("Revenu fiscal de référence", "19 689"),
            ("Nombre de parts", "1"),
            ("Montant de l'impôt", "612"),
        ),
        120,
    )
    return leaf.pdf()


def pension(who: Someone, issued: date) -> bytes:
    """An attestation of a pension and of the means of a visitor."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 18, "BANQUE ALPINE", 15, bold=True)
    leaf.put(14, 40, "ATTESTATION BANCAIRE", 15, bold=True)
    leaf.put(
        14,
        56,
        f"Nous attestons que {who.title} {who.name}, demeurant {who.street}, {who.city},"
        " est titulaire dans nos livres du compte n° 00418 7720194 ouvert le 3 février 2019, "
        "dont le solde créditeur est à ce jour de 31 240,17 euros.",
        11,
    )
    leaf.put(120, 100, f"Grenoble, le {long_date(issued)}", 11)
    leaf.signature(125, 120)
    return leaf.pdf()


def health(who: Someone, issued: date) -> bytes:
    """An attestation of rights."""
    leaf = Leaf()
    leaf.put(14, 16, "l'Assurance Maladie", 14, bold=True)
    leaf.put(14, 22, "CPAM de l'Isère - 38045 GRENOBLE CEDEX 9", 8)
    _window(leaf, who, 118, 44)
    leaf.put(30, 78, "ATTESTATION DE DROITS À L'ASSURANCE MALADIE", 13, bold=True)
    leaf.put(14, 88, f"Le {_day(issued)}", 10)
    leaf.rows(
        14,
        98,
        (
            ("Assuré(e)", f"{who.name}"),
            ("N° de sécurité sociale", "2 90 05 99 350 114 27"),
            ("Code gestion", "10"),
            ("Droits ouverts", f"du {_day(issued)} au {_day(issued + timedelta(days=365))}"),
        ),
        52,
    )
    return leaf.pdf()


def french_test(who: Someone, issued: date) -> bytes:
    """An attestation of a test of French."""
    leaf = Leaf()
    leaf.put(14, 18, "FRANCE ÉDUCATION INTERNATIONAL", 12, bold=True)
    leaf.put(40, 40, "ATTESTATION DE RÉSULTATS", 15, bold=True)
    leaf.put(40, 48, "TCF - Test de connaissance du français (carte de résident)", 11)
    leaf.rows(
        14,
        62,
        (
            ("Nom", who.surname.upper()),
            ("Prénom", who.given),
            ("Date de naissance", _day(who.born)),
            ("Date de délivrance", _day(issued)),
            ("Niveau global (CECRL)", "B1"),
            ("Compréhension orale", "412/699 - B1"),
            ("Expression écrite", "9/20 - B1"),
        ),
        60,
    )
    return leaf.pdf()


# --- the family, and promises ----------------------------------------------------------------


def commitment(who: Someone | None, signed_on: date | None, *, signed: bool = True) -> bytes:
    """The « contrat d'engagement »; as it is printed for nobody."""
    leaf = Leaf()
    leaf.put(14, 18, "RÉPUBLIQUE FRANÇAISE - Ministère de l'intérieur", 9)
    leaf.put(
        14, 34, "CONTRAT D'ENGAGEMENT À RESPECTER LES PRINCIPES\nDE LA RÉPUBLIQUE", 13, bold=True
    )
    name = who.surname.upper() if who else "........................................"
    given = who.given if who else "........................................"
    born = f"{_day(who.born)} à {who.place}" if who else "......................................"
    y = leaf.put(
        14, 56, f"Je soussigné(e)\nNom : {name}\nPrénom(s) : {given}\nNé(e) le : {born}", 11
    )
    for number, text in enumerate(
        (
            "respecter la liberté personnelle, la liberté d'expression et de conscience ;",
            "respecter l'égalité entre les femmes et les hommes ;",
            "respecter la dignité de la personne humaine ;",
            "respecter la devise et les symboles de la République ;",
            "respecter l'intégrité territoriale de la France ;",
            "ne pas se prévaloir de ses croyances pour s'affranchir des règles communes.",
        ),
        1,
    ):
        y = leaf.put(20, y + 4, f"Engagement n° {number} : je m'engage à {text}", 10)
    written = _day(signed_on) if signed_on else "...................."
    place = "Lyon" if who else "...................."
    leaf.put(14, 190, f"Fait à {place}, le {written}", 11)
    leaf.put(120, 190, "Signature :", 11)
    if signed and who:
        leaf.signature(125, 208)
    return leaf.pdf()


def marriage(one: Someone, other: Someone, issued: date) -> bytes:
    """A copy of a French certificate."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 18, "VILLE DE LYON - 3e arrondissement\nService de l'état civil", 10)
    leaf.put(40, 42, "COPIE INTÉGRALE D'ACTE DE MARIAGE", 15, bold=True)
    leaf.put(
        14,
        60,
        f"N° 218 - Le huit juin deux mille dix-neuf à onze heures, devant nous, ont "
        f"comparu publiquement :\n{one.name}, {one.born_words}, et {other.name}, "
        f"{other.born_words}, qui ont déclaré vouloir se prendre pour époux.",
        11,
    )
    leaf.put(
        14,
        110,
        f"Copie conforme au registre, délivrée à Lyon le {long_date(issued)}.\n"
        "L'officier de l'état civil",
        11,
    )
    leaf.signature(120, 132)
    return leaf.pdf()


def together(one: Someone, other: Someone, issued: date) -> bytes:
    """A statement of living together."""
    leaf = Leaf(_SERIF)
    leaf.put(40, 26, "DÉCLARATION SUR L'HONNEUR DE VIE COMMUNE", 13, bold=True)
    leaf.put(
        14,
        46,
        f"Nous soussignés {one.title} {one.name}, {one.born_words}, et {other.title} "
        f"{other.name}, {other.born_words}, déclarons sur l'honneur que notre communauté de vie, "
        f"tant affective que matérielle, n'a pas cessé depuis notre mariage. Nous habitons "
        f"ensemble au {one.street}, {one.city}.",
        11,
    )
    leaf.put(14, 100, f"Fait à Lyon, le {_day(issued)}", 11)
    leaf.signature(30, 124)
    leaf.signature(120, 124)
    return leaf.pdf()


def spanish_birth(who: Someone) -> bytes:
    """A certificate of birth in Spanish."""
    leaf = Leaf(_SERIF)
    leaf.put(14, 20, "REPÚBLICA DE COLOMBIA - REGISTRO CIVIL", 12, bold=True)
    leaf.put(50, 40, "CERTIFICADO DE NACIMIENTO", 16, bold=True)
    leaf.put(
        14,
        60,
        f"El suscrito notario certifica que en el libro de registro de nacimientos se "
        f"encuentra inscrito el nacimiento de {who.given} {who.surname}, hija legítima, nacida "
        f"en la ciudad de {who.place} el día {who.born.day} del mes {who.born.month} del año "
        f"{who.born.year}, según consta en los archivos de esta notaría.\nEl presente "
        "certificado se expide a solicitud de la persona interesada para los fines que estime "
        "convenientes.",
        12,
    )
    leaf.put(14, 130, f"Dado en {who.place}, a los doce días del mes de marzo de 2019.", 12)
    leaf.signature(120, 150)
    return leaf.pdf()


def protection(who: Someone, issued: date) -> bytes:
    """A certificate of the OFPRA in the place of a civil status."""
    leaf = Leaf()
    leaf.put(14, 18, "OFFICE FRANÇAIS DE PROTECTION\nDES RÉFUGIÉS ET APATRIDES", 12, bold=True)
    leaf.put(30, 48, "CERTIFICAT DE NAISSANCE TENANT LIEU D'ACTE D'ÉTAT CIVIL", 12, bold=True)
    leaf.rows(
        14,
        64,
        (
            ("Nom", who.surname.upper()),
            ("Prénom(s)", who.given),
            ("Né(e) le", f"{_day(who.born)} à {who.place}"),
            ("Nationalité", "réfugié(e) d'origine soudanaise"),
        ),
        60,
    )
    leaf.put(
        14,
        110,
        f"Fait à Fontenay-sous-Bois, le {long_date(issued)}\nLe directeur général de l'Ofpra",
        10,
    )
    leaf.signature(120, 128)
    return leaf.pdf()


def booth_sheet(who: Someone, taken: date, code: str) -> bytes:
    """What an e-photo booth prints."""
    leaf = Leaf()
    leaf.put(70, 20, "e-photo - ANTS", 14, bold=True)
    for across in (40, 110):
        leaf.box(across, 34, 35, 45, 0.7)
        leaf.box(across + 11, 44, 13, 17, 0.45)
    leaf.put(40, 92, f"Photo prise le {_day(taken)} à 14:05", 10)
    leaf.put(40, 100, f"Nom : {who.name}", 10)
    leaf.put(40, 110, "Votre code photo et signature numérique :", 10)
    leaf.put(40, 118, code, 13, bold=True)
    leaf.put(40, 128, "Utilisable une fois, pendant six mois.", 8)
    leaf.signature(140, 120)
    return leaf.pdf()


# --- cards and passports ---------------------------------------------------------------------


def passport(who: Someone, expires: date) -> bytes:
    """The page of the photo."""
    leaf = Leaf()
    leaf.box(42, 40, 125, 88, 0.95)
    leaf.put(46, 47, "PASSEPORT   PASSPORT", 9, bold=True)
    leaf.put(118, 47, f"P   {who.country}   {who.paper}", 9)
    leaf.box(47, 54, 32, 41, 0.72)
    facts = (
        ("Nom / Surname", who.surname.upper()),
        ("Prénoms / Given names", who.given),
        ("Nationalité / Nationality", who.country),
        ("Date de naissance / Date of birth", f"{who.born:%d %m %Y}"),
        ("Lieu de naissance / Place of birth", who.place.upper()),
        (
            "Date de délivrance / Date of issue",
            f"{date(expires.year - 10, expires.month, 1):%d %m %Y}",
        ),
        ("Date d'expiration / Date of expiry", f"{expires:%d %m %Y}"),
    )
    for number, (label, value) in enumerate(facts):
        leaf.put(84, 55 + 7 * number, label, 5)
        leaf.put(84, 58.4 + 7 * number, value, 8.5, bold=True)
    bearer = _bearer(who, expires, "P", who.country, who.paper)
    _zone(leaf, write_mrz(MrzFormat.TD3, bearer), 46, 112)
    return leaf.pdf()


def permit(who: Someone, expires: date, ground: str, *, back: bool = True) -> bytes:
    """A « titre de séjour », front above back."""
    leaf = Leaf()
    leaf.box(60, 30, 85.6, 54, 0.94)
    leaf.put(64, 36, "TITRE DE SÉJOUR   FR", 8, bold=True)
    leaf.box(64, 40, 22, 30, 0.7)
    facts = (
        ("NOM / Surname", who.surname.upper()),
        ("Prénoms / Forenames", who.given),
        (
            "SEXE  NATIONALITÉ  DATE DE NAISS.",
            f"{'F' if who.woman else 'M'}  {who.country}  {who.born:%d %m %Y}",
        ),
        ("CATÉGORIE DU TITRE / Category", "CARTE DE SÉJOUR TEMPORAIRE"),
        ("DATE D'EXPIRATION / Expiry", f"{expires:%d %m %Y}"),
        ("REMARQUES / Remarks", ground.upper()),
    )
    for number, (label, value) in enumerate(facts):
        leaf.put(90, 41 + 6.6 * number, label, 4.6)
        leaf.put(90, 44 + 6.6 * number, value, 7.4, bold=True)
    if back:
        leaf.box(60, 100, 85.6, 54, 0.94)
        leaf.put(64, 106, f"ADRESSE : {who.street}, {who.city}", 6)
        leaf.put(
            64,
            112,
            f"DATE DE DÉLIVRANCE : {date(expires.year - 2, expires.month, 2):%d %m %Y}"
            f"     N° ÉTRANGER : {who.number}",
            6,
        )
        bearer = _bearer(who, expires, "IR", "FRA", who.paper, who.number)
        _zone(leaf, write_mrz(MrzFormat.TD1, bearer), 64, 132)
    return leaf.pdf()


def french_card(who: Someone, expires: date) -> bytes:
    """A French identity card."""
    leaf = Leaf()
    leaf.box(60, 30, 85.6, 54, 0.93)
    leaf.put(64, 36, "RÉPUBLIQUE FRANÇAISE  CARTE NATIONALE D'IDENTITÉ", 6.4, bold=True)
    leaf.box(64, 40, 22, 30, 0.7)
    for number, (label, value) in enumerate(
        (
            ("NOM / Surname", who.surname.upper()),
            ("Prénoms / Given names", who.given),
            ("DATE DE NAISS. / Date of birth", f"{who.born:%d %m %Y}"),
            ("DATE D'EXPIR. / Expiry date", f"{expires:%d %m %Y}"),
        )
    ):
        leaf.put(90, 42 + 8 * number, label, 4.8)
        leaf.put(90, 45.4 + 8 * number, value, 8, bold=True)
    leaf.box(60, 100, 85.6, 54, 0.93)
    leaf.put(64, 106, f"ADRESSE {who.street}, {who.city}", 6)
    bearer = _bearer(replace(who, country="FRA"), expires, "ID", "FRA", who.paper)
    _zone(leaf, write_mrz(MrzFormat.TD1, bearer), 64, 132)
    return leaf.pdf()


def _bearer(  # noqa: PLR0913, PLR0917 -- what a zone says
    who: Someone, expires: date, code: str, issuer: str, number: str, optional: str = ""
) -> Bearer:
    return Bearer(
        surname=who.surname,
        given_names=who.given,
        number=number,
        birth=who.born,
        expiry=expires,
        document_code=code,
        issuer=issuer,
        nationality=who.country,
        sex="F" if who.woman else "M",
        optional=optional,
    )


def _zone(leaf: Leaf, lines: Sequence[str], x: float, y: float) -> None:
    """The lines in OCR-B, ten letters an inch, as a picture."""
    font = ImageFont.truetype(str(_OCR_B), 83)
    picture = Image.new("L", (60 * len(lines[0]), 150 * len(lines)), 240)
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            pen.text((column * 60, row * 150 + 30), sign, 0, font)
    out = BytesIO()
    picture.save(out, "PNG")
    width = 2.54 * len(lines[0]) * 0.97
    height = 6.35 * len(lines)
    leaf.canvas.drawImage(
        ImageReader(BytesIO(out.getvalue())),
        x * mm,
        A4[1] - (y + height) * mm,
        width * mm,
        height * mm,
    )
