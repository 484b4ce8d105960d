from __future__ import annotations

from math import dist

import pytest
from PIL import ExifTags, Image, ImageChops, ImageStat

from linter.ready.picture import cropped, is_noted, levelled, on_paper, outline, skew, turned
from tests.ready.sheets import DESK, on_desk, written


@pytest.mark.parametrize("degrees", [-8, -2, 0, 3, 9])
def test_a_sheet_on_a_table_is_found_and_seen_from_the_front(degrees: float) -> None:
    page = written()
    photo = on_desk(page, degrees)
    found = outline(photo)
    assert found is not None
    alone = cropped(photo, found, 2600)
    assert alone.width / alone.height == pytest.approx(page.width / page.height, rel=0.03)
    rim = alone.resize((40, 40)).crop((2, 2, 38, 38))
    assert ImageStat.Stat(rim.convert("L")).extrema[0][0] > 120  # no table is left within
    assert skew(alone) == 0


def test_corners_are_in_the_order_of_reading() -> None:
    found = outline(on_desk(written(), 4))
    assert found is not None
    top_left, top_right, bottom_right, bottom_left = found
    assert top_left[0] < top_right[0]
    assert top_right[1] < bottom_right[1]
    assert dist(bottom_left, top_left) > dist(top_left, top_right)


def test_a_sheet_that_goes_on_beyond_the_picture_is_not_cropped() -> None:
    whole = on_desk(written(), 5)
    assert outline(whole.crop((0, 0, whole.width, whole.height * 2 // 3))) is None


def test_a_scan_without_anything_around_is_not_cropped() -> None:
    assert outline(written()) is None


@pytest.mark.parametrize("degrees", [-4.0, -1.2, 0.8, 2.5])
def test_leaning_lines_are_levelled(degrees: float) -> None:
    page = written()
    leaning = page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")
    found = skew(leaning)
    assert found == pytest.approx(-degrees, abs=0.3)
    assert skew(levelled(leaning, found)) == 0


@pytest.mark.parametrize("page", [written(), Image.new("RGB", (800, 1100), "white")])
def test_what_is_level_or_blank_is_left_alone(page: Image.Image) -> None:
    assert skew(page) == 0


def test_turns_are_clockwise() -> None:
    arrow = Image.new("L", (3, 2), 0)
    arrow.putpixel((0, 0), 255)
    assert turned(arrow, 90).getpixel((1, 0)) == 255
    assert turned(arrow, 270).getpixel((0, 2)) == 255
    assert turned(arrow, 0) is arrow


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_any_picture_becomes_one_that_a_jpeg_holds(mode: str) -> None:
    made = on_paper(Image.new(mode, (20, 20)))
    assert made.mode in ("L", "RGB")


@pytest.mark.parametrize("level", [0, 64, 128, 200, 255])
def test_sixteen_bits_of_grey_keep_their_level(level: int) -> None:
    """Cut off instead of scaled, all but the darkest would be white paper."""
    deep = Image.new("I;16", (4, 4), level * 257)
    assert on_paper(deep).getpixel((1, 1)) == pytest.approx(level, abs=1)


def test_what_is_transparent_is_paper() -> None:
    clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    white = Image.new("RGB", (10, 10), "white")
    assert ImageChops.difference(on_paper(clear), white).getbbox() is None


def test_the_table_is_not_the_sheet() -> None:
    assert outline(Image.new("RGB", (900, 1200), DESK)) is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_noted_when_viewers_must_turn_it(orientation: int) -> None:
    image = Image.new("RGB", (4, 3))
    assert not is_noted(image)
    image.getexif()[ExifTags.Base.Orientation] = orientation
    assert is_noted(image) is (orientation > 1)
