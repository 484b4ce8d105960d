"""A real Dask scheduler and workers on this machine, started with Dask's own commands."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.cli.run import TODAY, environment, run
from tests.reading.files import scan_pdf, text_pdf
from tests.reading.pages import written

distributed = pytest.importorskip("distributed")
psutil = pytest.importorskip("psutil")

DASK = Path(sys.executable).with_name("dask")
HERE = ("--host", "127.0.0.1", "--no-dashboard")
PATIENCE = 60.0


def _until(true: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@contextmanager
def _dask(*words: str) -> Iterator[int]:
    """One of Dask's commands, as its process group."""
    process = subprocess.Popen(
        [DASK, *words], env=environment(), stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """The scheduler's address, and the process that keeps two workers alive."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    folder = str(tmp_path_factory.mktemp("dask"))
    two = ("--nworkers", "2", "--nthreads", "1", "--local-directory", folder)
    with ExitStack() as stack:
        stack.enter_context(_dask("scheduler", "--port", port, *HERE))
        pid = stack.enter_context(_dask("worker", address, *two, *HERE))
        with distributed.Client(address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=PATIENCE)
        yield address, pid


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossiers")
    for number, name in enumerate(("a", "b", "c")):
        (folder / name).mkdir()
        pages = [written(4, dpi=150, seed=10 * number + page) for page in range(5)]
        (folder / name / "scan.pdf").write_bytes(scan_pdf(*pages))
        (folder / name / "facture.pdf").write_bytes(text_pdf("Facture", "Verso"))
    (folder / "b" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "c" / "dossier.toml").write_text("titre = 'etudiant'\netape = 'rien'\n", "utf-8")
    return folder


WORDS = (*TODAY, "--no-cache", "--format", "json")


@pytest.fixture(scope="module")
def local(dossiers: Path) -> str:
    return run(dossiers, *WORDS).out


@pytest.mark.parametrize("how", [(), ("--send-files",)], ids=["shared", "sent"])
def test_many_machines_say_what_one_says(
    cluster: tuple[str, int], dossiers: Path, local: str, how: tuple[str, ...]
) -> None:
    result = run(dossiers, *WORDS, "--cluster", cluster[0], *how)
    assert result.out == local


def test_a_worker_killed_meanwhile_loses_nothing(
    cluster: tuple[str, int], dossiers: Path, local: str
) -> None:
    address, keeper = cluster
    with subprocess.Popen(
        [sys.executable, "-m", "linter", dossiers, *WORDS, "--cluster", address],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    ) as process:
        workers = [each for each in psutil.Process(keeper).children() if _is_worker(each)]
        _until(lambda: process.poll() is not None or any(map(_is_busy, workers)))
        busy = [each for each in workers if _is_busy(each)]
        busy[0].kill()
        assert process.stdout
        out = process.stdout.read()
    assert out.decode() == local


def _is_worker(process: object) -> bool:
    return "spawn_main" in " ".join(process.cmdline())  # type: ignore[attr-defined]


def _is_busy(process: object) -> bool:
    """Whether a worker's child uses the processor: it reads."""
    return any(each.cpu_percent(0.05) > 0 for each in process.children())  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:1", "tcp://127.0.0.1:1"])
def test_nobody_at_the_address_is_said_with_what_to_do(dossiers: Path, address: str) -> None:
    result = run(dossiers, *WORDS, "--cluster", address)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("Erreur : Le répartiteur ne répond pas")
