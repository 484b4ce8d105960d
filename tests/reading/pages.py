"""Pages of invented words as scanners and phones give them: clean, noisy, blurred, dark, blank."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from random import Random

from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

A4_INCHES = (8.27, 11.69)
PAPER, INK = 250, 30
_WORDS = (
    *("attestation", "domicile", "facture", "montant", "total", "échéance", "certificat", "année"),
    *("titulaire", "préfecture", "séjour", "renouvellement", "madame", "rue", "numéro", "client"),
    *("période", "consommation", "prélèvement", "août", "décembre", "signature", "cachet"),
)
_MARGIN = 0.8  # inches
_LEADING = 1.45
_NOISE_TILE = 512


def font(points: float, dpi: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(points * dpi / 72)


def sheet(dpi: int = 200, paper: int = PAPER) -> Image.Image:
    return Image.new("L", (round(A4_INCHES[0] * dpi), round(A4_INCHES[1] * dpi)), paper)


def of_one_grey() -> st.SearchStrategy[Image.Image]:
    """Pictures of any shape, the same all over."""
    sizes = st.tuples(st.integers(1, 4800), st.integers(1, 80))
    return st.builds(Image.new, st.just("L"), sizes, st.integers(0, 255))


def words(lines: int, seed: int = 1, a_line: int = 7) -> list[str]:
    """Lines of plain words, which are the truth when a page is read back."""
    random = Random(seed)  # noqa: S311 -- a drawing
    return [" ".join(random.choice(_WORDS) for _ in range(a_line)) for _ in range(lines)]


def written(
    lines: int = 45, *, dpi: int = 200, points: float = 11, ink: int = INK, seed: int = 1
) -> Image.Image:
    """A sheet with some lines from the top."""
    page = sheet(dpi)
    draw = ImageDraw.Draw(page)
    for number, line in enumerate(words(lines, seed)):
        top = _MARGIN * dpi + number * points * _LEADING * dpi / 72
        draw.text((_MARGIN * dpi, top), line, ink, font=font(points, dpi))
    return page


def signed(dpi: int = 200) -> Image.Image:
    """A sheet with nothing but a signature."""
    page = sheet(dpi)
    random = Random(2)  # noqa: S311 -- a drawing
    stroke = [
        (4.5 * dpi + i * 0.07 * dpi, (9 + random.uniform(-0.3, 0.3)) * dpi) for i in range(25)
    ]
    ImageDraw.Draw(page).line(stroke, 90, round(0.02 * dpi))
    return page


def card(dpi: int = 300) -> Image.Image:
    """The face of an invented card, 85.6 × 54 mm."""
    face = Image.new("L", (round(3.37 * dpi), round(2.13 * dpi)), 225)
    draw = ImageDraw.Draw(face)
    for top in range(0, face.height, 6):
        draw.line([(0, top), (face.width, top + 12)], 212, 1)
    draw.rectangle([0.15 * dpi, 0.5 * dpi, 0.95 * dpi, 1.55 * dpi], fill=120)
    draw.ellipse([0.3 * dpi, 0.6 * dpi, 0.8 * dpi, 1.3 * dpi], fill=170)
    lines = ("TITRE DE SÉJOUR", "NOM MARTIN", "Prénoms Jean", "SPECIMEN", "VALABLE 12 03 2027")
    for number, line in enumerate(lines):
        draw.text((1.1 * dpi, (0.2 + number * 0.26) * dpi), line, 50, font=font(8, dpi))
    for number in range(3):
        zone = f"SPECIMEN{number}<<MARTIN<<JEAN".ljust(30, "<")
        draw.text((0.15 * dpi, (1.6 + number * 0.16) * dpi), zone, 40, font=font(9, dpi))
    return face


def photographed(
    document: Image.Image,
    *,
    share: float = 0.6,
    table: int = 60,
    size: tuple[int, int] = (3000, 2250),
) -> Image.Image:
    """A document askew on a table, under a light that falls from one side."""
    picture = noisy(Image.new("L", size, table), 8).filter(ImageFilter.GaussianBlur(1.5))
    draw = ImageDraw.Draw(picture)
    for top in range(0, size[1], 23):  # the grain of wood
        draw.line([(0, top), (size[0], top + 15)], max(0, table - 12), 3)
    scale = min(size[0] * share / document.width, size[1] * 0.92 / document.height)
    laid = resized(document, scale)
    mask = Image.new("L", laid.size, 255)
    turned = [each.rotate(3, Image.Resampling.BICUBIC, expand=True) for each in (laid, mask)]
    place = ((size[0] - turned[0].width) // 2, (size[1] - turned[0].height) // 2)
    picture.paste(turned[0], place, turned[1])
    light = Image.linear_gradient("L").rotate(90).resize(size).point(lambda v: 190 + v // 4)
    return ImageChops.multiply(picture, light)


def blurred(page: Image.Image, radius: float) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(radius)) if radius else page


def moved(page: Image.Image, pixels: int) -> Image.Image:
    """The page as a hand that moved sideways takes it."""
    mean = page.copy()
    for shift in range(1, pixels):
        mean = Image.blend(mean, ImageChops.offset(page, shift, 0), 1 / (shift + 1))
    return mean


def noisy(page: Image.Image, deviation: float) -> Image.Image:
    """The page with a sensor's noise, of a standard deviation in grey levels."""
    if not deviation:
        return page
    tile, noise = _noise(deviation), Image.new("L", page.size)
    for left in range(0, page.width, _NOISE_TILE):
        for top in range(0, page.height, _NOISE_TILE):
            noise.paste(tile, (left, top))
    return ImageChops.add(page, noise, 1, -128)


@cache
def _noise(deviation: float) -> Image.Image:
    random = Random(7)  # noqa: S311 -- a drawing
    levels = (round(random.gauss(128, deviation)) for _ in range(_NOISE_TILE**2))
    pixels = bytes(min(255, max(0, each)) for each in levels)
    return Image.frombytes("L", (_NOISE_TILE, _NOISE_TILE), pixels)


def darkened(page: Image.Image, share: float) -> Image.Image:
    return page.point(lambda level: round(level * share))


def resized(page: Image.Image, scale: float) -> Image.Image:
    way = Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC
    return page.resize((round(page.width * scale), round(page.height * scale)), way)


def encoded(page: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    page.save(out, form, **({"quality": 75} if form == "JPEG" else {}) | options)
    return out.getvalue()


def as_scanned(page: Image.Image) -> Image.Image:
    """The page with the traces of JPEG, as nearly every scan has them."""
    return Image.open(BytesIO(encoded(page))).convert("L")


def blank_sheets() -> dict[str, Image.Image]:
    """Sheets that a person calls blank, with what scanners see on them all the same."""
    plain = sheet()
    width, height = plain.size
    sheets = {"plain": plain, "grey paper": noisy(sheet(paper=190), 8)}
    sheets |= {f"noise {deviation}": noisy(plain, deviation) for deviation in (8, 15)}

    specks = plain.copy()
    random = Random(3)  # noqa: S311 -- a drawing
    for _ in range(30):
        left, top, side = (
            random.randrange(width),
            random.randrange(height),
            random.choice((1, 2, 4)),
        )
        ImageDraw.Draw(specks).ellipse([left, top, left + side, top + side], fill=60)
    sheets["specks of dust"] = noisy(specks, 6)

    holes = plain.copy()
    for top in (700, 1330):
        ImageDraw.Draw(holes).ellipse([70, top, 117, top + 47], fill=30)
    sheets["punched holes"] = noisy(holes, 6)

    border = plain.copy()
    ImageDraw.Draw(border).rectangle([0, 0, 20, height], fill=20)
    ImageDraw.Draw(border).line([(90, 90), (160, 110)], 80, 5)
    sheets["black border, staple"] = noisy(blurred(border, 2), 6)

    fold = plain.copy()
    ImageDraw.Draw(fold).line([(0, 1170), (width, 1175)], 225, 6)
    sheets["fold"] = noisy(blurred(fold, 4), 6)

    light = Image.linear_gradient("L").resize(plain.size).point(lambda v: 170 + v * 80 // 255)
    sheets["uneven light"] = noisy(light, 6)
    mirrored = written(ink=235).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    sheets["print shows through"] = noisy(blurred(mirrored, 2), 6)
    return sheets
