"""How fast whole folders are read, as ratios to what is timed beside it, and with how much memory.

    python -m benchmarks.reading_speed [--output docs/lecture.md] [--ocrmypdf COMMAND]

- reading against bare Tesseract: as many processes, the same pages at the same resolution, the
  same thread setting, no rendering and nothing but the text;
- against OCRmyPDF, where its command is given;
- the first run against a second one, which finds everything kept: of dossiers born on a computer,
  since scans, which take long to read, would make any ratio;
- the memory of all processes together on one scan of many pages.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.written import put

SEED = 20261123
DAY = date(2026, 11, 23)
START, END = "<!-- vitesse -->", "<!-- fin de la vitesse -->"
_POINTS = 72
_CHILDREN = resource.RUSAGE_CHILDREN
_MEGABYTE = 1024 * 1024
_OFTEN = 0.2  # seconds


def main() -> None:
    """Time everything in one run, then print the table or put it in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--files", type=int, default=24, help="scanned files in the folder; 0 leaves it out"
    )
    parser.add_argument("--pages", type=int, default=300, help="of the long scan; 0 leaves it out")
    parser.add_argument("--dossiers", type=int, default=30, help="read twice; 0 leaves it out")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ocrmypdf", help="its command")
    parser.add_argument("--date", type=date.fromisoformat, default=DAY, help="of the document")
    parser.add_argument("--output", type=Path, help="the document between whose marks tables go")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place, "scans")
        names = _scans(folder, options.files)
        rows = list(_rows(folder, names, options)) if names else []
        if options.pages:
            rows.append(_long_scan(Path(place), options.pages, options.jobs))
        if options.dossiers:
            rows.append(_again(Path(place, "dossiers"), options.dossiers, options.jobs))
    text = "\n".join(
        (
            (
                f"Le {options.date:%d/%m/%Y}, {options.jobs} processus, médiane de {options.rounds}"
                f" ; charge de la machine : {os.getloadavg()[0]:.0f}."
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
    put(options.output, START, f"\n\n{text}\n\n", END)


def _scans(folder: Path, count: int) -> list[str]:
    """Scanned letters of one page each, cards aside."""
    from benchmarks.reading_set import CONDITIONS, specimens  # noqa: PLC0415 -- not in the children

    folder.mkdir()
    names: list[str] = []
    if not count:
        return names
    for each in specimens(SEED, 1):
        if each.condition == CONDITIONS[1] and not each.truth.zone:
            (folder / each.name).write_bytes(each.content)
            names.append(each.name)
        if len(names) == count:
            break
    return names


Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Time:
    """Seconds by the clock, and of computing in this process and those that it started."""

    clock: float
    cpu: float


def _rows(folder: Path, names: Sequence[str], options: argparse.Namespace) -> Iterator[Row]:
    from pypdf import PdfReader  # noqa: PLC0415 -- not in the children

    pages = sum(len(PdfReader(folder / name).pages) for name in names)
    pictures = [picture for name in names for picture in _pictures(folder / name)]
    ours, bare, theirs = [], [], []
    for _ in range(options.rounds):
        bare.append(_timed(lambda: _bare(pictures, options.jobs)))
        ours.append(_timed(lambda: _read(folder, names, options.jobs)))
        if options.ocrmypdf:
            theirs.append(_timed(lambda: _ocrmypdf(folder, names, options.ocrmypdf, options.jobs)))
    yield "pages", str(pages)
    yield "pages par seconde", _number(pages / median(each.clock for each in ours))
    yield "temps rapporté à Tesseract seul (au plus 1,25)", _ratio(ours, bare)
    if theirs:
        yield "OCRmyPDF rapporté à notre temps (au moins 2)", _ratio(theirs, ours)


def _ratio(one: Sequence[_Time], other: Sequence[_Time]) -> str:
    """By the clock, and by computing, which other work on the machine does not change."""
    clock = median(a.clock / b.clock for a, b in zip(one, other, strict=True))
    cpu = median(a.cpu / b.cpu for a, b in zip(one, other, strict=True))
    return f"{_number(clock)} à l'horloge, {_number(cpu)} en temps de calcul"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _timed(work: Callable[[], object]) -> _Time:
    clock, cpu = time.perf_counter(), _cpu()
    work()
    return _Time(time.perf_counter() - clock, _cpu() - cpu)


def _cpu() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(_CHILDREN))
    )


def _read(folder: Path, names: Sequence[str], jobs: int) -> None:
    from linter.given.config import DEFAULT  # noqa: PLC0415 -- not in the children
    from linter.reading.dossier import Reader  # noqa: PLC0415 -- not in the children

    with Reader(DEFAULT, jobs, DAY) as reader:
        for each in reader.documents(folder, names):
            if each.damaged or not each.content.texts:  # the figures would mean nothing
                print(f"not read: {each.path}: {each.damaged}", file=sys.stderr)


def _again(folder: Path, dossiers: int, jobs: int) -> Row:
    """Dossiers born on a computer, read for the first time, then unchanged."""
    from benchmarks.speed import draw  # noqa: PLC0415 -- not in the children

    draw(folder, dossiers)
    command = [sys.executable, "-m", "linter", str(folder), "--jobs", str(jobs)]
    command += ["--date", f"{DAY}", "--format", "json"]

    def run() -> None:
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 -- our own

    first, again = _timed(run), _timed(run)
    return (
        f"premier passage rapporté au suivant, {dossiers} dossiers de dix PDF nés sur ordinateur",
        _ratio([first], [again]),
    )


# --- bare Tesseract ----------------------------------------------------------------------------


def _bare(pictures: Sequence[bytes], jobs: int) -> None:
    """The text alone, by as many processes, their start included as in ours.

    Each takes the next page when it is done, as our own children do.
    """
    context = get_context("spawn")
    pages = context.Queue()
    for picture in [*pictures, *(None for _ in range(jobs))]:
        pages.put(picture)
    processes = [context.Process(target=_recognise, args=(pages,)) for _ in range(jobs)]
    for each in processes:
        each.start()
    for each in processes:
        each.join()


def _pictures(path: Path) -> Iterator[bytes]:
    import pypdfium2 as pdfium  # noqa: PLC0415 -- not in the children

    from linter.reading.facts import READ_DPI  # noqa: PLC0415 -- not in the children

    document = pdfium.PdfDocument(path)
    try:
        for page in document:
            out = BytesIO()
            picture = page.render(scale=READ_DPI / _POINTS, grayscale=True).to_pil()
            picture.save(out, "BMP")
            yield out.getvalue()
    finally:
        document.close()


def _recognise(pages: Queue[bytes | None]) -> None:
    import tesserocr  # noqa: PLC0415 -- in the child
    from PIL import Image  # noqa: PLC0415 -- in the child

    from linter.reading.facts import READ_DPI  # noqa: PLC0415 -- in the child
    from linter.reading.ocr.models import model_folder  # noqa: PLC0415 -- in the child

    os.environ["OMP_THREAD_LIMIT"] = "1"
    api = tesserocr.PyTessBaseAPI(
        path=str(model_folder()), lang="fra", psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )
    while (picture := pages.get()) is not None:
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


def _long_scan(place: Path, pages: int, jobs: int) -> Row:
    """One scan of many A4 pages of a few lines: as large to hold as any, and soon read.

    Read by the command line, so that nothing of what made it is counted.
    """
    from tests.reading import files  # noqa: PLC0415 -- not in the children
    from tests.reading import pages as drawn  # noqa: PLC0415 -- not in the children

    long = place / "long.pdf"
    sheets = [drawn.written(3, seed=number) for number in range(10)]
    long.write_bytes(files.scan_pdf(*(sheets[number % 10] for number in range(pages))))
    command = [sys.executable, "-m", "linter", "read", str(long), "--format", "json"]
    started, peak = time.perf_counter(), 0
    with subprocess.Popen(  # noqa: S603 -- our own command
        [*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL
    ) as reading:
        while reading.poll() is None:
            peak = max(peak, sum(_held(each) for each in _family(reading.pid)))
            time.sleep(_OFTEN)
    seconds = time.perf_counter() - started
    return (
        f"mémoire de tous les processus, un scan de {pages} pages (moins de 1024 Mo)",
        f"{peak / _MEGABYTE:.0f} Mo, {_number(pages / seconds)} pages par seconde",
    )


def _joined(sources: Sequence[Path], target: Path) -> None:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 -- not in the children

    writer = PdfWriter()
    for each in sources:
        for page in PdfReader(each).pages:
            writer.add_page(page)
    writer.write(target)


def _family(process: int) -> Iterator[int]:
    """The process and all that it started."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for each in children:
            yield from _family(int(each))


def _held(process: int) -> int:
    """Its memory in bytes, what it shares with others counted once (proportional set size)."""
    try:
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(int(line.split()[1]) * 1024 for line in rolled.splitlines() if "Pss:" in line)


if __name__ == "__main__":
    main()
