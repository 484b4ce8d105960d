"""How well machine readable zones are read: a seeded set of drawn documents, or your own images.

    python -m benchmarks.mrz                       240 drawn documents, table in Markdown
    python -m benchmarks.mrz --images FOLDER       images, each with its lines in NAME.txt beside it

The drawings share no code with the training set's: whole documents on desks and A4 sheets, other
papers, sizes, cameras and faults. Only numbers and fixed words are printed, never a field.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.parse import parse
from linter.reading.mrz.read import MrzReading, read_mrz
from linter.reading.mrz.write import Bearer, write_mrz

TODAY = date(2026, 11, 23)
LETTERS, DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ", "0123456789"
OCR_B = "/usr/share/fonts/opentype/ocr-b/OCRB.otf"
OTHER_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
TEXT_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

# Millimetres: document, and the zone's left edge and first line's middle above the lower edge.
SHEETS = {
    MrzFormat.TD3: ((125, 88), (6, 17)),
    MrzFormat.TD2: ((105, 74), (6, 15)),
    MrzFormat.IDFRA: ((105, 74), (6, 15)),
    MrzFormat.TD1: ((85.6, 54), (4.5, 19)),
    MrzFormat.MRVA: ((120, 80), (4, 15)),
    MrzFormat.MRVB: ((105, 74), (6, 15)),
}
PITCH = 2.54
# Degrees from level, in steps that the tables show.
TILTS = ((0, 5), (5, 15), (15, 20), (20, 25), (25, 30), (30, 37), (37, 45))
A4 = (210, 297)
GLASS = (250, 250, 248)
_SURNAMES = """Diallo Nguyen Ben-Ali Martin O'Brien García-López Traoré Kowalczyk Wickramasinghe
Öztürk Hernández Popescu Zhang Sow Müller Abdelkader El-Khatib Quispe Jovanović Xhaka"""
_GIVEN = """Fatou Binta Mohamed-Amine Anna Maria Thị-Hương Jean-Pierre Yusuf Zoé Quentin Wanjiru
Björk Xavier Kemal Svetlana Guadalupe Ibrahima Olga Hà Vikram"""
_STATES = "FRA SEN DZA MAR VNM TUR COL PER SRB GIN MLI CHN UKR GEO KEN LKA D ROU EGY"
SURNAMES, GIVEN, STATES = _SURNAMES.split(), _GIVEN.split(), _STATES.split()


@dataclass(frozen=True, slots=True)
class Case:
    """One image, the lines on it, and what was done to it."""

    image: Image.Image
    lines: tuple[str, ...]
    kind: str
    turn: int
    skew: float


def drawn_cases(count: int, seed: int, *, poor: bool) -> Iterator[Case]:
    """`count` documents, all formats and turns alike often; `poor`: hardly readable ones."""
    for index in range(count):
        chance = random.Random(f"{seed}/{index}")
        turn = (0, 90, 180, 270)[index % 4]
        place = ("crop", "scan", "photo")[index // 4 % 3]
        format_ = list(MrzFormat)[index // 12 % 6]
        case = draw_case(chance, format_, place, turn)
        yield replace(case, image=_spoil(chance, case.image)) if poor else case


def _spoil(chance: random.Random, image: Image.Image) -> Image.Image:
    """Too small, out of focus, pale and squeezed, each more or less."""
    scale = chance.uniform(0.4, 1)
    size = (round(image.width * scale), round(image.height * scale))
    image = image.resize(size, Image.Resampling.BILINEAR)
    image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0, 1.2)))
    image = ImageEnhance.Contrast(image).enhance(chance.uniform(0.4, 1))
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=chance.randrange(15, 60))
    return Image.open(packed)


def tilted_cases(count: int, seed: int) -> Iterator[Case]:
    """`count` documents, each tilted by up to 45° either way: what a hand or a desk may do."""
    for index in range(count):
        chance = random.Random(f"tilt/{seed}/{index}")
        place = ("crop", "scan", "photo")[index % 3]
        format_ = list(MrzFormat)[index // 3 % 6]
        low, high = TILTS[index // 18 % len(TILTS)]
        skew = round(chance.choice([-1, 1]) * chance.uniform(low, high), 1)
        yield draw_case(chance, format_, place, chance.choice([0, 90, 180, 270]), skew)


def draw_case(
    chance: random.Random,
    format_: MrzFormat,
    place: str,
    turn: int,
    tilt: float | None = None,
) -> Case:
    """A document alone (`crop`), anywhere on an A4 scan, or photographed on a desk.

    `tilt` is how far from level it lies, in degrees; None for little and by chance.
    """
    lines = write_mrz(format_, _holder(chance, format_))
    # Dots a millimetre at which it is drawn; what is seen is coarser.
    dots = 12.0
    document = _document(chance, format_, lines, dots)
    skew = round(chance.choice([0, 0, chance.uniform(-3, 3), chance.uniform(-15, 15)]), 1)
    if place == "crop":
        skew = round(chance.uniform(-1, 1), 1)
    if tilt is not None:
        skew = tilt
    if place == "crop":
        image = document.rotate(
            skew, Image.Resampling.BICUBIC, expand=tilt is not None, fillcolor=(235, 235, 235)
        )
        seen = chance.choice([3.5, 4.5, 6, 8, 11]) / dots
    elif place == "scan":
        image = Image.new("RGB", (round(A4[0] * dots), round(A4[1] * dots)), GLASS)
        turned = document.rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=GLASS)
        left, top = (chance.randrange(max(1, image.size[at] - turned.size[at])) for at in (0, 1))
        image.paste(turned, (left, top))
        seen = chance.choice([100, 150, 200, 200, 300]) / 25.4 / dots
    else:
        image = _photograph(chance, document, skew)
        seen = chance.uniform(4.2, 9) / dots
    image = image.rotate(-turn, expand=True)
    size = (round(image.width * seen), round(image.height * seen))
    image = image.resize(size, Image.Resampling.LANCZOS)
    return Case(_camera(chance, image, place), lines, f"{format_} {place}", turn, skew)


def _holder(chance: random.Random, format_: MrzFormat) -> Bearer:
    state = chance.choice(STATES)
    codes = {"TD3": "P", "MRVA": "VD", "MRVB": "V", "TD1": "IR", "TD2": "I", "IDFRA": "ID"}
    pools = [LETTERS, LETTERS, *[DIGITS] * 5, *[DIGITS + LETTERS] * 2]
    holder = Bearer(
        surname=" ".join(chance.sample(SURNAMES, chance.choice([1, 1, 1, 2]))),
        given_names=" ".join(chance.sample(GIVEN, chance.choice([1, 2, 2, 3]))),
        number="".join(chance.choice(pool) for pool in pools),
        birth=TODAY - timedelta(days=chance.randrange(6500, 30000)),
        expiry=TODAY + timedelta(days=chance.randrange(-700, 3600)),
        document_code=codes[format_],
        issuer=state,
        nationality=state,
        sex=chance.choice(["M", "F"]),
    )
    if format_ is MrzFormat.IDFRA:
        issued, department = chance.choice(["9611", "0506", "1312"]), chance.randrange(1, 96)
        number = f"{issued}{department:02}2{chance.randrange(10**5):05}"
        return replace(holder, issuer="FRA", number=number, expiry="")
    if format_ is MrzFormat.TD1:
        return replace(holder, issuer="FRA", optional="".join(chance.choices(DIGITS, k=10)))
    return holder


def _document(
    chance: random.Random, format_: MrzFormat, lines: Sequence[str], dots: float
) -> Image.Image:
    """A page or card with its zone, a portrait, titles and other print."""
    (width, height), (left, bottom) = SHEETS[format_]
    size = (round(width * dots), round(height * dots))
    tint = tuple(chance.randrange(205, 250) for _ in range(3))
    image = Image.new("RGB", size, tint)
    draw = ImageDraw.Draw(image)
    for _ in range(chance.choice([0, 20, 60])):  # fine wavy security print
        y, slope = chance.uniform(0, size[1]), chance.uniform(-0.3, 0.3)
        colour = tuple(max(0, each - chance.randrange(10, 60)) for each in tint)
        wave = [(x, y + slope * x + chance.uniform(-2, 2)) for x in range(0, size[0], 24)]
        draw.line(wave, fill=colour, width=chance.choice([1, 2]))
    box = (round(5 * dots), round(6 * dots), round(30 * dots), round((height - bottom - 4) * dots))
    draw.rectangle(box, fill=(170, 165, 160))
    draw.ellipse((box[0] + 60, box[1] + 40, box[2] - 60, box[3] - 60), fill=(110, 90, 80))
    for row in range(6):
        font = ImageFont.truetype(TEXT_FONT, round(chance.uniform(1.8, 3.2) * dots))
        text = " ".join(chance.choice(SURNAMES + GIVEN).upper() for _ in range(2))
        if 10 + row * 5 < height - bottom - 5:
            draw.text((40 * dots, (8 + row * 5) * dots), text, fill=(30, 30, 40), font=font)
    name = OTHER_FONT if chance.random() < 0.08 else OCR_B
    font = ImageFont.truetype(name, round(PITCH * dots / 0.723 * chance.uniform(0.9, 1.04)))
    pitch = PITCH * chance.uniform(0.97, 1.02) * dots
    ink = tuple(chance.randrange(0, 70) for _ in range(3))
    spacing = chance.uniform(5.6, 6.6) if len(lines) == 2 else chance.uniform(5.4, 6.4)
    for row, line in enumerate(lines):
        y = (height - bottom + row * spacing) * dots
        for column, character in enumerate(line):
            x = left * dots + (column + 0.5) * pitch
            draw.text((x, y), character, fill=ink, font=font, anchor="mm")
    return image


def _photograph(chance: random.Random, document: Image.Image, skew: float) -> Image.Image:
    """On a desk, seen not quite from above."""
    desk = tuple(chance.randrange(30, 190) for _ in range(3))
    margin = round(document.width * chance.uniform(0.06, 0.35))
    size = (document.width + 2 * margin, document.height + 2 * margin)
    image = Image.new("RGB", size, desk)
    grain = Image.effect_noise((size[0] // 8, size[1] // 8), 40).resize(size).convert("RGB")
    image = Image.blend(image, grain, 0.2)
    alpha = Image.new("L", document.size, 255).rotate(skew, expand=True)
    turned = document.rotate(skew, Image.Resampling.BICUBIC, expand=True)
    image.paste(turned, ((size[0] - turned.width) // 2, (size[1] - turned.height) // 2), alpha)
    lean = [chance.uniform(0, 0.035) * each for each in (size * 4)]
    quad = (
        lean[0],
        lean[1],
        lean[2],
        size[1] - lean[3],
        size[0] - lean[4],
        size[1] - lean[5],
        size[0] - lean[6],
        lean[7],
    )
    return image.transform(size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)


def _camera(chance: random.Random, image: Image.Image, place: str) -> Image.Image:
    """Light, focus, grain and compression."""
    if place == "photo":
        shade = (
            Image.linear_gradient("L").rotate(chance.choice([0, 90, 180, 270])).resize(image.size)
        )
        depth = chance.uniform(0.1, 0.55)
        shade = shade.point([round(255 - (255 - each) * depth) for each in range(256)])
        image = ImageChops.multiply(image, shade.convert("RGB"))
    image = image.filter(ImageFilter.GaussianBlur(chance.choice([0, 0.3, 0.5, 0.8, 1.0])))
    image = ImageEnhance.Contrast(image).enhance(chance.uniform(0.6, 1.2))
    image = ImageEnhance.Brightness(image).enhance(chance.uniform(0.6, 1.15))
    noise = Image.effect_noise(image.size, chance.choice([2, 6, 12])).convert("RGB")
    image = ImageChops.add(image, noise, 1, -128)
    if chance.random() < 0.3:
        image = image.convert("L")
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=chance.choice([35, 55, 75, 90]))
    return Image.open(packed)


def image_cases(folder: Path) -> Iterator[Case]:
    """The images of a folder that have a text file of the same name, at all four turns."""
    for file in sorted(folder.iterdir()):
        truth = file.with_suffix(".txt")
        if file.suffix == ".txt" or not truth.exists():
            continue
        lines = tuple(truth.read_text("utf-8").split())
        image = Image.open(file)
        for turn in (0, 90, 180, 270):
            yield Case(image.rotate(-turn, expand=True), lines, "image", turn, 0)


@dataclass(slots=True)
class Score:
    """Counts for one group of images."""

    images: int = 0
    found: int = 0
    exact: int = 0
    valid: int = 0
    wrong: int = 0
    wrong_nationality: int = 0
    wrong_names: int = 0
    names_certain: int = 0

    def add(self, case: Case, reading: MrzReading | None) -> None:
        """Count one reading against the truth."""
        self.images += 1
        self.found += reading is not None
        if reading is None:
            return
        self.exact += reading.lines == case.lines
        if not reading.valid:
            return
        self.valid += 1
        truth = parse(case.lines, TODAY)
        fields, right = reading.fields, truth.fields if truth else {}
        protected = ("number", "birth_date", "expires_on", "sex", "optional")
        self.wrong += any(fields.get(name) != right.get(name) for name in protected)
        self.wrong_nationality += "nationality" in fields and fields["nationality"] != right.get(
            "nationality"
        )
        same_names = [fields.get(each) == right.get(each) for each in ("surname", "given_names")]
        self.names_certain += reading.names_certain
        self.wrong_names += reading.names_certain and not all(same_names)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=240)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--poor", action="store_true", help="hardly readable pictures")
    parser.add_argument("--tilted", action="store_true", help="tilted by 0 to 45°")
    parser.add_argument("--images", type=Path)
    parser.add_argument("--failures", type=Path, help="keep the images that were not read here")
    options = parser.parse_args()
    if options.images:
        cases = image_cases(options.images)
    elif options.tilted:
        cases = tilted_cases(options.count, options.seed)
    else:
        cases = drawn_cases(options.count, options.seed, poor=options.poor)
    scores: dict[str, Score] = {}
    spent = []
    for number, case in enumerate(cases):
        case.image.load()
        started = time.perf_counter()
        reading = read_mrz(case.image, TODAY)
        spent.append(time.perf_counter() - started)
        skewed = next(f"tilt {low} to {high}°" for low, high in TILTS if abs(case.skew) <= high)
        kinds = case.kind.split()
        for group in dict.fromkeys(("all", *kinds, f"turned {case.turn}°", skewed)):
            scores.setdefault(group, Score()).add(case, reading)
        if options.failures and not (reading and reading.valid):
            options.failures.mkdir(exist_ok=True)
            case.image.save(options.failures / f"{number}.png")
    columns = [each.name for each in fields(Score)]
    print("| |", " | ".join(each.replace("_", " ") for each in columns), "|")
    print("|---" * (len(columns) + 1) + "|")
    for group, score in scores.items():
        print(f"| {group} |", " | ".join(str(getattr(score, each)) for each in columns), "|")
    spent.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"\nSeconds an image: median {spent[len(spent) // 2]:.2f}, largest {spent[-1]:.2f};",
        f"peak {peak} MB.",
    )


if __name__ == "__main__":
    main()
