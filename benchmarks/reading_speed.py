"""How fast whole folders are read, as ratios to what is timed beside it, and with how much memory.

    python -m benchmarks.reading_speed [--output docs/lecture.md] [--ocrmypdf COMMAND]

- reading against bare Tesseract: as many processes, the same pages at the same resolution, the
  same thread setting, no rendering and nothing but the text;
- against OCRmyPDF, where its command is given;
- the first run against a second one, which finds everything kept;
- the memory of all processes together on one scan of many pages.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium
import tesserocr
from PIL import Image
from pypdf import PdfReader, PdfWriter

from benchmarks.reading_set import CONDITIONS, TODAY, specimens
from linter.config import DEFAULT
from linter.reading.dossier import Reader
from linter.reading.facts import READ_DPI
from linter.reading.ocr.models import model_folder

SEED = 20261123
START, END = "<!-- vitesse -->", "<!-- fin de la vitesse -->"
_POINTS = 72
_MEGABYTE = 1024 * 1024


def main() -> None:
    """Time everything in one run, then print the table or put it in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=24, help="scanned files in the folder")
    parser.add_argument("--pages", type=int, default=300, help="of the long scan; 0 leaves it out")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ocrmypdf", help="its command")
    parser.add_argument("--date", type=date.fromisoformat, default=TODAY, help="of the document")
    parser.add_argument("--output", type=Path, help="the document between whose marks tables go")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place, "scans")
        names = _scans(folder, options.files)
        rows = list(_rows(folder, names, options))
        if options.pages:
            rows.append(_long_scan(Path(place), folder, names, options.pages, options.jobs))
    text = "\n".join(
        (
            (
                f"Le {options.date:%d/%m/%Y}, {options.jobs} processus, passages entremêlés : médiane "
                f"de {options.rounds}."
            ),
            "",
            "| mesure | valeur |",
            "|---|---|",
            *(f"| {name} | {value} |" for name, value in rows),
        )
    )
    if options.output is None:
        print(text)
        return
    old = options.output.read_text("utf-8")
    before, _, rest = old.partition(START)
    options.output.write_text(
        f"{before}{START}\n\n{text}\n\n{END}{rest.partition(END)[2]}", "utf-8"
    )


def _scans(folder: Path, count: int) -> list[str]:
    """Scanned letters of one page each, cards aside."""
    folder.mkdir()
    names: list[str] = []
    for each in specimens(SEED, 1):
        if each.condition == CONDITIONS[1] and not each.truth.zone:
            (folder / each.name).write_bytes(each.content)
            names.append(each.name)
        if len(names) == count:
            break
    return names


Row = tuple[str, str]


def _rows(folder: Path, names: Sequence[str], options: argparse.Namespace) -> Iterator[Row]:
    pages = sum(len(PdfReader(folder / name).pages) for name in names)
    ours, bare, theirs = [], [], []
    for _ in range(options.rounds):
        bare.append(_bare(folder, names, options.jobs))
        ours.append(_timed(lambda: _read(folder, names, options.jobs, None)))
        if options.ocrmypdf:
            theirs.append(_timed(lambda: _ocrmypdf(folder, names, options.ocrmypdf, options.jobs)))
    yield "pages", str(pages)
    yield "pages par seconde", _number(pages / median(ours))
    yield "temps rapporté à Tesseract seul (au plus 1,25)", _ratio(ours, bare)
    if theirs:
        yield "OCRmyPDF rapporté à notre temps (au moins 2)", _ratio(theirs, ours)
    kept = folder / "kept"
    first = _timed(lambda: _read(folder, names, options.jobs, kept))
    again = [_timed(lambda: _read(folder, names, options.jobs, kept)) for _ in range(5)]
    yield "premier passage rapporté au suivant (au moins 20)", _number(first / median(again))


def _ratio(one: Sequence[float], other: Sequence[float]) -> str:
    ratios = [a / b for a, b in zip(one, other, strict=True)]
    return f"{_number(median(ratios))} ({_number(min(ratios))} à {_number(max(ratios))})"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _read(folder: Path, names: Sequence[str], jobs: int, kept: Path | None) -> None:
    with Reader(DEFAULT, jobs, TODAY, cache=kept) as reader:
        for each in reader.documents(folder, names):
            if each.damaged or not each.content.texts:
                print(f"not read: {each.path}: {each.damaged}", file=sys.stderr)


# --- bare Tesseract ----------------------------------------------------------------------------


def _bare(folder: Path, names: Sequence[str], jobs: int) -> float:
    """Seconds that as many processes take for the text alone, from when all are ready.

    Each takes the next page when it is done, as our own children do.
    """
    context = get_context("spawn")
    ready, pages = context.Semaphore(0), context.Queue()
    for name in names:
        for picture in _pictures(folder / name):
            pages.put(picture)
    for _ in range(jobs):
        pages.put(None)
    start = context.Event()
    processes = [
        context.Process(target=_recognise, args=(pages, ready, start)) for _ in range(jobs)
    ]
    for each in processes:
        each.start()
    for _ in processes:
        ready.acquire()
    started = time.perf_counter()
    start.set()
    for each in processes:
        each.join()
    return time.perf_counter() - started


def _pictures(path: Path) -> Iterator[bytes]:
    document = pdfium.PdfDocument(path)
    try:
        for page in document:
            out = BytesIO()
            picture = page.render(scale=READ_DPI / _POINTS, grayscale=True).to_pil()
            picture.save(out, "BMP")
            yield out.getvalue()
    finally:
        document.close()


def _recognise(pages: object, ready: object, start: object) -> None:
    os.environ["OMP_THREAD_LIMIT"] = "1"
    api = tesserocr.PyTessBaseAPI(
        path=str(model_folder()), lang="fra", psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )
    ready.release()  # type: ignore[attr-defined]
    start.wait()  # type: ignore[attr-defined]
    while (picture := pages.get()) is not None:  # type: ignore[attr-defined]
        api.SetImage(Image.open(BytesIO(picture)))
        api.SetSourceResolution(READ_DPI)
        api.GetUTF8Text()


def _ocrmypdf(folder: Path, names: Sequence[str], command: str, jobs: int) -> None:
    """The folder joined in one file, which is how it works in parallel."""
    whole = folder.parent / "whole.pdf"
    if not whole.exists():
        _joined([folder / name for name in names], whole)
    subprocess.run(  # noqa: S603 -- the command that the user gave
        [
            *shlex.split(command),
            *("-l", "fra", "--jobs", str(jobs), "--output-type", "pdf", "--optimize", "0"),
            *("--quiet", "--force-ocr", str(whole), str(folder.parent / "out.pdf")),
        ],
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )


# --- memory ------------------------------------------------------------------------------------


def _long_scan(place: Path, folder: Path, names: Sequence[str], pages: int, jobs: int) -> Row:
    sources = [folder / name for name in names]
    long = place / "long.pdf"
    _joined([sources[number % len(sources)] for number in range(pages)], long, pages)
    with _watched() as peak:
        seconds = _timed(lambda: _read(place, [long.name], jobs, None))
    megabytes = max(peak) / _MEGABYTE
    return (
        f"mémoire de tous les processus, un scan de {pages} pages (moins de 1024 Mo)",
        f"{megabytes:.0f} Mo, {_number(pages / seconds)} pages par seconde",
    )


def _joined(sources: Sequence[Path], target: Path, most: int | None = None) -> None:
    writer = PdfWriter()
    for each in sources:
        for page in PdfReader(each).pages:
            if most is None or len(writer.pages) < most:
                writer.add_page(page)
    writer.write(target)


@contextmanager
def _watched() -> Iterator[list[int]]:
    """The memory of this process and its children together, in bytes, many times a second.

    Pages that processes share are counted once (proportional set size, Linux).
    """
    seen, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            seen.append(sum(_held(each) for each in _family(os.getpid())))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _family(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for each in children:
            yield from _family(int(each))


def _held(process: int) -> int:
    try:
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(int(line.split()[1]) * 1024 for line in rolled.splitlines() if "Pss:" in line)


if __name__ == "__main__":
    main()
