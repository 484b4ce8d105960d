"""Synthetic lines and pages to train on: drawn, then spoilt as cameras and scanners spoil them.

Everything comes from the random generator given, so that a seed gives the same pictures.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from linter.reading.mrz.alphabet import (
    ALPHABET,
    DIGITS,
    FILLER,
    LETTERS,
)

Array = NDArray[np.float32]
Rng = np.random.Generator

# Debian packages: fonts-ocr-b, then look-alikes that specimens and some states print with.
OCR_B = ("OCRB.otf", "OCRBS.otf", "OCRBL.otf")
MONOSPACED = (
    "DejaVuSansMono.ttf",
    "DejaVuSansMono-Bold.ttf",
    "LiberationMono-Regular.ttf",
    "LiberationMono-Bold.ttf",
    "FreeMonoBold.ttf",
    "Courier Prime Bold.otf",
    "Courier Prime Code.otf",
    "Inconsolata.otf",
    "Hack-Regular.ttf",
    "NotoSansMono-Regular.ttf",
    "TlwgMono-Bold.ttf",
    "LiberationSans-Regular.ttf",
    "Roboto-Regular.ttf",
)
TEXT_FONTS = (
    "DejaVuSans.ttf",
    "DejaVuSerif.ttf",
    "DejaVuSansCondensed-Bold.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "LiberationSerif-Regular.ttf",
    "LiberationMono-Regular.ttf",
    "Roboto-Medium.ttf",
    "Lato-Regular.ttf",
    "OCRB.otf",
)


class Fonts:
    """The font files of some folders, by file name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        files = sorted(file for each in folders for file in each.rglob("*.[ot]tf"))
        self.files = {file.name: str(file) for file in files}

    @cache  # noqa: B019 - one instance lives as long as the training
    def load(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        """A font by its file name."""
        return ImageFont.truetype(self.files[name], size)

    @cache  # noqa: B019 - one instance lives as long as the training
    def glyph(self, name: str, size: int, stroke: int, character: str) -> Image.Image:
        """One character, white on black, in a cell of 2 x 2 `size`, its pen place centred."""
        cell = Image.new("L", (2 * size, 2 * size))
        font = self.load(name, size)
        width = font.getlength(character)
        top, bottom = font.getbbox("H")[1], font.getbbox("H")[3]
        ImageDraw.Draw(cell).text(
            (size - width / 2, size - (top + bottom) / 2),
            character,
            fill=255,
            font=font,
            stroke_width=stroke,
        )
        return cell


@dataclass(frozen=True, slots=True)
class Studio:
    """What every drawing is made with."""

    rng: Rng
    fonts: Fonts
    papers: Papers


def mrz_text(rng: Rng, length: int) -> str:
    """Runs as zones have them: letters, digits, fillers, and any mixture."""
    text = ""
    while len(text) < length:
        kind = rng.choice(4, p=[0.3, 0.25, 0.2, 0.25])
        pool = (LETTERS, DIGITS, FILLER, ALPHABET)[kind]
        run = int(rng.integers(1, 10))
        text += "".join(rng.choice(list(pool), run))
    return text[:length]


class Papers:
    """A stock of textures, since drawing one takes longer than all the rest."""

    def __init__(self, rng: Rng, count: int, side: int) -> None:
        self.stock = [(texture(rng, side, side) * 255).astype(np.uint8) for _ in range(count)]

    def cut(self, rng: Rng, width: int, height: int) -> Array:
        """A piece of one, turned over at random, from 0 (black) to 1."""
        sheet = self.stock[int(rng.integers(len(self.stock)))]
        sheet = sheet[:: int(rng.choice([-1, 1])), :: int(rng.choice([-1, 1]))]
        x, y = (int(rng.integers(0, max(1, sheet.shape[0] - each))) for each in (width, height))
        piece = sheet[y : y + height, x : x + width]
        return piece.astype(np.float32) / 255


def texture(rng: Rng, width: int, height: int) -> Array:
    """A paper: plain, uneven, or with guilloche, from 0 (black) to 1; most of it light."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = np.full((height, width), rng.uniform(0.55, 1.0), np.float32)
    if rng.random() < 0.7:
        for _ in range(int(rng.integers(1, 4))):
            period = rng.uniform(5, 60)
            angle = rng.uniform(0, np.pi)
            phase = (x * np.cos(angle) + y * np.sin(angle)) / period
            wave = rng.uniform(0, 3) * np.sin(
                (x * np.sin(angle) - y * np.cos(angle)) / rng.uniform(15, 120)
            )
            line = np.sin(2 * np.pi * (phase + wave / 4))
            if rng.random() < 0.6:  # thin lines rather than waves
                line = np.clip((line - rng.uniform(0.5, 0.95)) * 6, 0, 1)
            paper -= np.float32(rng.uniform(0.01, 0.12)) * line
    if rng.random() < 0.3:
        step = int(rng.integers(3, 40))
        coarse = rng.normal(0, rng.uniform(0.01, 0.08), (height // step + 2, width // step + 2))
        paper += _stretch(coarse.astype(np.float32), width, height)
    return np.clip(paper, 0, 1)


def _stretch(small: Array, width: int, height: int) -> Array:
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))


def ink_line(
    studio: Studio, ink: Image.Image, text: str, start: tuple[float, float], pitch: float
) -> list[float]:
    """Print `text` on the mask `ink` from the centre of its first cell; the centres, in x."""
    rng = studio.rng
    name, stretch = line_style(rng)
    size = max(8, round(pitch / 0.72 * stretch / 2) * 2)
    stroke = int(rng.choice([0, 0, 0, 1])) if size > 30 else 0
    centres = []
    for index, character in enumerate(text):
        x, y = start[0] + index * pitch, start[1]
        centres.append(x)
        glyph = studio.fonts.glyph(name, size, stroke, character)
        place = (round(x) - size, round(y) - size)
        ink.paste(255, place, glyph)
    return centres


def line_style(rng: Rng) -> tuple[str, float]:
    """A font file's name, and its size relative to OCR-B at its nominal pitch."""
    draw = rng.random()
    if draw < 0.62:
        return OCR_B[int(rng.choice(3, p=[0.55, 0.38, 0.07]))], float(rng.uniform(0.88, 1.1))
    return str(rng.choice(MONOSPACED)), float(rng.uniform(0.8, 1.15))


def spoil(rng: Rng, image: Array, *, least: float = 0.3) -> Array:
    """Light, resolution, blur, noise and compression, at random; values from 0 to 1."""
    height, width = image.shape
    if rng.random() < 0.6:  # light from one side, or a shadow
        ramp_x = np.linspace(-1, 1, width, dtype=np.float32)
        ramp_y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
        slope = rng.normal(0, 0.2, 2)
        image = image * np.clip(1 + slope[0] * ramp_x + slope[1] * ramp_y, 0.25, 1.6)
        if rng.random() < 0.3:
            edge = rng.uniform(-1, 1)
            image = image * (1 - rng.uniform(0, 0.5) / (1 + np.exp(-(ramp_x - edge) * 12)))
    if rng.random() < 0.12:  # glare
        centre = rng.uniform(0, [width, height])
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        reach = rng.uniform(10, 60)
        spot = np.exp(-((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / reach**2)
        image = image + (1 - image) * np.float32(rng.uniform(0.3, 0.9)) * spot
    picture = Image.fromarray((np.clip(image, 0, 1) * 255).astype(np.uint8))
    if rng.random() < 0.6:
        scale = float(rng.uniform(least, 1))
        small = (max(8, round(width * scale)), max(8, round(height * scale)))
        how = Image.Resampling.BOX if rng.random() < 0.6 else Image.Resampling.BILINEAR
        picture = picture.resize(small, how)
    if rng.random() < 0.5:
        picture = picture.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.2, 1.1))))
    if rng.random() < 0.1:  # a hand that moved
        picture = ImageChops.blend(
            picture, ImageChops.offset(picture, 1, int(rng.integers(2))), 0.5
        )
    grain = rng.normal(0, rng.choice([0, 2, 4, 8, 14]), (picture.height, picture.width))
    grey = np.asarray(picture, np.float32)
    grey = 255 * (np.clip(grey + grain, 0, 255) / 255) ** rng.uniform(0.6, 1.7)
    if rng.random() < 0.2:
        grey = np.clip((grey - 128) * rng.uniform(1, 3) + 128, 0, 255)
    picture = Image.fromarray(grey.astype(np.uint8))
    if rng.random() < 0.6:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=int(rng.integers(12, 95)))
        picture = Image.open(packed)
    if rng.random() < 0.15:
        picture = picture.filter(ImageFilter.UnsharpMask(1.5, int(rng.integers(50, 250))))
    how = Image.Resampling.BICUBIC if rng.random() < 0.7 else Image.Resampling.BILINEAR
    return np.asarray(picture.resize((width, height), how), np.float32) / 255


def print_on(rng: Rng, paper: Array, ink: Image.Image, *, wear: bool) -> Array:
    """Ink on paper: its density and, with `wear`, its bleed and gaps, all at random."""
    if wear and rng.random() < 0.3:
        thicker = ImageChops.lighter if rng.random() < 0.6 else ImageChops.darker
        for aside in ((1, 0), (0, 1)):
            ink = thicker(ink, ImageChops.offset(ink, *aside))
    if wear and rng.random() < 0.5:
        ink = ink.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 2.0))))
    density = np.asarray(ink, np.float32) / 255
    if wear and rng.random() < 0.2:  # worn or dotted print
        spots = rng.random((density.shape[0] // 3 + 1, density.shape[1] // 3 + 1))
        worn = np.kron((spots < rng.uniform(0.02, 0.12)).astype(np.float32), np.ones((3, 3)))
        density = density * (1 - worn[: density.shape[0], : density.shape[1]] * rng.uniform(0.3, 1))
    return paper * (1 - density * np.float32(rng.uniform(0.55, 1)))


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a line: `image` 32 x 256, and for each character its centre x and class."""

    image: Array
    centres: Array
    classes: NDArray[np.int64]


def strip(studio: Studio, height: int, width: int, pitch: float) -> Strip:
    """A piece of a line as the tracer cuts it out: not quite level, centred or to scale."""
    rng = studio.rng
    up = 2
    canvas = (width * up + 240, round(height * up * 2.3))
    ink = Image.new("L", canvas)
    own = pitch * up
    count = int(rng.integers(9, 24))
    text = mrz_text(rng, count)
    # Lines that begin or end in the strip, as well as lines that go through it.
    first = rng.uniform(40, canvas[0] * 0.5) if rng.random() < 0.4 else rng.uniform(-own, 60)
    middle = canvas[1] / 2
    centres = ink_line(studio, ink, text, (first, middle), own)
    spacing = own * rng.uniform(1.75, 2.7)
    for offset in (-spacing, spacing):
        if rng.random() < 0.6:
            ink_line(studio, ink, mrz_text(rng, count), (first, middle + offset), own)
    printed = print_on(rng, studio.papers.cut(studio.rng, *canvas), ink, wear=True)
    matrix = _jitter(rng, canvas, (width, height), up)
    picture = Image.fromarray((np.clip(printed, 0, 1) * 255).astype(np.uint8)).transform(
        (width, height),
        Image.Transform.PERSPECTIVE,
        tuple(matrix.ravel()[:8]),
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )
    back = np.linalg.inv(matrix)
    there = back @ np.stack([centres, np.full(len(centres), middle), np.ones(len(centres))])
    image = spoil(rng, np.asarray(picture, np.float32) / 255)
    classes = np.array([ALPHABET.index(each) for each in text], np.int64)
    return Strip(image, (there[0] / there[2]).astype(np.float32), classes)


def _jitter(rng: Rng, source: tuple[int, int], target: tuple[int, int], up: int) -> Array:
    """The matrix from strip to canvas, so that PIL can use it as it is."""
    angle = np.radians(rng.normal(0, 1.0))
    scale = np.array([rng.uniform(0.8, 1.25), rng.uniform(0.78, 1.25)])
    centre_to = np.array([[1, 0, -target[0] / 2], [0, 1, -target[1] / 2], [0, 0, 1]])
    turn = np.array(
        [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
    )
    size = np.diag([up / scale[0], up / scale[1], 1])
    lean = np.array([[1, rng.normal(0, 0.06), 0], [0, 1, 0], [rng.normal(0, 0.0003), 0, 1]])
    drift = rng.uniform(-1, 1, 2) * [20, 4 * up]
    back = np.array([[1, 0, source[0] / 2 + drift[0]], [0, 1, source[1] / 2 + drift[1]], [0, 0, 1]])
    matrix = back @ size @ lean @ turn @ centre_to
    return np.asarray(matrix / matrix[2, 2], np.float32)


# --- pages ---------------------------------------------------------------------------------


def page(studio: Studio, side: int) -> tuple[Array, Array]:
    """A square piece of a page, and where the lines of a zone are on it (0 or 1)."""
    rng = studio.rng
    big = int(side * 1.5)
    paper = _desk(studio, big)
    ink, zone = Image.new("L", (big, big)), Image.new("L", (big, big))
    _clutter(studio, ink, paper)
    if rng.random() < 0.8:
        _zone(studio, ink, zone, paper)
    printed = Image.fromarray(
        (np.clip(print_on(rng, paper, ink, wear=False), 0, 1) * 255).astype(np.uint8)
    )
    matrix = _camera(rng, big, side)
    size, how = (side, side), Image.Transform.PERSPECTIVE
    seen = printed.transform(size, how, matrix, Image.Resampling.BICUBIC, fillcolor=200)
    mask = zone.transform(size, how, matrix, Image.Resampling.BILINEAR)
    image = spoil(rng, np.asarray(seen, np.float32) / 255, least=0.6)
    return image, (np.asarray(mask, np.float32) > 127).astype(np.float32)


def _desk(studio: Studio, side: int) -> Array:
    """A card or page on something else."""
    rng = studio.rng
    paper = studio.papers.cut(studio.rng, side, side) * np.float32(rng.uniform(0.2, 1))
    left, top = rng.integers(-side // 4, side // 4, 2)
    right, bottom = side - rng.integers(-side // 4, side // 4, 2)
    region = (slice(max(0, top), bottom), slice(max(0, left), right))
    inside = paper[region]
    paper[region] = studio.papers.cut(studio.rng, inside.shape[1], inside.shape[0])
    return paper


def _clutter(studio: Studio, ink: Image.Image, paper: Array) -> None:
    """What else pages have: text of all sizes, photographs, frames, bar codes."""
    rng = studio.rng
    side = ink.width
    draw = ImageDraw.Draw(ink)
    for _ in range(int(rng.integers(0, 14))):
        size = int(rng.integers(7, 34))
        font = studio.fonts.load(str(rng.choice(TEXT_FONTS)), size)
        pool = list(LETTERS + LETTERS.lower() * int(rng.integers(0, 4)) + DIGITS + "  ,.:-/")
        at = rng.integers(-40, side, 2)
        for row in range(int(rng.integers(1, 8))):
            text = "".join(rng.choice(pool, int(rng.integers(3, 50))))
            draw.text(
                (at[0], at[1] + row * size * 1.3), text, fill=int(rng.integers(120, 256)), font=font
            )
    for _ in range(int(rng.integers(0, 3))):  # a photograph: soft blobs in a box
        width, height = rng.integers(40, 160, 2)
        x, y = rng.integers(0, side - 40, 2)
        blobs = _stretch(rng.random((6, 5)).astype(np.float32), int(width), int(height))
        region = paper[y : y + height, x : x + width]
        region *= np.clip(blobs, 0.05, 1)[: region.shape[0], : region.shape[1]]
    for _ in range(int(rng.integers(0, 4))):
        x, y = rng.integers(-20, side, 2)
        width, height = rng.integers(10, 300, 2)
        draw.rectangle((x, y, x + width, y + height), outline=int(rng.integers(100, 256)))
    if rng.random() < 0.2:  # a bar code
        x, y = rng.integers(0, side - 60, 2)
        for offset in range(0, int(rng.integers(40, 200)), 3):
            if rng.random() < 0.5:
                draw.rectangle((x + offset, y, x + offset + 1, y + 30), fill=255)


def _zone(studio: Studio, ink: Image.Image, zone: Image.Image, paper: Array) -> None:
    """Two or three lines of a zone, drawn in the ink and as bars on the mask."""
    rng = studio.rng
    side = ink.width
    pitch = float(np.exp(rng.uniform(np.log(4.8), np.log(15.0)))) * 1.2
    lines = int(rng.choice([2, 3]))
    count = 30 if lines == 3 else int(rng.choice([36, 44]))
    count = min(count, int(side / pitch))
    spacing = pitch * rng.uniform(1.8, 2.7)
    x = rng.uniform(0, max(1, side - count * pitch))
    y = rng.uniform(side * 0.2, side * 0.7)
    band = (0, int(y - spacing), side, int(y + lines * spacing))
    if rng.random() < 0.9:  # the zone's own field is free of other print
        ImageDraw.Draw(ink).rectangle(
            (int(x - 2 * pitch), band[1], int(x + count * pitch), band[3]), 0
        )
        region = paper[
            max(0, band[1]) : band[3], max(0, int(x - 2 * pitch)) : int(x + count * pitch)
        ]
        if region.size:
            region[:] = region.max() * np.float32(0.7) + region * np.float32(0.3)
    for row in range(lines):
        at = (x, y + row * spacing)
        ink_line(studio, ink, _whole_line(rng, count), at, pitch)
        half = pitch * 0.45
        ImageDraw.Draw(zone).rectangle(
            (x - half, at[1] - half, x + (count - 1) * pitch + half, at[1] + half), 255
        )


def _whole_line(rng: Rng, count: int) -> str:
    text = mrz_text(rng, count)
    kept = int(rng.integers(8, count + 1)) if rng.random() < 0.6 else count
    return text[:kept].ljust(count, FILLER)


def _camera(rng: Rng, source: int, target: int) -> tuple[float, ...]:
    """The eight figures of PIL's perspective, from the piece seen to the page."""
    angle = np.radians(rng.choice([0, 90, 180, 270]) + rng.normal(0, 6))
    scale = source / target / rng.uniform(1.0, 1.4)
    cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
    to_middle = np.array([[1, 0, -target / 2], [0, 1, -target / 2], [0, 0, 1]])
    turn = np.array([[cos, -sin, 0], [sin, cos, 0], [*rng.normal(0, 0.0002, 2).tolist(), 1]])
    back = np.array([[1, 0, source / 2], [0, 1, source / 2], [0, 0, 1]])
    matrix = back @ turn @ to_middle
    return tuple(float(each) for each in (matrix / matrix[2, 2]).ravel()[:8])
