"""Whether photos of pages are called blurred when OCR loses their words, and only then.

    python -m benchmarks.blur [--seed N] [--write docs/quality.md]

Sheets lie on tables of several sorts, with margins, tilt, uneven light, a telephone's noise, and as
a messenger sends them. Each is taken sharp, then blurred by a lens out of focus, or by a hand that
moves. The yardstick is OCR: what share of the words of the sharp photo it still finds. What counts
is what the report says in the end.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from benchmarks.papers import Papers, papers
from benchmarks.written import put
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import DEFAULT
from linter.model.dossier import Document, Dossier, Form
from linter.reading.dossier import Reader
from linter.rules.files.FIC11 import FIC11
from samples.documents import etudes
from samples.people import AWA

SHARP: Final = 60
DAY: Final = date(2026, 11, 23)
START, END = "<!-- photos -->\n", "<!-- /photos -->\n"
_MADE: Final = date(2026, 10, 1)
_PAGES: Final[Papers] = (*papers(_MADE), partial(etudes.school_certificate, AWA, _MADE))
_TABLES: Final = ("light", "dark", "wood")
_MESSENGER: Final = 1600  # pixels of the longer side
_WORD: Final = re.compile(r"\w{4,}")
_LOST: Final = 0.9  # of the words of the sharp photo: fewer, and some are lost
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Photo:
    """One scene; `blur` is how, `strength` in pixels of an A4 that is 2300 pixels high."""

    name: str
    page: int
    table: str
    margin: float
    tilt: float
    messenger: bool
    seed: int
    blur: str = "none"
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """What became of it: words that OCR found, and what the report says."""

    photo: Photo
    words: Counter[str]
    sharpness: float | None
    blurred: bool
    unread: bool


def main() -> None:
    """Take the photos, read them, print the table or put it in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=15)
    parser.add_argument("--photos", type=int, default=SHARP, help="sharp ones; as many blurred")
    parser.add_argument(
        "--write", type=Path, help="the document between whose marks the table goes"
    )
    arguments = parser.parse_args()
    table = "\n".join((*_rows(arguments.seed, arguments.photos), ""))
    if arguments.write is None:
        print(table)
        return
    put(arguments.write, START, f"\n{table}\n", END)


def photos(seed: int, count: int = SHARP) -> Iterator[Photo]:
    """The sharp photos, then each blurred."""
    rng = random.Random(seed)
    for number in range(count):
        table = _TABLES[number % len(_TABLES)]
        scene = Photo(
            name=f"{number:02}",
            page=number % len(_PAGES),
            table=table,
            margin=rng.choice((0.0, 0.03, 0.08, 0.14, 0.2)),
            tilt=rng.uniform(-6, 6),
            messenger=number % 2 == 1,
            seed=rng.randrange(1 << 30),
        )
        yield scene
        how = ("focus", "hand", "gauss")[number // 3 % 3]
        yield Photo(
            *(f"{scene.name}-blurred", scene.page, scene.table, scene.margin, scene.tilt),
            *(scene.messenger, scene.seed, how),
            strength=rng.uniform(*_STRENGTHS[how]),
        )


_STRENGTHS: Final = {"focus": (1.5, 10.0), "hand": (4.0, 28.0), "gauss": (1.0, 6.0)}


# --- taking them -----------------------------------------------------------------------------


def taken(photo: Photo) -> bytes:
    """The JPEG."""
    rng = random.Random(photo.seed)
    sheet = _sheet(photo.page)
    margin = round(photo.margin * sheet.height)
    room = round(abs(sin(radians(photo.tilt))) * sheet.height / 2) if margin else 0
    size = (sheet.width + 2 * (margin + room), sheet.height + 2 * (margin + room))
    picture = _table(photo.table, size, rng)
    mask = Image.new("L", sheet.size, 255)
    tilt = photo.tilt if margin else photo.tilt / 6  # held so that it fills the picture
    turned, over = (
        each.rotate(tilt, Image.Resampling.BICUBIC, expand=True) for each in (sheet, mask)
    )
    place = ((size[0] - turned.width) // 2, (size[1] - turned.height) // 2)
    shadow = over.filter(ImageFilter.GaussianBlur(12)).point(lambda level: level // 3)
    picture.paste(0, (place[0] + 9, place[1] + 9), shadow)
    picture.paste(turned, place, over)
    picture = _blurred(picture, photo)
    light = Image.linear_gradient("L").rotate(rng.choice((0, 90, 180, 270)))
    low = rng.randrange(150, 235)
    lit = light.resize(size).point([low + level * (250 - low) // 255 for level in range(256)])
    picture = ImageChops.multiply(picture, lit)
    noise = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
    picture = ImageChops.add(
        picture, noise.point([122 + each // 21 for each in range(256)]), 1, -128
    )
    if photo.messenger:
        picture.thumbnail((_MESSENGER, _MESSENGER), Image.Resampling.BICUBIC)
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=60 if photo.messenger else 85)
    return out.getvalue()


def _sheet(number: int) -> Image.Image:
    document = pdfium.PdfDocument(_PAGES[number]())
    try:
        image: Image.Image = document[0].render(scale=200 / 72, grayscale=True).to_pil()
        return image.point([8 + level * 240 // 255 for level in range(256)])
    finally:
        document.close()


def _table(sort: str, size: tuple[int, int], rng: random.Random) -> Image.Image:
    level = {"light": 222, "dark": 38, "wood": 120}[sort]
    table = Image.new("L", size, level)
    if sort == "wood":
        pen = ImageDraw.Draw(table)
        top = 0
        while top < size[1]:
            shade = level + rng.randrange(-45, 45)
            pen.line(
                [(0, top), (size[0], top + rng.randrange(-30, 30))], shade, rng.randrange(2, 9)
            )
            top += rng.randrange(3, 14)
        table = table.filter(ImageFilter.GaussianBlur(1))
    return table


def _blurred(picture: Image.Image, photo: Photo) -> Image.Image:
    if photo.blur == "gauss":
        return picture.filter(ImageFilter.GaussianBlur(photo.strength))
    if photo.blur == "focus":  # a disc, as a lens gives
        return _mean(picture, list(_disc(photo.strength)))
    if photo.blur == "hand":
        angle = radians(photo.seed % 180)
        steps = round(photo.strength)
        path = [(round(cos(angle) * n), round(sin(angle) * n)) for n in range(steps)]
        return _mean(picture, path)
    return picture


def _disc(radius: float) -> Iterator[tuple[int, int]]:
    reach = range(-int(radius), int(radius) + 1)
    yield from ((x, y) for x in reach for y in reach if x * x + y * y <= radius * radius)


def _mean(picture: Image.Image, shifts: list[tuple[int, int]]) -> Image.Image:
    total = picture.copy()
    for count, (across, down) in enumerate(shifts[1:], 2):
        total = Image.blend(total, ImageChops.offset(picture, across, down), 1 / count)
    return total


# --- reading them ----------------------------------------------------------------------------


def told(seed: int, count: int) -> Iterator[Told]:
    """What the report says of each photo."""
    every = list(photos(seed, count))
    with TemporaryDirectory() as place, Reader(DEFAULT, 2, DAY) as reader:
        for each in every:
            Path(place, f"{each.name}.jpg").write_bytes(taken(each))
        read = {Path(each.path).stem: each for each in reader.dossier(Path(place)).documents}
    for each in every:
        document = read[each.name]
        said = _WORD.findall(document.content.text)
        yield Told(
            each,
            Counter(word.casefold() for word in said),
            document.pages[0].sharpness if document.pages else None,
            _is_told(document),
            bool(document.content.unread or document.unread),
        )


def _is_told(document: Document) -> bool:
    application = Application(Dossier("", Form(), (document,)), Context(DAY))
    return any("floue" in each.message for each in FIC11().check(application))


def _rows(seed: int, count: int) -> Iterator[str]:
    every = list(told(seed, count))
    sharp = {each.photo.name: each for each in every if each.photo.blur == "none"}
    blurred = [each for each in every if each.photo.blur != "none"]
    yield f"Tirage {seed}, le {date.today():%d/%m/%Y}."  # noqa: DTZ011 -- of a table
    yield ""
    yield "| photos | nombre | dites floues | non lues, sans flou dit |"
    yield "|---|---|---|---|"
    for table in _TABLES:
        for messenger in (False, True):
            some = [
                each
                for each in sharp.values()
                if each.photo.table == table and each.photo.messenger is messenger
            ]
            sent = ", messagerie" if messenger else ""
            yield _row(f"nettes, {_FRENCH[table]}{sent}", some)
    yield _row("**toutes les nettes**", list(sharp.values()))
    kept = {each.photo.name: _kept(each, sharp) for each in blurred}
    for how, name in (("focus", "mise au point"), ("hand", "bougé"), ("gauss", "flou gaussien")):
        some = [each for each in blurred if each.photo.blur == how]
        lost = [each for each in some if kept[each.photo.name] < _LOST]
        yield _row(f"{name}, des mots perdus", lost)
        yield _row(f"{name}, aucun ou presque", [each for each in some if each not in lost])
    lost = [each for each in blurred if kept[each.photo.name] < _LOST]
    yield _row("**toutes celles qui perdent des mots**", lost)
    yield _row("dont la moitié et plus", [e for e in lost if kept[e.photo.name] < _HALF])
    yield ""
    yield from (
        f"- nette et dite floue : {_scene(each)}" for each in sharp.values() if each.blurred
    )
    yield from (
        f"- floue et non dite : {_scene(each)}, {100 * kept[each.photo.name]:.0f} % des mots"
        for each in lost
        if not each.blurred
    )


_FRENCH: Final = {"light": "table claire", "dark": "table sombre", "wood": "bois"}


def _scene(each: Told) -> str:
    photo = each.photo
    blur = f", {photo.blur} {photo.strength:.0f}" if photo.strength else ""
    return f"photo {photo.name}, {_FRENCH[photo.table]}{blur}, netteté {each.sharpness}"


def _row(name: str, some: list[Told]) -> str:
    said = sum(each.blurred for each in some)
    other = sum(each.unread and not each.blurred for each in some)
    share = f" ({100 * said / len(some):.0f} %)" if some else ""
    return f"| {name} | {len(some)} | {said}{share} | {other} |"


def _kept(blurred: Told, sharp: dict[str, Told]) -> float:
    """The share of the words of the sharp photo that are still found."""
    whole = sharp[blurred.photo.name.removesuffix("-blurred")].words
    return (whole & blurred.words).total() / max(1, whole.total())


if __name__ == "__main__":
    main()
