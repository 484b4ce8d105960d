from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont, ImageOps

from benchmarks.mrz import OCR_B
from linter.reading.mrz import read_mrz
from linter.reading.mrz.alphabet import check_digit
from linter.reading.mrz.parse import parse
from tests.premise import Premise

TODAY = date(2026, 11, 23)
# Drawn by benchmarks/mrz.py: cut out, scanned on an A4 sheet and photographed, turned.
IMAGES = sorted((Path(__file__).parent / "images").glob("*.jpg"))


def lines_of(file: Path) -> tuple[str, ...]:
    return tuple(file.with_suffix(".txt").read_text("utf-8").split())


def with_digits(names: str, birth: str, expiry: str) -> tuple[str, str]:
    """The two lines of a passport, with the check digits of these dates."""
    number = "L898902C3"
    parts = [each + check_digit(each) for each in (number, birth, expiry, "<" * 14)]
    covered = "".join(parts)
    return names, f"{parts[0]}UTO{parts[1]}F{parts[2]}{parts[3]}{check_digit(covered)}"


def drawn(lines: tuple[str, ...]) -> Image.Image:
    """A page with this zone alone, in the print that zones have."""
    image = Image.new("L", (1000, 300), 235)
    font = ImageFont.truetype(OCR_B, 28)
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            ImageDraw.Draw(image).text(
                (60 + 20 * column, 120 + 50 * row), character, fill=30, font=font, anchor="mm"
            )
    return image


def open_(name: str) -> Image.Image:
    return Image.open(Path(__file__).parent / "images" / f"{name}.jpg")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("file", IMAGES, ids=lambda file: str(file.stem))
def test_zone_is_read_whichever_way_the_page_lies(file: Path, turn: int) -> None:
    found = read_mrz(Image.open(file).rotate(-turn, expand=True), TODAY)
    truth = parse(lines_of(file), TODAY)
    assert found is not None
    assert truth is not None
    assert found.valid
    assert found.fields["number"] == truth.number
    assert found.fields["birth_date"] == str(truth.birth)
    assert found.lines == truth.lines or not found.names_certain


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_mode_is_read_alike(mode: str) -> None:
    image = open_("idfra-crop")
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image.convert("L"), np.uint16) * 257)
    elif mode == "1":
        image = image.convert("L").point(lambda value: 255 * (value > 130)).convert("1")
    else:
        image = image.convert(mode)
    found = read_mrz(image, TODAY)
    assert found is not None
    assert found.mrz.format == "IDFRA"


def test_transparent_print_is_read_on_white() -> None:
    grey = open_("mrvb-crop").convert("L")
    image = Image.new("RGBA", grey.size)
    image.putalpha(grey.point(lambda value: 255 - value))
    found = read_mrz(image, TODAY)
    assert found is not None
    assert found.valid


def test_the_turn_and_the_place_are_told() -> None:
    image = open_("td2-crop").rotate(90, expand=True)
    upright = read_mrz(image, TODAY)
    assert upright is not None
    assert min(upright.turn, 360 - upright.turn) < 3
    turned = read_mrz(image.rotate(-90, expand=True), TODAY)
    assert turned is not None
    assert turned.turn == pytest.approx(270, abs=3)
    assert all(
        0 <= x <= image.width and image.height / 2 < y <= image.height for x, y in upright.box
    )


@pytest.mark.parametrize("size", [(1, 1), (15, 15), (17, 900), (3000, 20), (640, 480)])
@pytest.mark.parametrize("kind", ["white", "black", "noise", "stripes"])
def test_nothing_is_read_where_there_is_nothing(size: tuple[int, int], kind: str) -> None:
    image = Image.new("L", size, "white" if kind == "white" else "black")
    if kind == "noise":
        image = Image.fromarray(np.random.default_rng(1).integers(0, 255, size[::-1], np.uint8))
    if kind == "stripes":
        image = Image.fromarray(
            np.tile(np.array([0, 0, 0, 255, 255], np.uint8), (size[1], size[0] // 5 + 1))
        )
    found = read_mrz(image, TODAY)
    assert found is None or not found.fields


def test_light_print_on_dark_is_read() -> None:
    found = read_mrz(ImageOps.invert(open_("td1-scan").convert("L")), TODAY)
    assert found is not None
    assert found.valid
    assert found.lines == lines_of(Path(__file__).parent / "images" / "td1-scan.jpg")


@pytest.mark.parametrize("tilt", [-45, -30, -22, 22, 30, 40])
def test_a_zone_is_read_at_its_own_angle(tilt: float) -> None:
    page = open_("td3-photo")
    found = read_mrz(page.rotate(tilt, Image.Resampling.BICUBIC, expand=True), TODAY)
    assert found is not None
    assert found.valid
    assert found.lines == lines_of(IMAGES[0].with_name("td3-photo.jpg"))


@pytest.mark.skipif(not Path(OCR_B).exists(), reason="Debian's fonts-ocr-b is not there")
def test_a_clear_zone_with_a_day_that_never_was_is_told_apart() -> None:
    lines = with_digits("P<UTOERIKSSON<<ANNA<MARIA".ljust(44, "<"), "110229", "241231")
    found = read_mrz(drawn(lines), TODAY)
    assert found is not None
    assert not found.valid
    assert found.impossible == ("birth",)
    assert not found.fields


def test_rows_of_chevrons_are_no_zone() -> None:
    page = Image.new("L", (1000, 220), "white")
    draw = ImageDraw.Draw(page)
    for row in range(2):
        draw.text((60, 60 + 70 * row), "<" * 40, 0, font_size=30)
    assert read_mrz(page, TODAY) is None


def test_other_print_is_no_zone() -> None:
    page = Image.new("L", (1240, 1754), "white")
    draw = ImageDraw.Draw(page)
    for row in range(40):
        draw.text(
            (90, 60 + 40 * row), "FACTURE D'EAU DU MOIS DE JANVIER 2026 " * 2, 0, font_size=22
        )
    assert read_mrz(page, TODAY) is None


READ = Premise("a zone that is partly covered is read", at_least=3)
NOT_READ = Premise("a zone that is partly covered is not read", at_least=3)


@READ.counted
@NOT_READ.counted
def test_a_covered_zone_is_never_guessed() -> None:
    """A scratch as wide as a stroke hides nothing; a strip over two letters and a half does."""
    clean = open_("td3-photo").convert("L")
    seen = read_mrz(clean, TODAY)
    assert seen is not None
    xs, ys = zip(*seen.box, strict=True)
    for share, width in product((0.05, 0.2, 0.35, 0.5), (3, 30)):
        image = clean.copy()
        x = min(xs) + (max(xs) - min(xs)) * share
        image.paste(200, (int(x), int(min(ys)), int(x) + width, int(max(ys))))
        found = read_mrz(image, TODAY)
        if READ.met(found is not None and found.fields):
            assert found is not None
            for name in ("number", "birth_date", "expires_on"):
                assert found.fields.get(name) == seen.fields[name]
        NOT_READ.met(found is None or not found.fields)
