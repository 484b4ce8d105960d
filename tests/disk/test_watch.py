"""A folder that a scanner writes to, watched by the real program."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from linter.disk.watch import changes
from tests.cli.run import TODAY, environment, run
from tests.reading.files import text_pdf

PATIENCE = 60.0
BILL = text_pdf("Facture d'électricité du 3 octobre 2026")


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[frozenset[Path]]]:
    """What is told of a folder, as it comes."""
    stop, found = Event(), list[frozenset[Path]]()
    thread = Thread(target=lambda: found.extend(changes([tmp_path], stop)))
    thread.start()
    _until(lambda: found == [frozenset()])  # the watch has begun
    found.clear()
    yield found
    stop.set()
    thread.join()


def test_a_file_is_told_once_when_it_is_whole(tmp_path: Path, told: list[frozenset[Path]]) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        for start in range(0, len(BILL), 200):
            file.write(BILL[start : start + 200])
            file.flush()
            time.sleep(0.05)
        time.sleep(1.2)  # the scanner thinks, and still holds the file
        assert told == []
    _until(lambda: bool(told))
    assert told == [frozenset({path})]


def test_what_comes_while_the_first_report_is_made_is_told(tmp_path: Path) -> None:
    watched = changes([tmp_path])
    assert next(watched) == frozenset()
    path = tmp_path / "scan.pdf"
    path.write_bytes(BILL)
    assert next(watched) == frozenset({path})


def test_what_is_removed_is_told_and_what_is_hidden_is_not(
    tmp_path: Path, told: list[frozenset[Path]]
) -> None:
    (tmp_path / ".anef-linter" / "lecture").mkdir(parents=True)
    (tmp_path / ".anef-linter" / "lecture" / "a.json").write_bytes(b"{}")
    (tmp_path / ".draft").write_bytes(b"x")
    path = tmp_path / "scan.pdf"
    path.write_bytes(BILL)
    _until(lambda: len(told) == 1)
    path.unlink()
    _until(lambda: len(told) == 2)
    assert all(each == {path} for each in told)


def test_the_report_follows_the_folder_until_ctrl_c(tmp_path: Path) -> None:
    folder, output = tmp_path / "dossiers", tmp_path / "compte-rendu.json"
    for name in ("a", "b"):
        (folder / name).mkdir(parents=True)
        (folder / name / "facture.pdf").write_bytes(BILL)

    def files() -> dict[str, list[str]]:
        report = json.loads(output.read_text("utf-8"))
        return {
            Path(each["path"]).name: [file["path"] for file in each["documents"]]
            for each in report["dossiers"]
        }

    with subprocess.Popen(
        [sys.executable, "-m", "linter", folder, *TODAY, "--watch", "--output", output],
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    ) as process:
        assert process.stderr
        assert "Ctrl-C" in process.stderr.readline()
        assert files() == {"a": ["facture.pdf"], "b": ["facture.pdf"]}
        (folder / "b" / "notes.pdf").write_bytes(BILL[:300])
        _until(lambda: "notes.pdf" in files()["b"])
        assert "FIC02" in output.read_text("utf-8")
        (folder / "b" / "notes.pdf").write_bytes(text_pdf("Relevé de notes"))
        _until(lambda: "FIC02" not in output.read_text("utf-8"))
        (folder / "c").mkdir()
        (folder / "c" / "scan.pdf").write_bytes(BILL)
        _until(lambda: files().get("c") == ["scan.pdf"])
        process.send_signal(signal.SIGINT)
        assert "terminée" in process.stderr.read()
    once = run(folder, *TODAY, "--format", "json")
    assert once.out == output.read_text("utf-8")
    assert process.returncode == once.code


@pytest.mark.parametrize(
    "words", [("--format", "json"), ("--output", "r.json", "--fix", "--out", "copies")]
)
def test_what_cannot_be_watched_is_said(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "scan.pdf").write_bytes(BILL)
    result = run(tmp_path, "--watch", *words, cwd=tmp_path)
    assert result.code == 2
    assert "--watch" in result.err
    assert run(tmp_path / "scan.pdf", "--watch").code == 2
