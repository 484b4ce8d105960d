"""One worker against two, and one of two killed: `python -m benchmarks.cluster [PAGES [ROUNDS]]`.

Uses Dask's own commands on this machine. Two cores must be free for the ratio to mean anything.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from samples.documents import domicile
from samples.people import AWA
from samples.scan import as_scan
from tests.dask import Client, cluster, kill_one_reading

_ROOT = Path(__file__).parents[1]


def draw(folder: Path, pages: int) -> None:
    """Dossiers of ten scanned pages, all different."""
    for number in range(pages):
        dossier = folder / f"{number // 10:03}"
        dossier.mkdir(exist_ok=True)
        bill = domicile.electricity_bill(AWA, date(2026, 1 + number % 9, 1 + number % 27))
        (dossier / f"{number:04}.pdf").write_bytes(as_scan(bill) + b"\n%% %d\n" % number)


def check(folder: Path, *words: str, kill: Client = None) -> tuple[bytes, float]:
    """The report and the seconds it took; `kill` is connected to workers of which one dies."""
    command = [sys.executable, "-m", "linter", str(folder), "--date", "2026-11-23"]
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 -- our own program
        [*command, "--no-cache", "--format", "json", *words], cwd=_ROOT, stdout=subprocess.PIPE
    ) as process:
        if kill is not None:
            time.sleep(8)
            kill_one_reading(kill, process)
        out, _ = process.communicate()
    return out, time.perf_counter() - began


def main(pages: int = 500, rounds: int = 1) -> None:
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
                with cluster(dask, number) as (address, _):
                    report, seconds = check(folder, "--cluster", address)
                took.append(seconds)
                print(f"{number} at work: {seconds:.1f} s, same report: {report == local}")
            ratios.append(took[0] / took[1])
        print(f"two against one: {median(ratios):.2f} times")
        with cluster(dask, 2) as (address, client):
            killed, _ = check(folder, "--cluster", address, kill=client)
        print(f"with a worker killed, same report: {killed == local}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
