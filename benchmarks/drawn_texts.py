"""Whole pages as files: `python -m benchmarks.drawn_texts offices offices_held --on scan`.

The texts of `tests/reading/kind/` are laid out in columns; a file's words come in another order,
one column after the other. Here each text is drawn on a sheet as a PDF born on a computer, or as
its scan, and read as the command line reads it: what people meet, where `benchmarks.reading_texts`
measures the text alone. Each text that is not read right is named by its number and its kind.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.kinds import TEXTS, Example, outcome, read_examples
from benchmarks.reading_texts import (
    ABSENT,
    EXPIRES,
    HOLDER,
    ISSUED,
    RIGHT,
    UNDATED,
    WRONG,
    holder_worth,
    worth,
)
from linter.given.config import DEFAULT
from linter.model.dossier import Document
from linter.reading.dossier import Reader
from linter.reading.page.columns import Cell, rows
from samples.scan import as_jpeg

BORN, SCANNED = "born", "scan"
KIND = "sorte"
_FONTS = ("Helvetica", "Times-Roman", "Helvetica-Bold")
_MARGIN, _LEADING, _LARGEST = 42.0, 1.5, 10.5  # points; of a line's height
_WIDE = 0.52  # of its height, what a letter takes
_LEFT = 26  # where a column that begins further right is another one
TODAY = date(2026, 11, 30)


def drawn(text: str, number: int) -> bytes:
    """The text as a page, its columns written into the file one after the other."""
    lines = rows(text)
    widest = max(cell.end for line in lines for cell in line)
    width, height = A4
    unit = (width - 2 * _MARGIN) / max(widest, 80)
    size = min(_LARGEST, unit / _WIDE, (height - 2 * _MARGIN) / (_LEADING * len(lines)))
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont(_FONTS[number % len(_FONTS)], size)
    for row, cell in sorted(_cells(lines), key=lambda each: _order(each[1], number)):
        canvas.drawString(
            _MARGIN + cell.start * unit, height - _MARGIN - row * size * _LEADING, cell.text
        )
    canvas.save()
    return file.getvalue()


def _cells(lines: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, Cell]]:
    return ((row, cell) for row, line in enumerate(lines, 1) for cell in line)


def _order(cell: Cell, number: int) -> bool:
    """One column before the other, which one by the number: programs do either."""
    return (cell.start >= _LEFT) != bool(number % 2)


def scores(example: Example, document: Document) -> Iterator[tuple[str, str]]:
    """What each value that the file should give is worth."""
    if example.kind is None:
        yield KIND, RIGHT if outcome(example, document.kind) == "right" else WRONG
        return
    worths = {"right": RIGHT, "unknown": ABSENT, "wrong": WRONG}
    yield KIND, worths[outcome(example, document.kind)]
    issued = example.truth.get("issued")
    if issued == "-":
        yield UNDATED, WRONG if document.issued_on else RIGHT
    elif issued:
        yield ISSUED, worth(document.issued_on, issued)
    if expires := example.truth.get("expires"):
        yield EXPIRES, worth(document.expires_on, expires)
    if holder := example.truth.get("holder"):
        yield HOLDER, holder_worth(document.content.people, holder)


def read(files: Sequence[bytes], kind: str) -> tuple[Document, ...]:
    """The files, each read by itself as the command line does."""
    ending = "pdf" if kind == BORN else "jpg"
    with TemporaryDirectory() as folder:
        names = [f"{number:03}.{ending}" for number in range(len(files))]
        for name, content in zip(names, files, strict=True):
            (Path(folder) / name).write_bytes(content)
        with Reader(DEFAULT, 2, TODAY) as reader:
            return reader.documents(Path(folder), names)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tallies, then what was not right."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="+", help="names of files of texts")
    parser.add_argument("--on", choices=(BORN, SCANNED), default=BORN)
    options = parser.parse_args(arguments)
    for name in options.sets:
        examples = read_examples(TEXTS / f"{name}.txt")
        files = [drawn(each.text, number) for number, each in enumerate(examples)]
        if options.on == SCANNED:
            files = [as_jpeg(each) for each in files]
        tallies: dict[str, Counter[str]] = {}
        missed = []
        for number, (example, document) in enumerate(
            zip(examples, read(files, options.on), strict=True), 1
        ):
            for value, what in scores(example, document):
                tallies.setdefault(value, Counter())[what] += 1
                if what != RIGHT:
                    missed.append(f"  {name} {number} {example.kind} : {value} {what}")
        for value, tally in tallies.items():
            counts = ", ".join(str(tally[each]) for each in (RIGHT, ABSENT, WRONG))
            print(f"{name}, {options.on} : {value} : {counts}")
        print(*missed, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
