"""The documents themselves: no real person, a right zone, text that can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image

from linter.reading.mrz.parse import parse
from linter.rules.phone.number import read
from samples import people
from samples.documents import domicile, identite
from samples.people import AWA, MINH, ROSA, Person
from samples.sample import EPHOTO_CODE
from samples.scan import PHONE, Scanner, as_jpeg, as_scan
from tests.pdf import text_of

TODAY = date(2026, 11, 23)
ISSUED, EXPIRES = date(2025, 2, 1), date(2032, 1, 31)
PEOPLE = [each for each in vars(people).values() if isinstance(each, Person)]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: each.given_names)
def test_people_have_numbers_kept_for_fiction(person: Person) -> None:
    assert person.mobile.startswith("063998")
    assert read(person.mobile).possible
    assert person.number == "" or re.fullmatch(r"0399000\d{3}", person.number)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: each.given_names)
def test_people_are_told_apart(person: Person) -> None:
    for key in ("mobile", "document", "number", "permit"):
        others = [getattr(each, key) for each in PEOPLE if each is not person]
        assert not getattr(person, key) or getattr(person, key) not in others


@pytest.mark.parametrize(
    ("zone", "layout"),
    [
        (identite.passport_zone, "TD3"),
        (identite.permit_zone, "TD1"),
        (identite.card_zone, "TD1"),
        (identite.visa_zone, "MRVA"),
    ],
)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: each.given_names)
def test_every_check_digit_of_a_zone_is_right(
    zone: Callable[[Person, date], tuple[str, ...]], layout: str, person: Person
) -> None:
    if zone is identite.permit_zone and not person.permit:
        pytest.skip("French people have no residence permit")
    read_back = parse(zone(person, EXPIRES), TODAY)
    assert read_back is not None
    assert (read_back.format, read_back.failed) == (layout, ())
    assert read_back.nationality == person.country


def test_a_document_of_text_can_be_copied() -> None:
    text = text_of(domicile.electricity_bill(MINH, date(2026, 10, 2), "Madame Minh Anh NGUYEN"))
    for each in ("Électricité de Démonstration", "NGUYEN", "02/10/2026", "104,40 €", "SPECIMEN"):
        assert each in text


@pytest.mark.parametrize("dpi", [72, 200])
def test_a_scan_is_an_image_withouttext_of(dpi: int) -> None:
    scan = as_scan(identite.passport(ROSA, ISSUED, EXPIRES), Scanner(dpi))
    assert text_of(scan) == ""
    document = pdfium.PdfDocument(scan)
    try:
        (image,) = document[0].get_objects()
        width, _ = image.get_px_size()
        assert width == pytest.approx(dpi * 8.27, abs=2)
    finally:
        document.close()


def test_a_photograph_is_in_colour_and_always_taken_alike() -> None:
    sheet = identite.ephoto_sheet(AWA, EPHOTO_CODE, datetime(2026, 11, 10, 10, 12))  # noqa: DTZ001 -- local time
    photograph = as_jpeg(sheet, PHONE)
    assert as_jpeg(sheet, PHONE) == photograph
    with Image.open(BytesIO(photograph)) as image:
        assert (image.format, image.mode) == ("JPEG", "RGB")
