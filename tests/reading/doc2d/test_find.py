from __future__ import annotations

import subprocess
import sys
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from linter.reading.doc2d.find import find_barcodes
from tests.reading.doc2d.make import (
    barcode,
    page,
    payload,
    signer,
)

LINES = ["Justificatif de domicile"] * 20
BILL = payload(
    signer(),
    "00",
    [("10", "MME/EXEMPLE/LEA"), ("22", "12 RUE DES LILAS"), ("24", "38000"), ("25", "GRENOBLE")],
)
LONG = payload(
    signer(),
    "13",
    [("6K", "9" * 19), ("62", "E" * 30), ("60", "L" * 40), ("6U", "R" * 38), ("6X", "G" * 30)],
)


def contents(image: Image.Image) -> list[bytes]:
    return [each.content for each in find_barcodes(image)]


@pytest.mark.parametrize("angle", [0, 90, 180, 270, 4, -8, 45])
def test_found_turned_as_it_may_be(angle: float) -> None:
    assert contents(page([BILL], 200, lines=LINES, angle=angle)) == [BILL]


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_found_on_a_blurred_and_grainy_scan(dpi: int) -> None:
    scan = page([LONG], dpi, lines=LINES, angle=3, noise=15, blur=dpi / 200)
    assert contents(scan) == [LONG]


def test_found_at_100_dpi_by_looking_closer() -> None:
    assert contents(page([BILL], 100, lines=LINES)) == [BILL]


def test_every_code_of_a_page_is_found_from_top_to_bottom() -> None:
    scan = page([BILL, LONG, barcode(b"https://exemple.fr", 260, "QRCode")], 200, lines=LINES)
    assert contents(scan) == [BILL, LONG, b"https://exemple.fr"]


def test_a_code_that_is_easily_found_does_not_hide_a_blurred_one() -> None:
    blurred = barcode(LONG, 130).filter(ImageFilter.GaussianBlur(1))
    assert contents(page([BILL, blurred], 150, lines=LINES)) == [BILL, LONG]


def test_the_box_is_where_the_code_is() -> None:
    for dpi in (100, 200):  # read closer, and at once
        (found,) = find_barcodes(page([BILL], dpi, lines=LINES))
        left, top, right, bottom = (each * 25.4 / dpi for each in found.box)
        assert left == pytest.approx(15, abs=2)
        assert (right - left, bottom - top) == pytest.approx((22, 22), abs=3)


@pytest.mark.parametrize("mode", ["RGB", "1", "CMYK", "RGBA", "P"])
def test_any_mode_of_image(mode: str) -> None:
    assert contents(page([BILL], 200, lines=LINES).convert("RGB").convert(mode)) == [BILL]


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3), (40, 40)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert contents(Image.new("L", size, 255)) == []


def test_nothing_is_found_where_there_is_nothing() -> None:
    random = Random(7)  # noqa: S311 -- a drawing
    hatched = Image.new("L", (800, 1100), 255)
    for x in range(0, 800, 3):
        ImageDraw.Draw(hatched).line((x, 100, x + random.randrange(5), 500), fill=0)
    noise = Image.frombytes("L", (400, 400), random.randbytes(160_000))
    hatched.paste(noise, (200, 600))
    assert contents(hatched) == []


def test_without_the_reader_the_remedy_is_said() -> None:
    program = (
        "import sys; sys.modules['zxingcpp'] = None\n"
        "from PIL import Image\n"
        "from linter.reading.doc2d.certificates import Certificates\n"
        "from linter.reading.doc2d.read import read_codes\n"
        "print(*read_codes(Image.new('L', (50, 50), 255), Certificates()).unread)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "pip install zxing-cpp" in said.stdout
