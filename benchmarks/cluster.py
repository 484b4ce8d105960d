"""One worker against two, and one of two killed: `python -m benchmarks.cluster [PAGES [ROUNDS]]`.

Uses Dask's own commands on this machine. Two cores must be free for the ratio to mean anything.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from samples.documents import domicile
from samples.people import AWA
from samples.scan import as_scan

psutil = import_module("psutil")  # comes with Dask, without types
_ROOT = Path(__file__).parents[1]
_DASK = Path(sys.executable).with_name("dask")
_PORT, _ADDRESS = "38921", "tcp://127.0.0.1:38921"
_HERE = ("--host", "127.0.0.1", "--no-dashboard")


def draw(folder: Path, pages: int) -> None:
    """Dossiers of ten scanned pages, all different."""
    for number in range(pages):
        dossier = folder / f"{number // 10:03}"
        dossier.mkdir(exist_ok=True)
        bill = domicile.electricity_bill(AWA, date(2026, 1 + number % 9, 1 + number % 27))
        (dossier / f"{number:04}.pdf").write_bytes(as_scan(bill) + b"\n%% %d\n" % number)


def check(folder: Path, *words: str, kill: int | None = None) -> tuple[bytes, float]:
    """The report and the seconds it took; `kill` is the keeper of workers of which one dies."""
    command = [sys.executable, "-m", "linter", str(folder), "--date", "2026-11-23"]
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 -- our own program
        [*command, "--no-cache", "--format", "json", *words], cwd=_ROOT, stdout=subprocess.PIPE
    ) as process:
        if kill is not None:
            time.sleep(8)
            max(psutil.Process(kill).children(), key=lambda each: len(each.children())).kill()
        out, _ = process.communicate()
    return out, time.perf_counter() - began


@contextmanager
def workers(number: int, folder: Path) -> Iterator[int]:
    """A scheduler and its workers; gives the process that keeps them alive."""
    env = {**os.environ, "PYTHONPATH": str(_ROOT)}
    several = ("--nworkers", str(number), "--nthreads", "1", "--local-directory", str(folder))
    started = [
        subprocess.Popen(  # noqa: S603 -- Dask's own commands
            [_DASK, *words], env=env, stderr=subprocess.DEVNULL, start_new_session=True
        )
        for words in (
            ("scheduler", "--port", _PORT, *_HERE),
            ("worker", _ADDRESS, *several, *_HERE),
        )
    ]
    time.sleep(10)
    try:
        yield started[1].pid
    finally:
        for each in started:
            os.killpg(each.pid, signal.SIGKILL)
            each.wait()


def main(pages: int, rounds: int) -> None:
    """Print the seconds of each, and whether the reports are the same."""
    with TemporaryDirectory() as name:
        folder, dask = Path(name, "dossiers"), Path(name, "dask")
        folder.mkdir()
        draw(folder, pages)
        local, alone = check(folder)
        print(f"{pages} pages; this machine alone: {alone:.1f} s")
        ratios = []
        for _ in range(rounds):  # one after the other: a machine's speed changes with the hour
            took = []
            for number in (1, 2):
                with workers(number, dask):
                    report, seconds = check(folder, "--cluster", _ADDRESS)
                took.append(seconds)
                print(f"{number} at work: {seconds:.1f} s, same report: {report == local}")
            ratios.append(took[0] / took[1])
        print(f"two against one: {median(ratios):.2f} times")
        with workers(2, dask) as keeper:
            killed, _ = check(folder, "--cluster", _ADDRESS, kill=keeper)
        print(f"with a worker killed, same report: {killed == local}")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [500, 1][len(given) :]))
