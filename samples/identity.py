"""Specimens of passports and cards, with a machine readable zone whose check digits hold."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.write import Holder, write_mrz
from samples.layout import BOLD, MARGIN, TEXT, Sheet
from samples.people import Person

# The font of machine readable zones (Debian's fonts-ocr-b); without it, the nearest of reportlab.
_OCR_B = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
_FALLBACK = "Courier-Bold"


def passport(person: Person, issued: date, expires: date) -> bytes:
    """The data page of a passport."""
    sheet = Sheet("#5a1a2b")
    sheet.issuer("PASSEPORT / PASSPORT", person.country, "SPECIMEN")
    _portrait(sheet)
    _facts(sheet, person, issued, expires, person.document)
    lines = write_mrz(
        MrzFormat.TD3, _holder(person, expires, "P", person.nationality, person.document)
    )
    _zone(sheet, lines)
    return sheet.pdf()


def residence_permit(person: Person, issued: date, expires: date, mention: str) -> bytes:
    """A « titre de séjour », recto then verso."""
    sheet = Sheet("#1f6f8b")
    sheet.issuer("TITRE DE SÉJOUR", "République française", "SPECIMEN")
    _portrait(sheet)
    _facts(sheet, person, issued, expires, "9ABCDE123")
    sheet.facts(("Mention", mention))
    sheet.next_page()
    sheet.issuer("TITRE DE SÉJOUR (verso)", "SPECIMEN")
    sheet.facts(
        ("Numéro personnel", person.number),
        ("Adresse", f"{person.street}, {person.city}"),
    )
    lines = write_mrz(
        MrzFormat.TD1,
        _holder(person, expires, "IR", "FRA", "9ABCDE123", person.number),
    )
    _zone(sheet, lines)
    return sheet.pdf()


def identity_card(person: Person, issued: date, expires: date) -> bytes:
    """A national identity card, recto then verso."""
    sheet = Sheet("#3b5998")
    sheet.issuer("CARTE NATIONALE D'IDENTITÉ", person.country, "SPECIMEN")
    _portrait(sheet)
    _facts(sheet, person, issued, expires, person.document)
    sheet.next_page()
    sheet.issuer("CARTE NATIONALE D'IDENTITÉ (verso)", "SPECIMEN")
    sheet.facts(("Adresse", f"{person.street}, {person.city}"))
    _zone(
        sheet,
        write_mrz(MrzFormat.TD1, _holder(person, expires, "ID", "FRA", person.document)),
    )
    return sheet.pdf()


def _holder(  # noqa: PLR0913, PLR0917 -- what a zone says
    person: Person, expires: date, code: str, issuer: str, number: str, optional: str = ""
) -> Holder:
    return Holder(
        surname=person.surname,
        given_names=person.given_names,
        number=number,
        birth=person.born,
        expiry=expires,
        document_code=code,
        issuer=issuer,
        nationality=person.nationality,
        sex=person.sex,
        optional=optional,
    )


def _facts(sheet: Sheet, person: Person, issued: date, expires: date, number: str) -> None:
    sheet.facts(
        ("Nom / Surname", person.surname.upper()),
        ("Prénoms / Given names", person.given_names),
        ("Sexe / Sex", person.sex),
        ("Nationalité / Nationality", person.country),
        ("Né(e) le / Date of birth", f"{person.born:%d %m %Y}"),
        ("À / Place of birth", person.birth_place),
        ("Délivré le / Date of issue", f"{issued:%d %m %Y}"),
        ("Expire le / Date of expiry", f"{expires:%d %m %Y}"),
        ("N° / Document no.", number),
    )


def _portrait(sheet: Sheet) -> None:
    """A drawing, plainly not a photograph."""
    canvas, x, y = sheet.canvas, MARGIN, sheet.y - 110
    canvas.setFillColor(HexColor("#dfe6ea"))
    canvas.rect(x, y, 85, 110, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#8fa3ad"))
    canvas.circle(x + 42, y + 68, 20, stroke=0, fill=1)
    canvas.ellipse(x + 10, y - 25, x + 75, y + 42, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.rect(x, y - 40, 85, 40, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont(TEXT, 6)
    canvas.drawCentredString(x + 42, y + 4, "dessin")
    sheet.space(150)


def _zone(sheet: Sheet, lines: tuple[str, ...]) -> None:
    sheet.space(30)
    width = sheet.canvas._pagesize[0] - 2 * MARGIN  # noqa: SLF001 -- no public reader
    if _OCR_B.is_file():
        picture = _drawn(lines)
        height = width * picture.height / picture.width
        buffer = BytesIO()
        picture.save(buffer, "PNG")
        buffer.seek(0)
        sheet.canvas.drawImage(ImageReader(buffer), MARGIN, sheet.y - height, width, height)
        return
    size = width / (len(lines[0]) * 0.6)
    sheet.canvas.setFont(_FALLBACK, size)
    for line in lines:
        sheet.canvas.drawString(MARGIN, sheet.y, line)
        sheet.space(size * 1.7)
    sheet.canvas.setFont(BOLD, 10)


def _drawn(lines: tuple[str, ...]) -> Image.Image:
    """The zone in OCR-B, ten characters an inch (ICAO 9303-3), drawn at 600 dpi."""
    font = ImageFont.truetype(str(_OCR_B), 100)
    pitch, spacing = 60, 144
    picture = Image.new("L", (pitch * len(lines[0]), spacing * len(lines)), 255)
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            pen.text((column * pitch, row * spacing + 16), character, 0, font)
    return picture
