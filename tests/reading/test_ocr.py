"""The OCR engine of this machine reads French, whichever way the page is turned."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image
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
