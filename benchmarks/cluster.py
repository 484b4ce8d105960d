"""One worker against two, one of two killed, and what goes over the wire.

    python -m benchmarks.cluster [PAGES [ROUNDS]]

Uses Dask's own commands on this machine. Two cores must be free for the ratio to mean anything.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from linter.given.config import DEFAULT
from linter.reading.cluster import Cluster
from linter.reading.dossier import Reader
from samples.documents import domicile
from samples.people import AWA
from samples.scan import as_scan
from tests.dask import Client, cluster, kill_one_reading
from tests.reading.files import scan_pdf
from tests.reading.pages import written

LONG, WEIGHT = 100, 15_000_000  # pages and bytes of a long scan
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


def weigh(address: str, client: Client, folder: Path) -> float:
    """The bytes that all processes together send for a dossier, by the size of its files."""
    with Cluster(address, send=True) as there:
        client.run(count_bytes)
        client.run_on_scheduler(count_bytes)
        count_bytes()
        with Reader(DEFAULT, 1, date(2026, 11, 23), pool=there.pool) as reader:
            reader.dossier(folder)
    workers: list[int] = list(client.run(bytes_sent).values())
    sent = bytes_sent() + int(client.run_on_scheduler(bytes_sent)) + sum(workers)
    return sent / sum(each.stat().st_size for each in folder.iterdir())


def count_bytes() -> None:
    """Have this process count what it sends from now on."""
    tcp: Any = import_module("distributed.comm.tcp")
    write = tcp.TCP.write

    async def counted(self: Any, *given: Any, **named: Any) -> Any:
        number = await write(self, *given, **named)
        tcp.bytes_sent += number or 0
        return number

    tcp.bytes_sent = 0
    tcp.TCP.write = counted


def bytes_sent() -> int:
    """How many there were."""
    tcp: Any = import_module("distributed.comm.tcp")
    return int(tcp.bytes_sent)


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
        long = Path(name, "long")
        long.mkdir()
        scan = scan_pdf(*(written(4, dpi=100, seed=number) for number in range(LONG)))
        (long / "scan.pdf").write_bytes(scan + b"\n%" + b"x" * (WEIGHT - len(scan)) + b"\n")
        with cluster(dask, 2) as (address, client):
            ratio = weigh(address, client, long)
        print(f"a scan of {LONG} pages and {WEIGHT / 1e6:.0f} MB: {ratio:.2f} of that on the wire")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
