"""Specimens of passports, cards and e-photo sheets, drawn at their real size on a sheet.

Their machine readable zones hold: every check digit of ICAO 9303 is right. Passports are issued by
Utopia (`UTO`), the state of ICAO's own specimens; the portraits are plainly drawings.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.write import Bearer, write_mrz
from samples.layout import BLACK, BOLD, GREY, HEIGHT, INK, ITALIC, TEXT, WIDTH, Sheet, drawn
from samples.people import Person

# The font of machine readable zones (Debian's fonts-ocr-b); without it, the nearest of reportlab.
_OCR_B = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
_FALLBACK = "Courier-Bold"
_PITCH = 2.54 * mm  # ten characters an inch (ICAO 9303-3)
_LINE = 6.35 * mm

_CARD = (85.6 * mm, 54.0 * mm)  # TD1
_PASSPORT = (125.0 * mm, 88.0 * mm)  # TD3
_VISA = (120.0 * mm, 80.0 * mm)  # MRV-A
_PHOTO_SHEET = (100.0 * mm, 150.0 * mm)


class _Plastic:
    """A card on a sheet; places are in millimetres from its top left corner."""

    def __init__(self, sheet: Sheet, size: tuple[float, float], tint: str, name: str) -> None:
        self.canvas: Canvas = sheet.canvas
        self.width, self.height = size
        self.left, self.top = (WIDTH - self.width) / 2, sheet.y
        sheet.y -= self.height + 40
        canvas = self.canvas
        canvas.setFillColor(HexColor(tint))
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.6)
        canvas.roundRect(self.left, self.top - self.height, *size, 3 * mm, stroke=1, fill=1)
        self._background()
        canvas.setFillColor(Color(0.1, 0.2, 0.4))
        canvas.setFont(BOLD, 8)
        canvas.drawString(*self.at(4, 6), name)
        canvas.setFont(BOLD, 6)
        canvas.setFillColor(HexColor("#a01515"))
        x, y = self.at(0, 6)
        canvas.drawRightString(x + self.width - 4 * mm, y, "SPECIMEN")
        canvas.setFillColor(BLACK)

    def at(self, right: float, down: float) -> tuple[float, float]:
        return self.left + right * mm, self.top - down * mm

    def fact(self, right: float, down: float, label: str, value: str, size: float = 7.5) -> None:
        x, y = self.at(right, down)
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(TEXT, 4.6)
        self.canvas.drawString(x, y, label)
        self.canvas.setFillColor(BLACK)
        self.canvas.setFont(BOLD, size)
        self.canvas.drawString(x, y - size - 0.4, value)

    def portrait(self, right: float, down: float, width: float) -> None:
        """A drawing, plainly not a photograph."""
        canvas, scale = self.canvas, width * mm / 85
        canvas.saveState()
        canvas.translate(*self.at(right, down + width * 110 / 85))
        canvas.scale(scale, scale)
        canvas.setFillColor(HexColor("#dfe6ea"))
        canvas.rect(0, 0, 85, 110, stroke=0, fill=1)
        clip = canvas.beginPath()
        clip.rect(0, 0, 85, 110)
        canvas.clipPath(clip, stroke=0)
        canvas.setFillColor(HexColor("#8fa3ad"))
        canvas.circle(42, 68, 20, stroke=0, fill=1)
        canvas.ellipse(8, -30, 77, 42, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#dfe6ea"))
        canvas.circle(35, 72, 2.5, stroke=0, fill=1)
        canvas.circle(49, 72, 2.5, stroke=0, fill=1)
        canvas.restoreState()

    def zone(self, lines: Sequence[str]) -> None:
        """The machine readable zone, at the foot of the card on a white band."""
        size = (_PITCH * len(lines[0]), _LINE * len(lines))
        x = self.left + (self.width - size[0]) / 2
        y = self.top - self.height + 3 * mm
        self.canvas.setFillColor(HexColor("#ffffff"))
        self.canvas.rect(
            self.left + 1 * mm,
            y - 1.2 * mm,
            self.width - 2 * mm,
            size[1] + 2 * mm,
            stroke=0,
            fill=1,
        )
        if _OCR_B.is_file():
            self.canvas.drawImage(ImageReader(BytesIO(_drawn(tuple(lines)))), x, y, *size)
            return
        self.canvas.setFillColor(BLACK)
        self.canvas.setFont(_FALLBACK, _PITCH / 0.6)
        for number, line in enumerate(reversed(lines)):
            self.canvas.drawString(x, y + number * _LINE + 1.6 * mm, line)

    def _background(self) -> None:
        """Fine waves, as security papers have."""
        canvas = self.canvas
        canvas.saveState()
        clip = canvas.beginPath()
        clip.roundRect(self.left, self.top - self.height, self.width, self.height, 3 * mm)
        canvas.clipPath(clip, stroke=0)
        canvas.setStrokeColor(Color(1, 1, 1, alpha=0.55))
        canvas.setLineWidth(0.4)
        for down in range(10, int(self.height / mm), 4):
            x, y = self.at(0, down)
            canvas.bezier(
                x, y, x + self.width / 3, y + 12, x + self.width * 2 / 3, y - 12, x + self.width, y
            )
        canvas.restoreState()


@drawn()
def passport(
    sheet: Sheet, person: Person, issued: date, expires: date, *, worn: bool = False
) -> None:
    """The data page of a passport; of a `worn` one, a digit of the zone looks like another."""
    card = _Plastic(sheet, _PASSPORT, "#f3e3e6", "PASSEPORT / PASSPORT   UTOPIE / UTOPIA")
    card.portrait(5, 12, 32)
    for right, down, label, value in (
        (42, 12, "Type / Type", "P"),
        (58, 12, "Code du pays / Country code", "UTO"),
        (90, 12, "N° du passeport / Passport No.", person.document),
        (42, 19, "Nom / Surname", person.surname.upper()),
        (42, 26, "Prénoms / Given names", person.given_names),
        (42, 33, "Nationalité / Nationality", person.nationality.upper()),
        (42, 40, "Date de naissance / Date of birth", f"{person.born:%d %m %Y}"),
        (85, 40, "Sexe / Sex", person.sex),
        (42, 47, "Lieu de naissance / Place of birth", person.birth_place.upper()),
        (42, 54, "Date de délivrance / Date of issue", f"{issued:%d %m %Y}"),
        (85, 54, "Date d'expiration / Date of expiry", f"{expires:%d %m %Y}"),
        (42, 61, "Autorité / Authority", "OFFICE DES SPÉCIMENS"),
    ):
        card.fact(right, down, label, value)
    first, second = passport_zone(person, expires)
    card.zone((first, _worn(second) if worn else second))


def residence_permit(  # noqa: PLR0913 -- what the card says
    person: Person,
    issued: date,
    expires: date,
    mention: str,
    kind: str = "CARTE DE SÉJOUR TEMPORAIRE",
    *,
    verso: bool = True,
) -> bytes:
    """A « titre de séjour », recto then verso, a page each."""
    sheet = Sheet()
    front = _Plastic(sheet, _CARD, "#dfeaf0", "TITRE DE SÉJOUR   FRA")
    front.portrait(4, 10, 24)
    for right, down, label, value in (
        (32, 10, "NOM / SURNAME", person.surname.upper()),
        (32, 16.5, "PRÉNOMS / FORENAMES", person.given_names),
        (32, 23, "SEXE", person.sex),
        (42, 23, "NATIONALITÉ", person.country),
        (58, 23, "DATE DE NAISS.", f"{person.born:%d %m %Y}"),
        (32, 29.5, "CATÉGORIE DU TITRE", kind),
        (32, 36, "VALABLE JUSQU'AU / VALID UNTIL", f"{expires:%d %m %Y}"),
        (32, 42.5, "REMARQUES", mention.upper()),
        (4, 44, "N° DU TITRE", person.permit),
    ):
        front.fact(right, down, label, value, 6.2 if label == "CATÉGORIE DU TITRE" else 7.2)
    if not verso:
        return sheet.pdf()
    sheet.next_page()
    back = _Plastic(sheet, _CARD, "#dfeaf0", "TITRE DE SÉJOUR")
    back.fact(4, 10, "N° PERSONNEL", person.number)
    back.fact(44, 10, "DÉLIVRÉ LE / DATE OF ISSUE", f"{issued:%d %m %Y}")
    back.fact(4, 16.5, "ADRESSE", f"{person.street}, {person.city}", 6)
    back.fact(4, 23, "LIEU DE NAISSANCE", person.birth_place.upper())
    back.fact(44, 23, "AUTORITÉ", "PRÉFECTURE D'ESSAI")
    back.zone(permit_zone(person, expires))
    return sheet.pdf()


@drawn()
def visa(sheet: Sheet, person: Person, issued: date, expires: date, ground: str) -> None:
    """The sticker of a long-stay visa."""
    card = _Plastic(sheet, _VISA, "#e6efe2", "VISA   FRANCE")
    card.portrait(4, 12, 26)
    for right, down, label, value in (
        (36, 12, "VALABLE POUR / VALID FOR", "FRANCE"),
        (36, 19, "DU / FROM", f"{issued:%d-%m-%y}"),
        (66, 19, "AU / UNTIL", f"{expires:%d-%m-%y}"),
        (36, 26, "TYPE DE VISA / TYPE OF VISA", "D   LONG SÉJOUR"),
        (80, 26, "NOMBRE D'ENTRÉES", "MULT"),
        (36, 33, "DÉLIVRÉ À / ISSUED IN", "EXEMPLEVILLE"),
        (80, 33, "LE / ON", f"{issued:%d-%m-%y}"),
        (36, 40, "N° DE PASSEPORT / PASSPORT No.", person.document),
        (36, 47, "NOM, PRÉNOM / SURNAME, NAME", f"{person.surname.upper()} {person.given_names}"),
        (36, 54, "REMARQUES / REMARKS", f"{ground}  {person.number}"),
    ):
        card.fact(right, down, label, value, 7)
    card.zone(visa_zone(person, expires))


@drawn()
def identity_card(sheet: Sheet, person: Person, issued: date, expires: date) -> None:
    """A national identity card, recto above verso on one page."""
    front = _Plastic(sheet, _CARD, "#e4e9f4", "CARTE NATIONALE D'IDENTITÉ   FR")
    front.portrait(4, 10, 24)
    for right, down, label, value in (
        (32, 10, "NOM / Surname", person.surname.upper()),
        (32, 17, "Prénoms / Given names", person.given_names),
        (32, 24, "SEXE / Sex", person.sex),
        (44, 24, "NATIONALITÉ", "FRA"),
        (62, 24, "DATE DE NAISS.", f"{person.born:%d %m %Y}"),
        (32, 31, "LIEU DE NAISSANCE", person.birth_place.upper()),
        (32, 38, "N° DU DOCUMENT", person.document),
        (58, 38, "DATE D'EXPIR.", f"{expires:%d %m %Y}"),
    ):
        front.fact(right, down, label, value, 7.2)
    back = _Plastic(sheet, _CARD, "#e4e9f4", "CARTE NATIONALE D'IDENTITÉ")
    back.fact(4, 10, "ADRESSE", f"{person.street}, {person.city}", 6)
    back.fact(4, 17, "DATE DE DÉLIVRANCE", f"{issued:%d %m %Y}")
    back.zone(card_zone(person, expires))


@drawn()
def ephoto_sheet(sheet: Sheet, person: Person, code: str, taken: datetime) -> None:
    """The sheet (« planche ») of an e-photo, with its code when the booth printed one."""
    card = _Plastic(sheet, _PHOTO_SHEET, "#f7f7f4", "ePHOTO   Photo Spécimen, cabine d'essai")
    for number in range(4):
        card.portrait(8 + 46 * (number % 2), 12 + 52 * (number // 2), 36)
    canvas = card.canvas
    card.fact(8, 114, "Nom", f"{person.given_names} {person.surname.upper()}", 8)
    card.fact(8, 121, "Photographie prise le", f"{taken:%d/%m/%Y} à {taken:%H:%M}", 8)
    if code:
        groups = [code[start : start + 4] for start in range(0, len(code), 4)]
        card.fact(8, 129, "Code photographie et signature numérique", " ".join(groups), 10)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    x, y = card.at(60, 122)
    canvas.bezier(x, y, x + 20, y + 28, x + 30, y - 25, x + 60, y + 10)
    canvas.setFont(ITALIC, 5.5)
    canvas.drawString(*card.at(8, 144), "Code valable six mois, pour une seule démarche. Spécimen.")
    sheet.y = HEIGHT / 2


def _worn(line: str) -> str:
    """The line with its first birth digit one too high: its check digit no longer holds."""
    return f"{line[:13]}{(int(line[13]) + 1) % 10}{line[14:]}"


def passport_zone(person: Person, expires: date) -> tuple[str, ...]:
    """The lines of a passport."""
    return write_mrz(MrzFormat.TD3, _holder(person, expires, "P", "UTO", person.document))


def permit_zone(person: Person, expires: date) -> tuple[str, ...]:
    """The lines of a « titre de séjour », with the person's « numéro étranger »."""
    holder = _holder(person, expires, "IR", "FRA", person.permit, person.number)
    return write_mrz(MrzFormat.TD1, holder)


def card_zone(person: Person, expires: date) -> tuple[str, ...]:
    """The lines of a French identity card."""
    return write_mrz(MrzFormat.TD1, _holder(person, expires, "ID", "FRA", person.document))


def visa_zone(person: Person, expires: date) -> tuple[str, ...]:
    """The lines of a visa, with the number of the passport it is stuck in."""
    return write_mrz(MrzFormat.MRVA, _holder(person, expires, "VD", "FRA", person.document))


def _holder(  # noqa: PLR0913, PLR0917 -- what a zone says
    person: Person, expires: date, code: str, issuer: str, number: str, optional: str = ""
) -> Bearer:
    return Bearer(
        surname=person.surname,
        given_names=person.given_names,
        number=number,
        birth=person.born,
        expiry=expires,
        document_code=code,
        issuer=issuer,
        nationality=person.country,
        sex=person.sex,
        optional=optional,
    )


@cache
def _drawn(lines: tuple[str, ...]) -> bytes:
    """The zone in OCR-B as a PNG at 600 dpi."""
    pitch, spacing = 60, 150
    font = ImageFont.truetype(str(_OCR_B), 83)  # as wide as the pitch, and then 2.4 mm high
    picture = Image.new("L", (pitch * len(lines[0]), spacing * len(lines)), 255)
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            pen.text((column * pitch, row * spacing + 30), character, 0, font)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
