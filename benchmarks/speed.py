"""This checkout's speed beside another's: processor time, side by side, as ratios.

    python -m benchmarks.speed --against /path/to/another/checkout [--only scans form …]

Both are asked the same things through what does not change from one version to the next: the
command line and the server's addresses. They take turns, so that a busy machine slows both alike,
and it is the time that their processors work that is counted, all children included; seconds by
the clock would be those of one machine, on one day. Linux.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import mean, median
from tempfile import TemporaryDirectory

from benchmarks.reading_speed import SEED
from benchmarks.server import BODY, TICKS
from benchmarks.startup import FORM
from linter.ready.legible import likeness
from tests.loopback import free_port

HERE = Path(__file__).parents[1]
DAY = "2026-11-23"
_CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")
_CHECKS = 500


@dataclass(frozen=True, slots=True)
class Checkout:
    """A version of the program, run where it lies."""

    path: Path
    home: Path

    @property
    def env(self) -> dict[str, str]:
        """What its processes are started with; its settings are its own."""
        return {**os.environ, "PYTHONPATH": str(self.path), "ANEF_LINTER_HOME": str(self.home)}

    def run(self, *words: str | Path) -> tuple[float, bytes]:
        """Seconds of processor of a command with all that it started, and what it said."""
        before = _children()
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", *words],
            cwd=self.path,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return _children() - before, done.stdout


def main() -> None:
    """Measure what is asked for, print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, required=True, help="another checkout")
    parser.add_argument("--only", nargs="*", choices=sorted(WORKS), default=sorted(WORKS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--dossiers", type=int, default=300, help="unchanged ones, read again")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        ours = Checkout(HERE, _made(Path(place, "ours")))
        other = Checkout(options.against.resolve(), _made(Path(place, "other")))
        for name in options.only:
            for line in WORKS[name](ours, other, Path(place), options):
                print(line, flush=True)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _ratio(
    ours: Callable[[], float], other: Callable[[], float], rounds: int
) -> tuple[float, float, float]:
    """The median ratio of rounds in turn, and the medians themselves."""
    pairs = [(ours(), other()) for _ in range(rounds)]
    return (
        median(a / b for a, b in pairs),
        median(a for a, _ in pairs),
        median(b for _, b in pairs),
    )


def _line(name: str, found: tuple[float, float, float], wanted: str, more: str = "") -> str:
    ratio, ours, other = found
    return f"{name:44}{ratio:6.2f}  (wanted {wanted}; {ours:.3g} s against {other:.3g} s{more})"


# --- scanned pages -----------------------------------------------------------------------------


def _scans(
    ours: Checkout, other: Checkout, place: Path, options: argparse.Namespace
) -> Iterator[str]:
    """Twenty-four scanned letters, and how alike their text is."""
    from benchmarks.reading_set import CONDITIONS, specimens  # noqa: PLC0415 -- slow to draw

    folder = _made(place / "scans")
    scanned = (
        each
        for each in specimens(SEED, 1)
        if each.condition == CONDITIONS[1] and not each.truth.zone
    )
    for each, _ in zip(scanned, range(24), strict=False):
        (folder / each.name).write_bytes(each.content)
    texts: dict[Checkout, list[str]] = {}

    def read(checkout: Checkout) -> Callable[[], float]:
        def once() -> float:
            files = sorted(folder.iterdir())
            spent, said = checkout.run("linter", "read", *files, "--format", "json", "--jobs", "2")
            texts[checkout] = [each["text"] for each in json.loads(said)["documents"]]
            return spent

        return once

    found = _ratio(read(ours), read(other), options.rounds)
    alike = mean(likeness(a, b) for a, b in zip(texts[ours], texts[other], strict=True))
    yield _line("24 scanned pages", found, "0.85", f"; text {alike:.1f} % alike")


# --- one form ----------------------------------------------------------------------------------


def _command(
    ours: Checkout, other: Checkout, place: Path, options: argparse.Namespace
) -> Iterator[str]:
    """`form` with a request, the whole process."""
    form = place / "form.json"
    form.write_text(FORM, "utf-8")
    words = ("linter", "form", form, "--date", DAY, "--format", "json")
    for each in (ours, other):
        each.run(*words)
    rounds = 4 * options.rounds
    found = _ratio(lambda: ours.run(*words)[0], lambda: other.run(*words)[0], rounds)
    yield _line("form with a request, whole process", found, "0.60")


def _served(
    ours: Checkout, other: Checkout, place: Path, options: argparse.Namespace
) -> Iterator[str]:
    """From the start of the server to its first answer, then one check of a form."""
    del place
    starts: dict[Checkout, list[tuple[float, float]]] = {ours: [], other: []}
    checks: dict[Checkout, list[float]] = {ours: [], other: []}
    for _ in range(options.rounds):
        with _server(ours) as one, _server(other) as two:
            for checkout, running in ((ours, one), (other, two)):
                starts[checkout].append((running.cpu, running.clock))
            for _ in range(4):
                for checkout, running in ((ours, one), (other, two)):
                    checks[checkout].append(_check(running))
    cpu = [[cpu for cpu, _ in starts[each]] for each in (ours, other)]
    clock = [[clock for _, clock in starts[each]] for each in (ours, other)]
    yield _line("start to first answer, processor", _medians(*cpu), "0.50")
    yield _line("start to first answer, by the clock", _medians(*clock), "0.50")
    yield _line("form check in the server", _medians(checks[ours], checks[other]), "0.33")


def _medians(ours: Sequence[float], other: Sequence[float]) -> tuple[float, float, float]:
    ratio = median(a / b for a, b in zip(ours, other, strict=True))
    return ratio, median(ours), median(other)


@dataclass(frozen=True, slots=True)
class _Running:
    """A server that answers: what it took until then, and how to ask it."""

    pid: int
    port: int
    token: str
    cpu: float
    clock: float


@contextmanager
def _server(checkout: Checkout) -> Iterator[_Running]:
    port = free_port()
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "server", "--port", str(port)],
        cwd=checkout.path,
        env=checkout.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            while not _answers(port):
                time.sleep(0.005)
            clock, cpu = time.perf_counter() - began, _cpu(process.pid)
            code = next(m[0] for each in process.stdout or () if (m := _CODE.search(each)))
            body = json.dumps({"code": code}).encode()
            token = json.loads(_asked(port, "/api/v1/pair", body, ""))["token"]
            yield _Running(process.pid, port, token, cpu, clock)
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()


def _asked(port: int, path: str, body: bytes, token: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", path, body, _headers(port, token))
    answer = connection.getresponse().read()
    connection.close()
    return answer


def _headers(port: int, token: str) -> dict[str, str]:
    return {
        "Content-Type": "application/json",
        "Origin": f"http://127.0.0.1:{port}",
        "Authorization": f"Bearer {token}",
    }


def _check(running: _Running) -> float:
    """Seconds of the server's processor for one check, on a connection that stays open."""
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
    before = _cpu(running.pid)
    for _ in range(_CHECKS):
        headers = _headers(running.port, running.token)
        connection.request("POST", "/api/v1/form", BODY, headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.client.OK:
            raise SystemExit(f"status {answer.status}")
    connection.close()
    return (_cpu(running.pid) - before) / _CHECKS


def _cpu(pid: int) -> float:
    """Seconds of processor of a process, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


# --- many dossiers -----------------------------------------------------------------------------


def _many(
    ours: Checkout, other: Checkout, place: Path, options: argparse.Namespace
) -> Iterator[str]:
    """Born-digital dossiers of ten files, read for the first time, then unchanged."""
    first: dict[Checkout, float] = {}
    again: dict[Checkout, float] = {}
    for checkout in (ours, other):
        folder = place / f"dossiers-{checkout.home.name}"
        draw(folder, options.dossiers)
        words: list[str | Path] = ["linter", folder, "--date", DAY, "--jobs", "2"]
        words += ["--format", "json", "--output", place / "report.json"]
        first[checkout] = checkout.run(*words)[0]
        again[checkout] = median(checkout.run(*words)[0] for _ in range(options.rounds))
        shutil.rmtree(folder)
    name = f"{options.dossiers} born-digital dossiers, first run"
    yield _line(name, (first[ours] / first[other], first[ours], first[other]), "0.60")
    for checkout in (ours, other):
        name, spent = checkout.home.name, again[checkout]
        yield f"{name:>5}: run again {first[checkout] / spent:.0f} times faster ({spent:.2f} s)"


def draw(folder: Path, dossiers: int) -> None:
    """Dossiers of ten born-digital files of two pages, all different, with what the site asks."""
    from samples.documents import declarations, domicile, ressources  # noqa: PLC0415 -- slow
    from samples.people import ADAEZE, AWA  # noqa: PLC0415 -- as above

    makers = (
        domicile.electricity_bill,
        declarations.commitment,
        ressources.pay_slip,
    )
    drawn = [
        (maker.__name__, maker(person, date(2026, 9, 1) + timedelta(days=day)))
        for person in (AWA, ADAEZE)
        for maker in makers
        for day in (0, 31, 47)
    ]
    chance = Random(SEED)
    for number in range(dossiers):
        dossier = folder / f"{number:04}"
        dossier.mkdir(parents=True)
        chosen = chance.sample(drawn, 10)
        for place, (name, content) in enumerate(chosen):
            end = b"\n%% %d %d\n" % (number, place)
            (dossier / f"{place:02}-{name}.pdf").write_bytes(content + end)
        (dossier / "dossier.toml").write_text(
            'titre = "etudiant"\netape = "renouvellement"\ndate_depot = "2026-11-23"\n'
            '[[requests]]\nid = "s1"\nlabel = "Justificatif de domicile"\n',
            "utf-8",
        )


WORKS: dict[str, Callable[[Checkout, Checkout, Path, argparse.Namespace], Iterator[str]]] = {
    "scans": _scans,
    "command": _command,
    "server": _served,
    "many": _many,
}


if __name__ == "__main__":
    main()
