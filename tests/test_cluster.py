"""A real Dask scheduler and workers on this machine, started with Dask's own commands."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.cli.run import TODAY, environment, run
from tests.loopback import free_port, self_signed
from tests.reading.files import scan_pdf, text_pdf
from tests.reading.pages import written

distributed = pytest.importorskip("distributed")
Client = Any  # Dask's, whose functions are half typed

DASK = Path(sys.executable).with_name("dask")
HERE = ("--host", "127.0.0.1", "--no-dashboard")
PATIENCE = 60.0


@contextmanager
def _dask(*words: str) -> Iterator[None]:
    """One of Dask's commands, as its process group."""
    process = subprocess.Popen(
        [DASK, *words], env=environment(), stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def _workers(folder: Path, number: int, protocol: str, *words: str) -> Iterator[str]:
    """A scheduler and its workers; gives the scheduler's address."""
    port = str(free_port())
    address = f"{protocol}://127.0.0.1:{port}"
    several = ("--nworkers", str(number), "--nthreads", "1", "--local-directory", str(folder))
    with (
        _dask("scheduler", "--protocol", protocol, "--port", port, *HERE, *words),
        _dask("worker", address, *several, *HERE, *words),
    ):
        yield address


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """What a scheduler with two workers tells about them."""
    with (
        _workers(tmp_path_factory.mktemp("dask"), 2, "tcp") as address,
        distributed.Client(address, timeout=PATIENCE, set_as_default=False) as found,
    ):
        found.wait_for_workers(2, timeout=PATIENCE)
        yield found


@pytest.fixture
def address(client: Client) -> str:
    return str(client.scheduler.address)


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
    address: str, dossiers: Path, local: str, how: tuple[str, ...]
) -> None:
    result = run(dossiers, *WORDS, "--cluster", address, *how)
    assert result.out == local


def test_a_worker_killed_meanwhile_loses_nothing(
    client: Client, address: str, dossiers: Path, local: str
) -> None:
    processes = client.run(os.getpid)
    with subprocess.Popen(
        [sys.executable, "-m", "linter", dossiers, *WORDS, "--cluster", address],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    ) as process:
        end = time.monotonic() + PATIENCE
        while not (reading := [each for each, tasks in client.processing().items() if tasks]):
            assert time.monotonic() < end
            assert process.poll() is None
            time.sleep(0.02)
        os.kill(processes[reading[0]], signal.SIGKILL)
        assert process.stdout
        out = process.stdout.read()
    assert out.decode() == local


def test_many_machines_may_speak_tls(tmp_path: Path, dossiers: Path, local: str) -> None:
    """One certificate for all, which is also the authority that they trust."""
    certificate, key = self_signed(tmp_path)
    mine = {"--tls-ca-file": certificate, "--tls-cert": certificate, "--tls-key": key}
    words = [str(each) for pair in mine.items() for each in pair]
    with _workers(tmp_path / "dask", 1, "tls", *words) as tls:
        _until_open(tls)
        strangers = (
            run(dossiers, *WORDS, "--cluster", tls),
            run(dossiers, *WORDS, "--cluster", tls, env=_with(*self_signed(tmp_path / "other"))),
        )
        known = run(dossiers, *WORDS, "--cluster", tls, env=_with(certificate, key))
    for each in strangers:
        assert (each.code, each.out, len(each.err.splitlines())) == (2, "", 2)
        assert "(TLS)" in each.err
    assert known.out == local


def _with(certificate: Path, key: Path) -> dict[str, str]:
    """Dask's own settings, in the environment."""
    return {
        "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "true",
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate),
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT": str(certificate),
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY": str(key),
    }


def _until_open(address: str) -> None:
    """Until something listens there."""
    parts = urlsplit(address)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection((parts.hostname, parts.port), 1).close()
        except OSError:
            assert time.monotonic() < end
            time.sleep(0.1)
        else:
            return


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:1", "tcp://127.0.0.1:1"])
def test_nobody_at_the_address_is_said_with_what_to_do(dossiers: Path, address: str) -> None:
    result = run(dossiers, *WORDS, "--cluster", address)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("Erreur : Le répartiteur ne répond pas")
