"""How fast the server answers: `python -m benchmarks.server [--seconds 60] [--checkout FOLDER]`.

The time in the server is what its own process works for an answer; the round trip has the client's
share in it. The scans that are read meanwhile keep the other cores busy.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Thread

from samples.documents import declarations
from samples.people import AWA
from samples.scan import SCANNER, as_scan
from tests.forms import RENEWAL
from tests.loopback import free_port
from tests.server.client import Client

FORM = {
    **RENEWAL,
    "ephoto_prise_le": "2026-11-20T18:00",
    "fields": [
        {"id": "f1", "code": "NOM", "label": "Nom", "value": "DIALLO"},
        {"id": "f2", "code": "PRENOM", "label": "Prénom", "value": "Mariama"},
        {"id": "f3", "code": "TELEPHONE_PORTABLE", "label": "Mobile", "value": "06 39.98-00 11"},
        {"id": "f4", "code": "PHOTO_NUMBER", "label": "e-photo", "value": "AB23CD45EF67GH89JK23LM"},
        {"id": "f5", "code": "", "label": "Numéro étranger", "value": "9903990001"},
    ],
    "requests": [
        {"id": "s1", "label": "Extrait de casier judiciaire"},
        {"id": "s2", "label": "Justificatif de domicile"},
    ],
}
BODY = json.dumps(FORM).encode()
_ROOT = Path(__file__).parents[1].resolve()
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Running:
    """A server, and how long it took to give its first answer."""

    process: subprocess.Popen[str]
    client: Client
    start: float


def main(seconds: float, checkout: Path) -> None:
    """Measure, print; beside another checkout, the ratios too."""
    ours = _measured(seconds, _ROOT)
    if checkout.resolve() != _ROOT:
        theirs = _measured(seconds, checkout)
        for name, value in ours.items():
            print(f"{name:31}{value / theirs[name]:.2f} x the other checkout's")


def _measured(seconds: float, checkout: Path) -> dict[str, float]:
    print(checkout.name)
    with TemporaryDirectory() as home, serving(Path(home), checkout) as running:
        print(f"start to first answer      {running.start:8.2f} s")
        print(f"idle memory                {_memory(running.process.pid):8.0f} MB")
        _ask(running.client, 200)
        cpu = _cpu(running.process.pid)
        took = _ask(running.client, 1000)
        spent = 1000 * (_cpu(running.process.pid) - cpu) / len(took)
        print(f"CPU of the server a check  {spent:8.2f} ms")
        _show("round trip, idle", took)
        scans = as_scan(declarations.commitment(AWA, date(2026, 11, 20)), SCANNER)
        reading = [Thread(target=_read, args=(running.client, scans)) for _ in range(2)]
        for each in reading:
            each.start()
        cpu, began = _cpu(running.process.pid), time.perf_counter()
        took = _ask(running.client, None, until=began + seconds)
        passed = time.perf_counter() - began
        share = (_cpu(running.process.pid) - cpu) / passed
        _show("round trip, two documents read", took)
        rate = len(took) / passed
        print(f"checks a second            {rate:8.0f} (no error), {share:.0%} of a core")
        for each in reading:
            each.join()
        return {"start to first answer": running.start, "CPU of the server a check": spent}


def _ask(client: Client, count: int | None, until: float = 0.0) -> list[float]:
    """Checks on one connection, one after the other; any answer but 200 ends the run."""
    place = client.url.removeprefix("http://").rstrip("/")
    connection = http.client.HTTPConnection(place, timeout=30)
    took: list[float] = []
    while len(took) < count if count else time.perf_counter() < until:
        began = time.perf_counter()
        connection.request("POST", "/api/v1/form", BODY, client.headers)
        answer = connection.getresponse()
        answer.read()
        took.append(1000 * (time.perf_counter() - began))
        if answer.status != http.client.OK:
            raise SystemExit(f"status {answer.status}")
    return took


def _read(client: Client, scan: bytes) -> None:
    """Keep a document being read for as long as there may be checks."""
    files = {f"{number}.pdf": scan for number in range(40)}
    client.upload("dossier", files, {"attendre": "50"})


def _show(name: str, took: list[float]) -> None:
    cuts = quantiles(took, n=100)
    print(f"{name:31}p50 {median(took):.1f} ms, p95 {cuts[94]:.1f} ms, p99 {cuts[98]:.1f} ms")


@contextmanager
def serving(home: Path, checkout: Path = _ROOT) -> Iterator[Running]:
    """A server of a checkout, linked."""
    port = free_port()
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "server", "--port", str(port)],
        cwd=checkout,
        env={**os.environ, "ANEF_LINTER_HOME": str(home), "PYTHONPATH": str(checkout.resolve())},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            lines = process.stdout or ()
            code = next(
                m[0] for each in lines if (m := re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", each))
            )
            url = f"http://127.0.0.1:{port}/"
            stranger = Client(url, "", url.rstrip("/"))
            while True:
                try:
                    stranger.ask("/health", b"", method="GET")
                    break
                except OSError:
                    time.sleep(0.01)
            start = time.perf_counter() - began
            token = stranger.post("pair", code=code).json["token"]
            yield Running(process, Client(url, token, url.rstrip("/")), start)
        finally:
            process.terminate()


def _cpu(pid: int) -> float:
    """Seconds of processor of a process, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--checkout", type=Path, default=_ROOT)
    given = parser.parse_args()
    main(given.seconds, given.checkout)
