"""A clean PDF -> what a scanner or a telephone makes of it: grain, skew, shade, and faults.

Chance is seeded by the PDF itself: the same page is always taken alike.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from math import cos, radians, sin
from zlib import crc32

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_POINTS = 72
_MOST_SKEW = 1.0  # degrees, of a sheet laid on the glass by hand
_PAPER, _DESK = (250, 250, 250), (92, 70, 52)
_EXIF_TURN = 0x0112
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
_EXIF_TURNS = {0: 1, 90: 6, 180: 3, 270: 8}


@dataclass(frozen=True, slots=True)
class Scanner:
    """How the page was taken: a good flat scan in grey unless told otherwise.

    Attributes:
        dpi: points an inch of the result.
        skew: degrees, counter-clockwise; a little, by chance, when None.
        grain: noise in grey levels.
        blur: radius in pixels of the result; laying the page already softens it a little.
        light: 1 is well lit, 0.3 a dark room.
        shade: share of light lost at the foot of the page.
        exif: clockwise turn in degrees that is only noted in the file (JPEG).
        tilt: how far the sheet leans, as a share of its size: a picture taken by hand.
        crop: the part of the page in the picture, in points from the top left corner.
        colour: in colour, on a desk.
        quality: of the JPEG.
        turn: clockwise turn in degrees of the page itself: no note in the file tells of it.
        far: how large the sheet is in its picture, as a share of it.
        kept: the part of the picture that is kept, as `crop`: the rest was outside.
        glare: radius of a lamp's reflection on the page, as a share of its width.
    """

    dpi: int = 200
    skew: float | None = None
    grain: int = 6
    blur: float = 0
    light: float = 0.97
    shade: float = 0.08
    exif: int = 0
    tilt: float = 0
    crop: tuple[float, float, float, float] | None = None
    colour: bool = False
    quality: int = 70
    turn: int = 0
    far: float = 1
    kept: tuple[float, float, float, float] | None = None
    glare: float = 0


SCANNER = Scanner()
# A telephone held over a page, and over a card or passport page.
PHONE = Scanner(grain=9, blur=0.6, shade=0.2, tilt=0.03, colour=True, quality=80)
_CARD_AREA = (100.0, 40.0, 495.0, 325.0)
PHONE_ON_CARD = Scanner(
    300, grain=9, blur=0.8, shade=0.2, tilt=0.02, crop=_CARD_AREA, colour=True, quality=80
)
# What goes wrong: cut at a side, a lamp's reflection, from too far, upside down.
CUT_RIGHT = replace(SCANNER, kept=(0.0, 0.0, 400.0, 842.0))
CUT_BOTTOM = replace(SCANNER, kept=(0.0, 0.0, 595.0, 420.0))
GLARE = replace(PHONE_ON_CARD, glare=0.14)
FAR = replace(PHONE, far=0.3)
UPSIDE_DOWN = replace(SCANNER, turn=180)
SIDEWAYS = replace(SCANNER, turn=90)


def as_jpeg(pdf: bytes, scanner: Scanner = SCANNER) -> bytes:
    """The first page as a JPEG."""
    return next(_jpegs(pdf, scanner))


def as_scan(pdf: bytes, scanner: Scanner = SCANNER) -> bytes:
    """The pages as a PDF of images, as a scanner makes it."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for jpeg in _jpegs(pdf, scanner):
        with Image.open(BytesIO(jpeg)) as picture:
            size = tuple(side * _POINTS / scanner.dpi for side in picture.size)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(BytesIO(jpeg)), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _jpegs(pdf: bytes, scanner: Scanner) -> Iterator[bytes]:
    document = pdfium.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            scale, grey = scanner.dpi / _POINTS, not scanner.colour
            picture = page.render(scale=scale, grayscale=grey).to_pil()
            picture = _part(picture, scanner.crop, scale)
            if scanner.turn:
                picture = picture.transpose(_TURNS[scanner.turn])
            rng = random.Random(crc32(pdf) + number)  # noqa: S311 -- grain, not secrets
            taken = _taken(picture, scanner, rng)
            yield _jpeg(_part(taken, scanner.kept, scale), scanner)
    finally:
        document.close()


def _part(
    picture: Image.Image, box: tuple[float, float, float, float] | None, scale: float
) -> Image.Image:
    if box is None:
        return picture
    left, top, right, bottom = (round(side * scale) for side in box)
    return picture.crop((left, top, right, bottom))


def _taken(page: Image.Image, scanner: Scanner, rng: random.Random) -> Image.Image:
    laid = _laid(page, scanner, rng)
    soft = laid.filter(ImageFilter.GaussianBlur(scanner.blur)) if scanner.blur else laid
    lit = ImageChops.multiply(soft, _in_mode(_light(page.size, scanner), page.mode))
    # `effect_noise` cannot be seeded.
    noise = Image.frombytes("L", page.size, rng.randbytes(page.width * page.height))
    grain = noise.point([128 + (level - 128) * scanner.grain // 128 for level in range(256)])
    seen = ImageChops.add(lit, _in_mode(grain, page.mode), 1, -128)
    if scanner.glare:  # more light than the sensor can tell: no grain is left
        seen = ImageChops.add(seen, _in_mode(_reflection(page.size, scanner.glare), page.mode))
    return seen


def _laid(page: Image.Image, scanner: Scanner, rng: random.Random) -> Image.Image:
    """The page turned by its skew and leaning by its tilt, on what it lies on."""
    skew = rng.uniform(-_MOST_SKEW, _MOST_SKEW) if scanner.skew is None else scanner.skew
    across, down = page.width / 2, page.height / 2
    turn_x, turn_y = cos(radians(skew)), sin(radians(skew))
    corners: list[float] = []
    for x, y in ((-across, -down), (-across, down), (across, down), (across, -down)):
        out = (1 + scanner.tilt * rng.uniform(0.6, 2)) / scanner.far
        corners += [
            across + out * (x * turn_x - y * turn_y),
            down + out * (x * turn_y + y * turn_x),
        ]
    around = _DESK if scanner.colour else _PAPER[0]
    return page.transform(
        page.size,
        Image.Transform.QUAD,
        corners,
        Image.Resampling.BILINEAR,
        fillcolor=around,
    )


def _light(size: tuple[int, int], scanner: Scanner) -> Image.Image:
    """Light that falls off towards the foot of the page."""
    levels = [int(255 * scanner.light * (1 - scanner.shade * n / 255)) for n in range(256)]
    return Image.linear_gradient("L").resize(size).point(levels)


def _reflection(size: tuple[int, int], radius: float) -> Image.Image:
    """The light of a lamp on the page: white at its heart, soft at its rim."""
    side = round(2 * radius * size[0])
    spot = Image.radial_gradient("L").resize((side, side)).point(lambda far: max(0, 400 - 3 * far))
    light = Image.new("L", size)
    light.paste(spot, (round(size[0] * 0.55 - side / 2), round(size[1] * 0.4 - side / 2)))
    return light


def _in_mode(grey: Image.Image, mode: str) -> Image.Image:
    return grey if grey.mode == mode else grey.convert(mode)


def _jpeg(picture: Image.Image, scanner: Scanner) -> bytes:
    exif = Image.Exif()
    exif[_EXIF_TURN] = _EXIF_TURNS[scanner.exif]
    turned = picture.rotate(scanner.exif, expand=True) if scanner.exif else picture
    out = BytesIO()
    turned.save(out, "JPEG", quality=scanner.quality, dpi=(scanner.dpi, scanner.dpi), exif=exif)
    return out.getvalue()
