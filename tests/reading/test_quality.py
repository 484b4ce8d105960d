"""A page is judged as a person would, whatever the resolution, the noise and the table behind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from PIL import Image, ImageDraw

from linter.given.config import DEFAULT
from linter.reading.page.quality import measure
from tests.reading import pages

LINES = (1, 3, 45)


def sharp(page: Image.Image) -> bool:
    found = measure(pages.as_scanned(page)).sharpness
    assert found is not None
    return found >= DEFAULT.min_sharpness


@pytest.mark.parametrize("name", pages.blank_sheets())
@pytest.mark.parametrize("scale", [1, 0.5])
def test_a_blank_sheet_is_blank(name: str, scale: float) -> None:
    sheet = pages.resized(pages.blank_sheets()[name], scale)
    found = measure(pages.as_scanned(sheet))
    assert found.blank
    assert not found.a_word


@pytest.mark.parametrize("points", [9, 12, 24])
@pytest.mark.parametrize("word", ["Annexe", "Oui", "ADMIS"])
def test_a_word_alone_is_something_or_may_be(word: str, points: int) -> None:
    page = pages.sheet()
    ImageDraw.Draw(page).text((700, 1000), word, 30, pages.font(points, 200))
    found = measure(pages.as_scanned(pages.noisy(page, 8)))
    assert found.a_word or not found.blank


@pytest.mark.parametrize("noise", [0, 8])
@pytest.mark.parametrize("ink", [30, 160, 200])
@pytest.mark.parametrize("lines", LINES)
def test_a_few_words_are_not_blank(lines: int, ink: int, noise: int) -> None:
    page = pages.noisy(pages.written(lines, ink=ink), noise)
    assert not measure(pages.as_scanned(page)).blank


def test_a_signature_is_not_blank() -> None:
    assert not measure(pages.as_scanned(pages.noisy(pages.signed(), 8))).blank


@pytest.mark.parametrize("dpi", [75, 100, 150, 200, 300])
@pytest.mark.parametrize("lines", LINES)
def test_a_crisp_scan_is_sharp_at_every_resolution(lines: int, dpi: int) -> None:
    assert sharp(pages.written(lines, dpi=dpi))


@pytest.mark.parametrize("points", [8, 11, 20, 40])
def test_letters_of_every_size_are_sharp(points: int) -> None:
    assert sharp(pages.written(3, points=points))


@pytest.mark.parametrize("noise", [0, 4, 8, 15])
@pytest.mark.parametrize("lines", LINES)
def test_blur_is_told_through_noise(lines: int, noise: int) -> None:
    page = pages.written(lines)
    assert sharp(pages.noisy(page, noise))
    assert sharp(pages.noisy(pages.blurred(page, 2), noise))
    assert not sharp(pages.noisy(pages.blurred(page, 4), noise))
    assert not sharp(pages.noisy(pages.blurred(page, 6), noise))


def test_a_hand_that_moved_is_told() -> None:
    page = pages.written()
    assert sharp(pages.noisy(pages.moved(page, 5), 4))
    assert not sharp(pages.noisy(pages.moved(page, 15), 4))


def edges(page: Image.Image) -> float | None:
    return measure(pages.as_scanned(page)).edges


@pytest.mark.parametrize("noise", [0, 8])
@pytest.mark.parametrize("dpi", [100, 150, 200, 300])
def test_edges_are_steep_on_what_is_sharp_alone(dpi: int, noise: int) -> None:
    page = pages.written(dpi=dpi)
    sharp, soft = (
        edges(pages.noisy(pages.blurred(page, radius * dpi / 200), noise)) for radius in (0, 2.5)
    )
    assert sharp is not None
    assert soft is not None
    assert sharp > 0.65
    assert soft < 0.5


def test_a_hand_that_moved_a_little_leaves_soft_edges() -> None:
    moved = edges(pages.moved(pages.written(), 9))
    assert moved is not None
    assert moved < 0.56


@pytest.mark.parametrize(
    "page",
    [
        pages.sheet(),
        pages.written(2),  # too little is written
        pages.written().crop((0, 0, 1654, 880)),  # too few pixels
        pages.written().crop((0, 0, 1654, 1600)),  # wider than high
        pages.photographed(pages.card()),
    ],
)
def test_edges_are_measured_on_sheets_of_text_alone(page: Image.Image) -> None:
    assert edges(page) is None


@pytest.mark.parametrize("table", [30, 120, 200])
@pytest.mark.parametrize("share", [0.35, 0.6, 0.9])
def test_a_card_on_a_table_is_judged_by_the_card(table: int, share: float) -> None:
    photo = pages.photographed(pages.card(), share=share, table=table)
    found = measure(pages.as_scanned(photo))
    assert found.brightness >= DEFAULT.min_brightness
    assert found.contrast is not None
    assert found.contrast >= DEFAULT.min_contrast
    assert sharp(photo)
    assert not sharp(pages.blurred(photo, 12))


def test_dark_and_pale_pages_are_told() -> None:
    page = pages.noisy(pages.written(), 6)
    assert measure(pages.darkened(page, 0.6)).brightness >= DEFAULT.min_brightness
    assert measure(pages.darkened(page, 0.3)).brightness < DEFAULT.min_brightness
    grey, pale = (measure(pages.written(ink=ink)).contrast for ink in (170, 222))
    assert grey is not None
    assert pale is not None
    assert grey >= DEFAULT.min_contrast > pale


@given(page=pages.of_one_grey())
@settings(max_examples=60, deadline=None)
def test_any_shape_is_measured(page: Image.Image) -> None:
    found, level = measure(page), page.tobytes()[0]
    assert found.blank
    assert abs(found.brightness - level) <= 1
