"""A folder of small files read and linted, beside merely opening and decoding them.

    python -m benchmarks.files [FILES]

Both in the same guarded processes, two of them, started anew each time: text PDFs have their text
taken out, scanned ones their pages drawn, images are decoded whole. Prints files a second and
ratios, for all files together and for each kind.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.timing import best_seconds
from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.config import DEFAULT
from linter.reading.document import Task
from linter.reading.dossier import Reader
from linter.reading.folder import list_folder
from linter.reading.guard import Failure, Guard, ResourceLimits
from linter.reading.settings import Settings

JOBS = 2
DAY = date(2026, 11, 23)
ROUNDS = 5
LIMITS = ResourceLimits(DEFAULT.reading_seconds, DEFAULT.reading_memory_mb)


def main(count: int) -> None:
    """Make the folders, measure in turn, print."""
    print(f"{count} files, {JOBS} processes, best of {ROUNDS}")
    print(f"{'kind':<18}{'read + lint':>12}{'decode':>10}{'ratio':>8}   (files/s, files/s)")
    with TemporaryDirectory() as place:
        for name, makers in {"all": tuple(KINDS.values()), **_each()}.items():
            folder = Path(place, name)
            folder.mkdir()
            for number in range(count):
                kind = makers[number % len(makers)]
                (folder / f"{number:03}").write_bytes(kind(number))
            ours, bare = best_seconds(ROUNDS, partial(_lint, folder), partial(_decode, folder))
            print(f"{name:<18}{count / ours:>12,.0f}{count / bare:>10,.0f}{ours / bare:>8.2f}")


def _each() -> dict[str, tuple[Callable[[int], bytes], ...]]:
    return {name: (make,) for name, make in KINDS.items()}


def _lint(folder: Path) -> None:
    with Reader(DEFAULT, JOBS, DAY) as reader:
        lint(reader.dossier(folder), Context(DAY))


def _decode(folder: Path) -> None:
    tasks = deque(Task(folder / name, name, Settings(DAY)) for name in list_folder(folder).names)
    with Guard(decode, LIMITS, JOBS) as guard:
        for _, answer in guard.run(tasks):
            if isinstance(answer, Failure):
                raise SystemExit(answer)


def decode(task: Task) -> int:
    """Open a file and decode it, nothing more; returns how many pages it has."""
    with task.path.open("rb") as file:
        start = file.read(4)
    if start == b"%PDF":
        return _decode_pdf(task.path)
    from PIL import Image  # noqa: PLC0415 -- in the child

    with Image.open(task.path) as image:
        image.load()
    return 1


def _decode_pdf(path: Path) -> int:
    import pypdfium2  # noqa: PLC0415 -- in the child

    document = pypdfium2.PdfDocument(path)
    count = len(document)
    for page in document:
        text = page.get_textpage()
        if not text.get_text_bounded():
            page.render(scale=100 / 72, grayscale=True)
        text.close()
        page.close()
    document.close()
    return count


def _text(number: int) -> bytes:
    from tests.reading import files, pages  # noqa: PLC0415 -- not in the children

    return files.text_pdf(*(" ".join(pages.words(4, number + page)) for page in range(2)))


def _scan(number: int) -> bytes:
    from tests.reading import files, pages  # noqa: PLC0415 -- as above

    return files.scan_pdf(pages.written(20, dpi=150, seed=number))


def _photo(number: int) -> bytes:
    from tests.reading import pages  # noqa: PLC0415 -- as above

    page = pages.noisy(pages.written(20, dpi=150, seed=number), 4).convert("RGB")
    return pages.encoded(page, dpi=(150, 150))


def _picture(number: int) -> bytes:
    from tests.reading import pages  # noqa: PLC0415 -- as above

    return pages.encoded(pages.written(10 + number % 5, dpi=100), "PNG")


KINDS = {"text PDF": _text, "scanned PDF": _scan, "JPEG": _photo, "PNG": _picture}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
