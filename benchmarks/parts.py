"""How well the documents of one file are told apart: `python -m benchmarks.parts`.

Counts the cuts found and missed, pages lost or doubled, and files of one document torn apart.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks import parts_fresh, parts_set
from benchmarks.parts_set import Maker, Mixed
from linter.given.config import DEFAULT
from linter.model.content import Content, PageText
from linter.model.dossier import Document, Page
from linter.model.words import Source
from linter.reading.conclude import joined
from linter.reading.dates import find_dates
from linter.reading.dossier import Reader
from linter.reading.kind import recognise_page
from linter.reading.parts import runs
from linter.reading.people import named_people
from samples.scan import as_scan

DAY = date(2026, 11, 23)
_SETS: Final[dict[str, Sequence[Maker]]] = {
    "developed": parts_set.DEVELOPED,
    "apart": parts_set.APART,
    "fresh": parts_fresh.FRESH,
    "untouched": parts_fresh.UNTOUCHED,
}


def as_read(file: Mixed) -> Document:
    """The file as text, page by page, without drawing it."""
    contents = []
    for number, lines in enumerate(file.pages, 1):
        text = "\n".join(lines)
        guess = recognise_page(text)
        page = PageText(
            number, text, Source.TEXT_LAYER, kind=guess.kind, kind_confidence=guess.confidence,
            because=guess.because, details=guess.details,
        )  # fmt: skip
        contents.append(
            Content(texts=(page,), dates=find_dates(text, number), people=named_people(page))
        )
    pages = tuple(Page(n, blank=not lines) for n, lines in enumerate(file.pages, 1))
    return Document("un.pdf", 1, "application/pdf", pages=pages, content=joined(contents))


def drawn(files: Iterable[Mixed], *, scans: bool) -> list[Document]:
    """The files drawn, at will scanned, and read like a person's."""
    with TemporaryDirectory() as folder, Reader(DEFAULT, 2, DAY) as reader:
        names = []
        for number, each in enumerate(files):
            names.append(f"{number:03}.pdf")
            content = each.pdf()
            (Path(folder) / names[-1]).write_bytes(as_scan(content) if scans else content)
        return list(reader.documents(Path(folder), names))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--set", choices=_SETS, default="developed", help="which layouts; see docs/decoupage.md"
    )
    parser.add_argument("--scans", action="store_true", help="drawn, scanned and read by OCR")
    parser.add_argument("--drawn", action="store_true", help="drawn and read from their text")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--number", type=int, default=40)
    parser.add_argument("-v", action="store_true")
    asked = parser.parse_args()
    makers = _SETS[asked.set]
    mixed = list(parts_set.files(asked.first, asked.number, makers))
    alone = [parts_set.single(seed, makers) for seed in range(asked.first, asked.first + 8)]
    everything = [*mixed, *alone]
    if asked.scans or asked.drawn:
        read = drawn(everything, scans=asked.scans)
    else:
        read = [as_read(each) for each in everything]
    found = right = wanted = lost = whole = torn = doubtful = 0
    for number, (file, document) in enumerate(zip(everything, read, strict=True)):
        groups, blank = runs(document)
        pages = [page for group in groups for page in group.pages] + list(blank)
        lost += sorted(pages) != list(range(1, len(file.pages) + 1))
        cuts = {group.pages[0] for group in groups[1:]} - file.free
        found, right, wanted = (
            found + len(cuts),
            right + len(cuts & file.starts),
            wanted + len(file.starts),
        )
        doubtful += sum(not each.certain for each in groups)
        if file in alone:
            torn += bool(cuts)
        else:
            whole += cuts == file.starts
        if asked.v:
            for page in sorted(cuts ^ file.starts):
                print(
                    number,
                    page,
                    "CUT WRONG" if page in cuts else "MISSED",
                    file.pages[page - 2][:3],
                    file.pages[page - 2][-2:],
                    "|",
                    file.pages[page - 1][:4],
                )
    print(f"{len(mixed)} files, {sum(len(each.pages) for each in everything)} pages")
    print(
        f"cuts: wanted {wanted}, found {found}, right {right}: recall {right / wanted:.3f}, "
        f"precision {right / max(found, 1):.3f}"
    )
    print(
        f"whole files right {whole} of {len(mixed)}; of one document torn {torn} of {len(alone)}; "
        f"files with a page lost or doubled {lost}; doubtful parts {doubtful}"
    )


if __name__ == "__main__":
    main()
