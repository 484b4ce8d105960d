"""One client takes all that it can; how long another's form check takes meanwhile.

`python -m benchmarks.fairness [--checkout FOLDER] [--seconds 20]`: 400 silent connections, 40
queued readings and 18 pictures of pages at once. The other checkout's server is started instead.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Event, Thread

from benchmarks.server import BODY, serving
from samples.documents import declarations
from samples.people import AWA
from samples.scan import SCANNER, as_scan
from tests.server.client import Client

_SILENT, _JOBS, _PICTURES = 400, 40, 18
_PATIENCE = 30.0  # seconds that a check may take before it counts as refused


def checks(client: Client, until: float) -> tuple[list[float], int]:
    """Milliseconds of each check on a connection of its own; and how many were refused."""
    place = client.url.removeprefix("http://").rstrip("/")
    took, refused = [], 0
    while time.perf_counter() < until:
        began = time.perf_counter()
        connection = http.client.HTTPConnection(place, timeout=_PATIENCE)
        try:
            connection.request("POST", "/api/v1/form", BODY, client.headers)
            answer = connection.getresponse()
            answer.read()
            refused += answer.status != http.client.OK
        except OSError:
            refused += 1
        finally:
            connection.close()
        took.append(1000 * (time.perf_counter() - began))
    return took, refused


def main() -> None:
    """Measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkout", type=Path, default=Path(__file__).parents[1])
    parser.add_argument("--seconds", type=float, default=20.0)
    given = parser.parse_args()
    scan = as_scan(declarations.commitment(AWA, date(2026, 11, 20)), SCANNER)
    with TemporaryDirectory() as home, ExitStack() as stack:
        running = stack.enter_context(serving(Path(home), given.checkout))
        greedy, other = running.client, running.client
        code = greedy.post("pairings/code").json["code"]
        other = Client(greedy.url, greedy.post("pair", code=code).json["token"], greedy.origin)
        checks(other, time.perf_counter() + 2)
        alone, _ = checks(other, time.perf_counter() + given.seconds / 2)
        _show("alone", alone, 0)
        first = greedy.upload("dossier", {"a.pdf": scan}, {"attendre": "0"}).json["job"]
        while greedy.post("dossier/status", job=first).json["state"] == "reading":
            time.sleep(0.2)
        for number in range(_JOBS):
            greedy.upload("dossier", {f"{number}.pdf": scan}, {"attendre": "0"})
        end = Event()
        drawing = [Thread(target=_draw, args=(greedy, first, end)) for _ in range(_PICTURES)]
        for each in drawing:
            each.start()
        place = greedy.url.removeprefix("http://").rstrip("/").split(":")
        for _ in range(_SILENT):
            silent = socket.create_connection((place[0], int(place[1])))
            stack.callback(silent.close)
        took, refused = checks(other, time.perf_counter() + given.seconds)
        _show(f"{_SILENT} silent, {_JOBS} queued, {_PICTURES} pictures", took, refused)
        print(f"load of this machine {os.getloadavg()[0]:.1f}")
        end.set()
        for each in drawing:
            each.join()


def _draw(client: Client, job: str, end: Event) -> None:
    while not end.is_set():
        try:
            client.post("dossier/thumbnail", job=job, file="a.pdf", page=1)
        except OSError:
            end.wait(0.5)


def _show(name: str, took: list[float], refused: int) -> None:
    cuts = quantiles(took, n=100) if len(took) > 1 else took * 99
    print(
        f"{name:42} p50 {cuts[49]:7.1f} ms, p95 {cuts[94]:7.1f} ms, {refused}/{len(took)} refused"
    )


if __name__ == "__main__":
    main()
