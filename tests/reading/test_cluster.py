"""A real cluster on this machine says what the machine says alone, whatever befalls it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from samples.certificate import self_signed
from tests.cli.run import TODAY, environment, run
from tests.dask import (
    Client,
    cluster,
    kill_one_reading,
    kill_scheduler,
    until,
    workers,
)
from tests.reading.files import scan_pdf, text_pdf
from tests.reading.pages import written

pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Client]]:
    """The address of a scheduler with two workers, and a connection to it."""
    with cluster(tmp_path_factory.mktemp("dask"), 2) as found:
        yield found


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossiers")
    for number, name in enumerate(("a", "b", "c")):
        (folder / name).mkdir()
        pages = [written(4, dpi=100, seed=10 * number + page) for page in range(2)]
        (folder / name / "scan.pdf").write_bytes(scan_pdf(*pages))
        (folder / name / "facture.pdf").write_bytes(text_pdf("Facture", "Verso"))
    (folder / "b" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "c" / "dossier.toml").write_text("titre = 'etudiant'\netape = 'rien'\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is read at once: what is tried with it is the way there."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "facture.pdf").write_bytes(text_pdf("Facture", "Verso"))
    return folder


WORDS = (*TODAY, "--no-cache", "--format", "json")


@pytest.fixture(scope="module")
def local(dossiers: Path) -> str:
    return run(dossiers, *WORDS).out


HOW = pytest.mark.parametrize("how", [(), ("--send-files",)], ids=["shared", "sent"])


@HOW
def test_many_machines_say_what_one_says(
    joined: tuple[str, Client], dossiers: Path, local: str, how: tuple[str, ...]
) -> None:
    result = run(dossiers, *WORDS, "--cluster", joined[0], *how)
    assert result.out == local


@HOW
def test_a_worker_killed_meanwhile_loses_nothing(
    joined: tuple[str, Client], dossiers: Path, local: str, how: tuple[str, ...]
) -> None:
    address, client = joined
    with subprocess.Popen(
        [sys.executable, "-m", "linter", dossiers, *WORDS, "--cluster", address, *how],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    ) as process:
        kill_one_reading(client, process)
        assert process.stdout
        out = process.stdout.read()
    assert out.decode() == local
    # A worker that takes the place of the one that was killed clears up after it.
    patience = time.monotonic() + 30
    while left := _files_left(client):
        assert time.monotonic() < patience, left
        time.sleep(0.1)


def _files_left(client: Client) -> list[str]:
    """What lies in the folders where workers put what they are sent."""
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    spaces = {Path(each["local_directory"]).parent for each in workers}
    assert spaces
    return [str(each) for space in spaces for each in space.rglob("piece*")]


@HOW
def test_a_lost_scheduler_is_said_with_what_to_do(
    tmp_path: Path, dossiers: Path, how: tuple[str, ...]
) -> None:
    with (
        cluster(tmp_path, 1) as (address, client),
        subprocess.Popen(
            [sys.executable, "-m", "linter", dossiers, *WORDS, "--cluster", address, *how],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
        ) as process,
    ):
        kill_scheduler(client, process)
        out, said = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert said.startswith("Erreur : Le répartiteur ou ses ouvriers se sont arrêtés")


def test_a_worker_of_another_version_is_refused(tmp_path: Path, papers: Path) -> None:
    older = tmp_path / "older.py"
    older.write_text("import linter\nlinter.__version__ = '0.0.1'\n", "utf-8")
    with workers(tmp_path, 1, "tcp", "--preload", str(older)) as address:
        until(lambda: _is_open(address))
        result = run(papers, *WORDS, "--cluster", address)
    assert (result.code, result.out) == (2, "")
    assert "même version" in result.err


def test_many_machines_may_speak_tls(tmp_path: Path, papers: Path) -> None:
    """One certificate for all, which is also the authority that they trust."""
    certificate, key = self_signed(tmp_path)
    mine = {"--tls-ca-file": certificate, "--tls-cert": certificate, "--tls-key": key}
    words = [str(each) for pair in mine.items() for each in pair]
    with workers(tmp_path / "dask", 1, "tls", *words) as tls:
        until(lambda: _is_open(tls))
        strangers = (
            run(papers, *WORDS, "--cluster", tls),
            run(papers, *WORDS, "--cluster", tls, env=_with(*self_signed(tmp_path / "other"))),
        )
        known = run(papers, *WORDS, "--cluster", tls, env=_with(certificate, key))
    for each in strangers:
        assert (each.code, each.out, len(each.err.splitlines())) == (2, "", 2)
        assert "(TLS)" in each.err
    assert known.out == run(papers, *WORDS).out


def _with(certificate: Path, key: Path) -> dict[str, str]:
    """Dask's own settings, in the environment."""
    return {
        "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "true",
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate),
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT": str(certificate),
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY": str(key),
    }


def _is_open(address: str) -> bool:
    """Whether something listens there."""
    parts = urlsplit(address)
    try:
        socket.create_connection((parts.hostname, parts.port), 1).close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:1", "tcp://127.0.0.1:1"])
def test_nobody_at_the_address_is_said_with_what_to_do(papers: Path, address: str) -> None:
    result = run(papers, *WORDS, "--cluster", address)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("Erreur : Le répartiteur ne répond pas")
