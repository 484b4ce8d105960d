"""A clean PDF -> what a scanner or a telephone makes of it: grain, skew, shade, and faults."""

from __future__ import annotations

import random
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_POINTS = 72


@dataclass(frozen=True, slots=True)
class Scanner:
    """How the page was taken: a good flat scan unless told otherwise.

    Attributes:
        dpi: points an inch of the result.
        skew: degrees, counter-clockwise.
        grain: noise in grey levels.
        blur: radius in pixels of the result.
        light: 1 is well lit, 0.3 a dark room.
        turn: clockwise turn of the picture itself, in degrees.
        exif: the same turn, only noted in the file (JPEG).
    """

    dpi: int = 200
    skew: float = 0.6
    grain: int = 6
    blur: float = 0.5
    light: float = 0.97
    turn: int = 0
    exif: int = 0


SCANNER = Scanner()
_EXIF_TURNS = {0: 1, 90: 6, 180: 3, 270: 8}


def as_jpegs(pdf: bytes, scanner: Scanner = SCANNER, seed: int = 1) -> list[bytes]:
    """Each page as a JPEG."""
    return [_jpeg(each, scanner) for each in _pictures(pdf, scanner, seed)]


def as_scan(pdf: bytes, scanner: Scanner = SCANNER, seed: int = 1) -> bytes:
    """The pages as a PDF of images, as a scanner makes it."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for jpeg in as_jpegs(pdf, scanner, seed):
        with Image.open(BytesIO(jpeg)) as picture:
            size = tuple(side * _POINTS / scanner.dpi for side in picture.size)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(BytesIO(jpeg)), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pictures(pdf: bytes, scanner: Scanner, seed: int) -> list[Image.Image]:
    document = pdfium.PdfDocument(pdf)
    try:
        pages = [
            page.render(scale=scanner.dpi / _POINTS, grayscale=True).to_pil() for page in document
        ]
    finally:
        document.close()
    return [_taken(page, scanner, random.Random(seed + n)) for n, page in enumerate(pages)]  # noqa: S311 -- grain, not secrets


def _taken(page: Image.Image, scanner: Scanner, rng: random.Random) -> Image.Image:
    skewed = page.rotate(scanner.skew, Image.Resampling.BICUBIC, fillcolor=250)
    soft = skewed.filter(ImageFilter.GaussianBlur(scanner.blur))
    lit = ImageChops.multiply(soft, _shade(page.size, scanner.light))
    # `effect_noise` cannot be seeded.
    noise = Image.frombytes("L", page.size, rng.randbytes(page.width * page.height))
    grain = noise.point([128 + (level - 128) * scanner.grain // 128 for level in range(256)])
    taken = ImageChops.add(lit, grain, 1, -128)
    return taken.rotate(-scanner.turn, expand=True) if scanner.turn else taken


def _shade(size: tuple[int, int], light: float) -> Image.Image:
    """Light that falls off towards the foot of the page."""
    gradient = Image.linear_gradient("L").resize(size)
    return gradient.point([int(255 * light * (1 - 0.08 * level / 255)) for level in range(256)])


def _jpeg(picture: Image.Image, scanner: Scanner) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = _EXIF_TURNS[scanner.exif]
    turned = picture.rotate(scanner.exif, expand=True) if scanner.exif else picture
    out = BytesIO()
    dpi = (scanner.dpi, scanner.dpi)
    turned.save(out, "JPEG", quality=70, dpi=dpi, exif=exif)
    return out.getvalue()
