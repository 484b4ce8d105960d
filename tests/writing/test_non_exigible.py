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
from pypdfium2 import raw

from linter.reading.page.quality import measure
from linter.writing.non_exigible import (
    SENTENCE,
    Details,
    as_image,
    as_pdf,
)
from tests.pdf import text_of

A4_POINTS = (595, 842)
EDGE = 30


def test_the_page_says_the_sentence_and_nothing_else() -> None:
    assert SENTENCE == (
        "ce document n'apparaît pas dans l'annexe 10 du CESEDA, il n'est donc pas exigible"
    )
    page = as_pdf()
    assert text_of(page) == SENTENCE
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


def test_it_says_its_language_and_title_and_nothing_of_who_made_it_or_when() -> None:
    reader = PdfReader(BytesIO(as_pdf()))
    assert str(cast("DictionaryObject", reader.trailer["/Root"])["/Lang"]) == "fr-FR"
    said = {key: str(value) for key, value in (reader.metadata or {}).items()}
    assert said == {"/Title": "Document non exigible (annexe 10 du CESEDA)"}


def test_a_screen_reader_finds_each_paragraph_in_order() -> None:
    document = pdfium.PdfDocument(as_pdf(Details(label="Casier judiciaire", articles="R. 431-11")))
    page = document[0]
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        root = raw.FPDF_StructTree_GetChildAtIndex(tree, 0)
        count = raw.FPDF_StructElement_CountChildren(root)
        leaves = [raw.FPDF_StructElement_GetChildAtIndex(root, n) for n in range(count)]
        assert [raw.FPDF_StructElement_GetMarkedContentID(leaf) for leaf in leaves] == [0, 1, 2]
    finally:
        raw.FPDF_StructTree_Close(tree)
        page.close()
        document.close()


def test_the_same_page_has_the_same_bytes() -> None:
    details = Details("Casier judiciaire", "Étudiant", "R. 431-11")
    assert as_pdf(details) == as_pdf(details)


def test_details_stand_below_the_sentence() -> None:
    text = text_of(
        as_pdf(Details("Extrait de casier judiciaire", "Étudiant (ligne 25)", "R. 431-11"))
    )
    assert text.startswith(SENTENCE)
    for each in ("Extrait de casier judiciaire", "Étudiant (ligne 25)", "R. 431-11"):
        assert each in text


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("<b>Relevé</b> &amp; diplôme", "<b>Relevé</b> &amp; diplôme"),
        ("Lebenslauf für œuvre, 5 €", "Lebenslauf für œuvre, 5 €"),
        ("Nguyễn Thị Minh", "Nguyen Thi Minh"),
        ("e\N{COMBINING ACUTE ACCENT}tat", "état"),
        ("Выписка", "Vypiska"),
        ("كشف الحساب", "kshf lHsb"),
        ("银行对账单", "Yin Xing Dui Zhang Dan"),
        ("photo 😀", "photo ?"),
        ("une\nligne\x00\x1b[31m et\u202e une\u200b autre", "une ligne[31m et une autre"),
        ("oc\udce9t", "oc?t"),
    ],
)
def test_a_label_in_any_script_can_be_read(label: str, shown: str) -> None:
    assert text_of(as_pdf(Details(label=label))).endswith(f"Document demandé : {shown}")


def test_a_long_label_is_shortened() -> None:
    text = text_of(as_pdf(Details(label="pièce " * 500)))
    assert text.endswith("…")
    assert len(text) < 500


LABELS = st.text(max_size=2000) | st.text("Wm\u2014\u00c6", min_size=200, max_size=2000)


@settings(max_examples=100, deadline=None)
@given(LABELS, LABELS)
def test_any_label_stays_on_one_page_within_its_margins(label: str, title: str) -> None:
    page = as_pdf(Details(label, title, articles=label))
    assert len(page) < 50_000
    document = pdfium.PdfDocument(page)
    try:
        assert len(document) == 1
        text = document[0].get_textpage()
        assert text.get_text_bounded().startswith(SENTENCE)
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
    finally:
        document.close()
    assert min(left for left, *_ in boxes) > EDGE
    assert max(right for _, _, right, _ in boxes) < A4_POINTS[0] - EDGE
    assert min(bottom for _, bottom, _, _ in boxes) > EDGE


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_it_is_an_image_too(form: str) -> None:
    content = as_image(as_pdf(), form)
    assert len(content) < 300_000
    with Image.open(BytesIO(content)) as image:
        assert image.format == form
        assert round(image.width / image.height, 2) == 0.71
        assert image.width >= 8 * 150
        quality = measure(image)
        ink = image.point([255] * 80 + [0] * 176)
    assert not quality.blank
    assert quality.sharpness is not None
    assert quality.sharpness > 0.4
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    assert left + right == pytest.approx(image.width, abs=10)
    assert top + bottom == pytest.approx(image.height, abs=20)
    assert right - left > image.width * 0.8
    assert bottom - top < image.height * 0.02


@pytest.mark.parametrize("name", ["", "Awa Ndiaye"])
def test_each_marked_part_of_the_page_is_closed(name: str) -> None:
    page = PdfReader(BytesIO(as_pdf(Details(name) if name else None))).pages[0]
    drawn = page.get_contents()
    assert drawn is not None
    opened, closed = drawn.get_data().count(b"BDC"), drawn.get_data().count(b"EMC")
    assert opened == closed == (2 if name else 1)
