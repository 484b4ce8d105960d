from __future__ import annotations

from io import BytesIO
from typing import cast

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from linter.reading.quality import measure
from linter.writing.non_exigible import SENTENCE, Details, as_image, as_pdf

A4_POINTS = (595, 842)


def _text(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        text: str = document[0].get_textpage().get_text_bounded()
        return text
    finally:
        document.close()


def test_the_page_says_the_sentence_and_nothing_else() -> None:
    assert SENTENCE == (
        "ce document n'apparaît pas dans l'annexe 10 du CESEDA, il n'est donc pas exigible"
    )
    page = as_pdf()
    assert _text(page) == SENTENCE
    assert PdfReader(BytesIO(page)).pages[0].extract_text().strip() == SENTENCE


def test_it_is_one_a4_page_under_50_kilobytes() -> None:
    page = as_pdf()
    reader = PdfReader(BytesIO(page))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4_POINTS
    assert len(page) < 50_000


def test_its_only_font_is_embedded() -> None:
    page = PdfReader(BytesIO(as_pdf())).pages[0]
    fonts = cast("DictionaryObject", cast("DictionaryObject", page["/Resources"])["/Font"])
    assert [each.get_object()["/FontDescriptor"]["/FontFile2"] for each in fonts.values()]
    assert len(fonts) == 1


def test_it_says_its_language_and_title_and_nobody_s_name() -> None:
    reader = PdfReader(BytesIO(as_pdf()))
    assert str(cast("DictionaryObject", reader.trailer["/Root"])["/Lang"]) == "fr-FR"
    assert reader.metadata is not None
    assert reader.metadata.title == "Document non exigible (annexe 10 du CESEDA)"
    assert not reader.metadata.author


def test_the_same_page_has_the_same_bytes() -> None:
    details = Details("Casier judiciaire", "Étudiant", "R. 431-11")
    assert as_pdf(details) == as_pdf(details)


def test_details_stand_below_the_sentence() -> None:
    text = _text(
        as_pdf(Details("Extrait de casier judiciaire", "Étudiant (ligne 25)", "R. 431-11"))
    )
    assert text.startswith(SENTENCE)
    for each in ("Extrait de casier judiciaire", "Étudiant (ligne 25)", "R. 431-11"):
        assert each in text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=2000))
def test_any_label_makes_one_page(label: str) -> None:
    page = as_pdf(Details(label=label, title="<b>titre</b>"))
    document = pdfium.PdfDocument(page)
    try:
        assert len(document) == 1
    finally:
        document.close()
    assert _text(page).startswith(SENTENCE)
    assert len(page) < 50_000


@pytest.mark.parametrize(("form", "largest"), [("JPEG", 300_000), ("PNG", 300_000)])
def test_it_is_an_image_too(form: str, largest: int) -> None:
    content = as_image(as_pdf(), form)
    assert len(content) < largest
    with Image.open(BytesIO(content)) as image:
        assert image.format == form
        assert round(image.width / image.height, 2) == 0.71
        quality = measure(image)
    assert not quality.blank
    assert quality.sharpness is not None
    assert quality.sharpness > 0.4
