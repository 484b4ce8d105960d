"""Small slips at the command line are told what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.cli import main
from server.cli import main as server


@pytest.mark.parametrize("words", [["aide"], ["help"], ["aide", "form"], ["help", "queue"]])
def test_help_as_people_ask_for_it(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("Usage")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--formt", "--format"),
        ("--fixe", "--fix"),
        ("--jobz", "--jobs"),
        ("--output-file", "--output"),
    ],
)
def test_a_mistyped_option_is_told_the_nearest(
    typed: str, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), typed]) == 2
    assert f"Vouliez-vous dire : {meant} ?" in capsys.readouterr().err


def test_an_option_like_none_is_told_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--zzzzzz"]) == 2
    assert "Vouliez-vous" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["r.pdf", "r.docx", "r.xlsx", "r.odt", "r.truc"])
def test_an_ending_that_is_not_written_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("a")
    out = tmp_path / name
    assert main([str(tmp_path), "--output", str(out)]) == 2
    assert not out.exists()
    assert ".html" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["r.html", "r.json", "r.csv", "r"])
def test_an_ending_that_is_known_is_taken(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"")
    assert main([str(folder), "--output", str(tmp_path / name), "--no-cache"]) in {0, 1}
    assert (tmp_path / name).exists()


def test_the_server_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert server(["--prot", "9"]) == 2
    said = capsys.readouterr().err
    assert "option ou mot inconnu" in said
    assert "--port" in said
