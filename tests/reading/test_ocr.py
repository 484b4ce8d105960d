"""The OCR engine of this machine reads French, whichever way the page is turned."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont
from unidecode import unidecode

from linter.reading.ocr import OcrUnavailableError, engine
from linter.writing.non_exigible import SENTENCE, Details, as_pdf

DPI = 200


def _page() -> Image.Image:
    lines = Details(
        label="Relevé de notes de l'année écoulée", title="Étudiant", articles="R. 431-11"
    )
    document = pdfium.PdfDocument(as_pdf(lines))
    try:
        picture: Image.Image = document[0].render(scale=DPI / 72).to_pil()
        return picture
    finally:
        document.close()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_and_the_turn_told(turn: int) -> None:
    try:
        reader = engine()
    except OcrUnavailableError:
        pytest.skip("no OCR engine on this machine")
    found = reader.read(_page().rotate(-turn, expand=True, fillcolor="white"), DPI)
    text = unidecode(" ".join(found.text.split())).lower()
    assert unidecode(SENTENCE).lower() in text
    assert (found.rotation + turn) % 360 == 0
    assert found.confidence > 65


def test_a_grey_card_on_a_white_sheet_is_read() -> None:
    """Over the whole sheet, what is darker than paper is the card, and its letters are lost."""
    try:
        reader = engine()
    except OcrUnavailableError:
        pytest.skip("no OCR engine on this machine")
    sheet = Image.new("L", (1600, 2000), 255)
    card = Image.new("L", (760, 520), 130)
    pen = ImageDraw.Draw(card)
    font = ImageFont.load_default(34)
    for number, line in enumerate(("Nom : DIALLO", "Carte valable jusqu'au", "02.04.2030")):
        pen.text((60, 100 + 110 * number), line, 70, font)
    sheet.paste(card, (380, 240))
    found = reader.read(sheet, DPI)
    assert "DIALLO" in found.text
    assert "02.04.2030" in found.text
    assert reader.read(_page(), DPI).confidence > 65  # and the next page as any other
