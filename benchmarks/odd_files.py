"""Odd, broken and hostile files by the thousand: no crash, no hang, each with a verdict.

    python -m benchmarks.odd_files [--pdfs 1400] [--images 1300] [--output docs/lecture.md]

Valid files of every format are broken at random, seeded: bytes changed, runs zeroed, cut, doubled,
swapped, two files spliced, lengths and offsets in the text of a PDF altered. The files that the
installed packages carry are read as they are, and broken too.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.reading_set import CONDITIONS, TODAY, specimens
from benchmarks.written import put
from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.config import DEFAULT
from linter.model.dossier import Document, Dossier, Form
from linter.reading.dossier import Reader
from tests.reading import files, pages

SEED = 20261123
START, END = "<!-- fichiers -->", "<!-- fin des fichiers -->"
_MOST = 400_000  # bytes of a carried file: the odd ones are small
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".jp2")
_FORMS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "TIFF": ".tif",
    "GIF": ".gif",
    "BMP": ".bmp",
    "WEBP": ".webp",
}
_MODES = ("L", "RGB", "CMYK", "1", "P", "I;16", "RGBA", "LA")
_FOLDER = 200  # files read at once
_BLUNT = 2000  # bytes at the start and end, where headers and indexes are


def main() -> None:
    """Make and read them all, then print the tally or put it in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pdfs", type=int, default=1400)
    parser.add_argument("--images", type=int, default=1300)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--date", type=date.fromisoformat, default=TODAY, help="of the document")
    parser.add_argument("--output", type=Path, help="the document between whose marks tables go")
    options = parser.parse_args()
    lines = [
        (
            f"Le {options.date:%d/%m/%Y}, graine {options.seed}, limites par défaut "
            f"({DEFAULT.reading_seconds:g} s et {DEFAULT.reading_memory_mb} Mo pour deux pages)."
        ),
        "",
        (
            "| fichiers | lus | abîmés | protégés | pas lus | hors limite | sans verdict |"
            " la plus longue attente |"
        ),
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, count, valid in (
        ("PDF", options.pdfs, _pdfs()),
        ("images", options.images, _images()),
    ):
        made = _odd(list(valid), count, Random(f"{options.seed}-{name}"))
        lines.append(_row(f"{count} {name}", made, options.jobs))
    text = "\n".join(lines)
    if options.output is None:
        print(text)
        return
    put(options.output, START, f"\n\n{text}\n\n", END)


# --- reading -----------------------------------------------------------------------------------


def _row(name: str, made: Iterator[tuple[str, bytes]], jobs: int) -> str:
    tally: Counter[str] = Counter()
    slowest = 0.0
    with TemporaryDirectory() as place, Reader(DEFAULT, jobs, TODAY) as reader:
        for folder, names in _folders(Path(place), made):
            told = [time.monotonic()]
            documents = reader.documents(folder, names, lambda _: told.append(time.monotonic()))  # noqa: B023
            slowest = max(slowest, *(after - before for before, after in pairwise(told)))
            tally.update(_verdict(each) for each in documents)
            tally["sans verdict"] += len(names) - len(documents)
            print(f"{name}: {tally.total()} read", file=sys.stderr)
    columns = ("lu", "abîmé", "protégé", "pas lu", "limite", "sans verdict")
    cells = " | ".join(str(tally[each]) for each in columns)
    return f"| {name} | {cells} | {slowest:.1f} s |"


def _folders(place: Path, made: Iterator[tuple[str, bytes]]) -> Iterator[tuple[Path, list[str]]]:
    folder, names = place / "0", list[str]()
    folder.mkdir()
    for name, content in made:
        (folder / name).write_bytes(content)
        names.append(name)
        if len(names) == _FOLDER:
            yield folder, names
            folder, names = place / f"after-{name}", []
            folder.mkdir()
    if names:
        yield folder, names


def _verdict(document: Document) -> str:
    """What the tool says of it: read, or in what way not; nothing must be left unsaid."""
    report = lint(Dossier(None, Form(), (document,)), Context(TODAY))
    told = [each for each in report.findings if each.code.startswith("FIC")]
    if any("demande plus" in each.reason or "s'arrête" in each.reason for each in document.unread):
        verdict = "limite"
    elif document.damaged or not document.size:
        verdict = "abîmé"
    elif document.encrypted:
        verdict = "protégé"
    elif document.unread or not document.pages:
        verdict = "pas lu"
    else:
        return "lu"
    return verdict if told else "sans verdict"


# --- files -------------------------------------------------------------------------------------


def _pdfs() -> Iterator[bytes]:
    """Text, scans of a few words, pictures on a page, locked files, and whole documents."""
    for number in range(6):
        page = pages.written(2, dpi=75 + 25 * number, seed=number)
        words = " ".join(pages.words(3, number))
        yield files.text_pdf(words, words)
        yield files.text_pdf(words, user="secret" if number % 2 else "", owner="owner")
        yield files.scan_pdf(page, page, text=words if number % 2 else "")
        yield files.placed_pdf(page, (80, 400, 200, 283), words)
    yield files.many_pages_pdf(12, broken=(3, 7))
    for each in specimens(SEED, 1):
        if each.condition == CONDITIONS[0]:
            yield each.content
    yield from _carried((".pdf",))


def _images() -> Iterator[bytes]:
    page = pages.written(2, dpi=75)
    for form in _FORMS:
        for mode in _MODES:
            try:
                yield pages.encoded(page.convert(mode), form)
            except (OSError, ValueError):  # the format has no such mode
                continue
    yield from _carried(_IMAGES)


def _carried(endings: Sequence[str]) -> Iterator[bytes]:
    """The files that the installed packages carry, most of them for their own tests."""
    for root in sorted({Path(each) for each in sys.path if each.endswith("-packages")}):
        for path in sorted(root.rglob("*")):
            if path.suffix.lower() in endings and 0 < path.stat().st_size <= _MOST:
                yield path.read_bytes()


def _odd(valid: Sequence[bytes], count: int, random: Random) -> Iterator[tuple[str, bytes]]:
    """`count` files: the valid ones as they are, up to a quarter of them, then broken ones."""
    for number in range(count):
        if number < min(len(valid), count // 4):
            content = valid[number]
        else:
            content = random.choice(valid)
            for _ in range(random.choice((1, 1, 1, 2, 4))):
                content = random.choice(_WAYS)(content, valid, random)
        yield f"{number:05}{'.pdf' if b'%PDF' in content[:1024] else '.img'}", content


_Way = Callable[[bytes, Sequence[bytes], Random], bytes]


def _place(content: bytes, random: Random) -> int:
    """Anywhere, the start and the end more often."""
    near = min(_BLUNT, len(content))
    return random.choice(
        (
            random.randrange(len(content) + 1),
            random.randrange(near + 1),
            len(content) - random.randrange(near + 1),
        )
    )


def _changed(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    broken = bytearray(content)
    for _number in range(random.choice((1, 8, 64))):
        if broken:
            broken[min(_place(content, random), len(broken) - 1)] = random.randrange(256)
    return bytes(broken)


def _cut(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    return content[: _place(content, random)]


def _zeroed(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start, length = _place(content, random), random.randrange(1, 4096)
    return content[:start] + bytes(length) + content[start + length :]


def _without(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start = _place(content, random)
    return content[:start] + content[start + random.randrange(1, 512) :]


def _doubled(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start = _place(content, random)
    return content[:start] + content[max(0, start - random.randrange(1, 4096)) :]


def _spliced(content: bytes, valid: Sequence[bytes], random: Random) -> bytes:
    other = random.choice(valid)
    return content[: _place(content, random)] + other[_place(other, random) :]


def _renumbered(content: bytes, _: Sequence[bytes], random: Random) -> bytes:
    """A digit of the text changed: lengths, offsets, sizes, references to itself."""
    digits = [place for place, sign in enumerate(content[-_BLUNT:]) if 48 <= sign <= 57]
    digits = [place + max(0, len(content) - _BLUNT) for place in digits]
    broken = bytearray(content)
    for place in random.sample(digits, min(len(digits), random.choice((1, 3, 20)))):
        broken[place] = random.randrange(48, 58)
    return bytes(broken)


_WAYS: tuple[_Way, ...] = (*(_changed, _cut, _zeroed, _without, _doubled, _spliced, _renumbered),)


if __name__ == "__main__":
    main()
