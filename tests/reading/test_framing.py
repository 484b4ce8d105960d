"""A document is whole or cut, seen or hidden, near or far, whatever it lies on."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from PIL import Image, ImageOps

from linter.given.config import DEFAULT
from linter.reading.page.framing import SIDES, Framing, frame
from samples import scan
from samples.documents.domicile import electricity_bill
from samples.documents.identite import passport
from samples.people import AWA
from samples.scan import Scanner, as_jpeg
from tests.reading import pages

DAY = date(2026, 10, 1)


@cache
def taken(what: str, scanner: Scanner) -> Framing:
    made = electricity_bill(AWA, DAY) if what == "page" else passport(AWA, DAY, DAY)
    with Image.open(BytesIO(as_jpeg(made, scanner))) as picture:
        return frame(picture.convert("L"))


@pytest.mark.parametrize(
    ("what", "scanner"),
    [
        ("page", scan.SCANNER),
        ("page", scan.PHONE),
        ("page", scan.UPSIDE_DOWN),
        ("card", scan.SCANNER),
        ("card", scan.PHONE_ON_CARD),
    ],
)
def test_a_good_picture_has_no_fault(what: str, scanner: Scanner) -> None:
    found = taken(what, scanner)
    assert found.cut == ()
    assert found.glare <= DEFAULT.max_glare
    assert found.filled > 0.5


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("noise", [0, 8])
def test_text_that_goes_on_beyond_a_side_is_told(side: str, noise: int) -> None:
    page = pages.written(45)
    width, height = page.size
    kept = {
        "haut": (0, 520, width, height),
        "droite": (0, 0, 700, height),
        "bas": (0, 0, width, 885),
        "gauche": (500, 0, width, height),
    }[side]
    scanned = pages.as_scanned(pages.noisy(page.crop(kept), noise))
    assert frame(scanned).cut == (side,)


@pytest.mark.parametrize(("lines", "cut"), [(1, ()), (2, ("droite",)), (5, ("droite",))])
def test_two_lines_are_cut_where_the_sheet_leaves_the_table(lines: int, cut: object) -> None:
    photo = ImageOps.expand(pages.written(lines), 40, 60)
    assert frame(pages.as_scanned(photo)).cut == ()
    half = photo.crop((0, 0, photo.width // 2, photo.height))
    assert frame(pages.as_scanned(half)).cut == cut


@pytest.mark.parametrize("table", [30, 70])
@pytest.mark.parametrize("side", SIDES)
def test_a_sheet_that_nearly_fills_the_picture_is_whole(side: str, table: int) -> None:
    """Turned a little, with a strip of table beside it that is no wider than a letter."""
    sheet = pages.written(45).rotate(1, Image.Resampling.BICUBIC, expand=True, fillcolor=table)
    for strip in (0, 3, 6, 12):
        around = tuple(
            strip if each == side else 40 for each in ("gauche", "haut", "droite", "bas")
        )
        photo = pages.noisy(ImageOps.expand(sheet, around, table), 8)
        assert frame(pages.as_scanned(photo)).cut == (), strip


def test_a_scan_cut_by_its_glass_is_told() -> None:
    assert taken("page", scan.CUT_RIGHT).cut == ("droite",)


@pytest.mark.parametrize("table", [30, 90])
def test_a_card_that_leaves_the_picture_is_told(table: int) -> None:
    photo = pages.photographed(pages.card(), share=0.6, table=table)
    assert frame(pages.as_scanned(photo)).cut == ()
    half = photo.crop((0, 0, photo.width // 2, photo.height))
    assert frame(pages.as_scanned(half)).cut == ("droite",)


def test_a_reflection_is_told() -> None:
    assert taken("card", scan.GLARE).glare > DEFAULT.max_glare


def test_a_document_far_away_is_small() -> None:
    assert taken("page", scan.FAR).filled < 0.12
    shares = [
        frame(pages.as_scanned(pages.photographed(pages.card(), share=share))).filled
        for share in (0.2, 0.4, 0.8)
    ]
    assert shares == sorted(shares)
    assert shares[0] < 0.08


def test_a_card_copied_on_a_sheet_is_as_small_as_it_is() -> None:
    sheet = pages.sheet()
    sheet.paste(pages.card(200), (300, 300))
    assert frame(pages.as_scanned(sheet)).filled == pytest.approx(0.08, abs=0.02)


@pytest.mark.parametrize("lines", [1, 3, 45])
@pytest.mark.parametrize("noise", [0, 15])
def test_few_words_do_not_make_a_small_document(lines: int, noise: int) -> None:
    found = frame(pages.as_scanned(pages.noisy(pages.written(lines), noise)))
    assert found == Framing(cut=(), glare=0.0, filled=1.0)


@pytest.mark.parametrize("name", ["plain", "specks of dust", "black border, staple", "noise 15"])
def test_an_empty_sheet_is_not_cut(name: str) -> None:
    assert frame(pages.as_scanned(pages.blank_sheets()[name])).cut == ()


def test_ruled_paper_is_not_cut_text() -> None:
    page = pages.written(10)
    for top in range(0, page.height, 60):
        page.paste(170, (0, top, page.width, top + 3))
    assert frame(pages.as_scanned(page)).cut == ()


def test_a_white_label_is_not_a_reflection() -> None:
    page = Image.new("L", (1600, 1000), 200)
    page.paste(255, (400, 300, 900, 600))
    assert frame(page).glare == 0


@given(page=pages.of_one_grey())
@settings(max_examples=60, deadline=None)
def test_any_shape_is_measured(page: Image.Image) -> None:
    assert frame(page) == Framing((), 0.0, 1.0)
