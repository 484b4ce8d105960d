"""What the measures of a page say of pages of known quality, and what OCR still reads of them.

    python -m benchmarks.quality [--write docs/quality.md]

OCR is the yardstick, where Tesseract and its French model are installed: the share of a page's
words that it still finds, as a share of what it finds on the crisp page.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image

from benchmarks.papers import Papers, papers
from benchmarks.written import put
from linter.given.config import DEFAULT
from linter.reading.ocr import OcrEngine, OcrUnavailableError, engine
from linter.reading.page.framing import SIDES, frame
from linter.reading.page.quality import measure
from samples import scan
from samples.documents import identite
from samples.people import AWA, PAUL
from tests.reading import pages

LINES = 25
DPI = 200
_DAY = date(2026, 10, 1)
_PAGES = papers(_DAY)
_CARDS: Final[Papers] = (
    partial(identite.passport, AWA, _DAY, _DAY),
    partial(identite.residence_permit, AWA, _DAY, _DAY, "ÉTUDIANT"),
    partial(identite.identity_card, PAUL, _DAY, _DAY),
    partial(identite.visa, AWA, _DAY, _DAY, "ÉTUDIANT"),
)
START, END = "<!-- table -->\n", "<!-- /table -->\n"


def main() -> None:
    """Measure, then print the tables or put them in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, help="the document between whose marks tables go")
    arguments = parser.parse_args()
    tables = "\n".join((*_readability(), "", *_blankness(), "", *_framing(), ""))
    if arguments.write is None:
        print(tables)
        return
    put(arguments.write, START, f"\n{tables}\n", END)


def _readability() -> Iterator[str]:
    yield "| page | sharpness | brightness | contrast | said | words read by OCR |"
    yield "|---|---|---|---|---|---|"
    reader = _reader()
    crisp: dict[str, float] = {}
    for kind, name, page, dpi in (*_pages(), *_cards()):
        scan = pages.as_scanned(page)
        found = measure(scan)
        words = _read(reader, scan, dpi) if kind != "card" else None
        crisp.setdefault(kind, words or 1.0)
        read = "" if words is None else f"{100 * min(1.0, words / crisp[kind]):.0f} %"
        sharpness = "" if found.sharpness is None else f"{found.sharpness:.2f}"
        contrast = "" if found.contrast is None else str(found.contrast)
        said = ", ".join(_said(scan)) or "fine"
        yield f"| {name} | {sharpness} | {found.brightness} | {contrast} | {said} | {read} |"


def _blankness() -> Iterator[str]:
    yield "| sheet | at 200 dpi | at 100 dpi |"
    yield "|---|---|---|"
    written = {
        "two words": pages.noisy(pages.written(1), 0).crop((0, 0, 500, 2338)),
        "a signature": pages.signed(),
        "one line": pages.written(1),
        "one line, noise 15": pages.noisy(pages.written(1), 15),
        "one pale line (grey 220 on 250)": pages.written(1, ink=220),
    }
    first = pages.sheet()
    first.paste(written["two words"])
    for name, sheet in {**pages.blank_sheets(), **written, "two words": first}.items():
        answers = [
            "blank" if measure(pages.as_scanned(pages.resized(sheet, scale))).blank else "written"
            for scale in (1, 0.5)
        ]
        yield f"| {name} | {answers[0]} | {answers[1]} |"


def _framing() -> Iterator[str]:
    yield "| picture | pictures | found cut | glare | filled |"
    yield "|---|---|---|---|---|"
    for name, scanner, documents in (
        ("page, scanner", scan.SCANNER, _PAGES),
        ("page, scanner, askew by 2°", replace(scan.SCANNER, skew=2), _PAGES),
        ("page, scanner, cut at the right", scan.CUT_RIGHT, _PAGES),
        ("page, scanner, cut at the left", replace(scan.SCANNER, kept=(150, 0, 595, 842)), _PAGES),
        ("page, telephone", scan.PHONE, _PAGES),
        ("page, telephone, askew by 5°", replace(scan.PHONE, skew=5), _PAGES),
        ("page, telephone, cut", replace(scan.PHONE, kept=(0, 0, 420, 842)), _PAGES),
        ("page, telephone, from afar", scan.FAR, _PAGES),
        ("card, telephone", scan.PHONE_ON_CARD, _CARDS),
        ("card, telephone, askew by 4°", replace(scan.PHONE_ON_CARD, skew=4), _CARDS),
        *(
            (
                f"card, telephone, reflection of {radius:.0%} of the width",
                replace(scan.GLARE, glare=radius),
                _CARDS,
            )
            for radius in (0.05, 0.08, 0.14, 0.2)
        ),
        ("card, telephone, from afar", replace(scan.PHONE_ON_CARD, far=0.3), _CARDS),
    ):
        found = [frame(_seen(scan.as_jpeg(make(), scanner))) for make in documents]
        cut = sum(bool(each.cut) for each in found)
        yield (
            f"| {name} | {len(found)} | {cut} | {_range(each.glare for each in found)} "
            f"| {_range(each.filled for each in found)} |"
        )
    for side in SIDES:
        found = [frame(pages.as_scanned(each)) for each in _cut_at(side)]
        right = sum(each.cut == (side,) for each in found)
        yield f"| text cut anywhere, {side} | {len(found)} | {right} | | |"


def _cut_at(side: str) -> Iterator[Image.Image]:
    """Pages of text cut in two anywhere, between two lines too."""
    random = Random(side)
    for seed in range(40):
        page = pages.written(45, seed=seed, points=random.choice((10, 11, 12)))
        page = page.rotate(random.uniform(-1, 1), fillcolor=pages.PAPER)
        width, height = page.size
        across, down = round(random.uniform(0.2, 0.4) * width), round(0.3 * random.random() * 1000)
        kept = {
            "haut": (0, 400 + down, width, height),
            "droite": (0, 0, width - across - 650, height),
            "bas": (0, 0, width, 700 + down),
            "gauche": (across, 0, width, height),
        }[side]
        yield pages.noisy(page.crop(kept), random.choice((0, 4, 8)))


def _seen(jpeg: bytes) -> Image.Image:
    with Image.open(BytesIO(jpeg)) as picture:
        return picture.convert("L")


def _range(values: Iterable[float]) -> str:
    known = sorted(values)
    return f"{known[0]:.3f} – {known[-1]:.3f}"


def _pages() -> Iterator[tuple[str, str, Image.Image, int]]:
    """Kind, name, image and resolution of each page to measure, the crisp one first."""
    page, line = pages.written(LINES), pages.written(1)
    for noise in (0, 4, 8, 15):
        yield "page", f"A4, noise {noise}", pages.noisy(page, noise), DPI
    for radius in (1, 2, 2.5, 3, 3.5, 4, 5, 6):
        yield "page", f"A4, blur {radius}", pages.noisy(pages.blurred(page, radius), 4), DPI
    for radius in (2, 3, 4, 6):
        blurred = pages.noisy(pages.blurred(page, radius), 15)
        yield "page", f"A4, blur {radius}, noise 15", blurred, DPI
    for pixels in (5, 9, 12, 15, 25):
        yield "page", f"A4, moved by {pixels}", pages.noisy(pages.moved(page, pixels), 4), DPI
    for share in (0.8, 0.6, 0.45, 0.35, 0.25, 0.15):
        dark = pages.noisy(pages.darkened(page, share), 4)
        yield "page", f"A4, light × {share}", dark, DPI
    for ink in (120, 160, 200, 210, 220, 230):
        pale = pages.noisy(pages.written(LINES, ink=ink), 4)
        yield "page", f"A4, ink {ink} on 250", pale, DPI
    for dpi in (300, 150, 100, 75):
        yield "page", f"A4 at {dpi} dpi", pages.written(LINES, dpi=dpi), dpi
    for radius in (0, 2, 3, 4):
        yield "line", f"one line, blur {radius}", pages.noisy(pages.blurred(line, radius), 4), DPI


def _cards() -> Iterator[tuple[str, str, Image.Image, int]]:
    for table in (30, 200):
        for share in (0.35, 0.6, 0.9):
            photo = pages.photographed(pages.card(), share=share, table=table)
            for radius in (0, 4, 8, 12):
                name = f"card over {share:.0%} of a photo, table {table}, blur {radius}"
                yield "card", name, pages.blurred(photo, radius), DPI


def _said(scan: Image.Image) -> Iterator[str]:
    found = measure(scan)
    if found.blank:
        yield "blank"
    if found.sharpness is not None and found.sharpness < DEFAULT.min_sharpness:
        yield "blurred"
    if found.brightness < DEFAULT.min_brightness:
        yield "dark"
    elif found.contrast is not None and found.contrast < DEFAULT.min_contrast:
        yield "pale"


def _reader() -> OcrEngine | None:
    try:
        return engine()
    except OcrUnavailableError:
        return None


def _read(reader: OcrEngine | None, scan: Image.Image, dpi: int) -> float | None:
    """The share of the words of the first lines that OCR finds."""
    if reader is None:
        return None
    wanted = Counter(word for line in pages.words(LINES) for word in line.split())
    found = Counter(reader.read(scan, dpi).text.split())
    return (wanted & found).total() / wanted.total()


if __name__ == "__main__":
    main()
