"""Terminals, pipes, encodings, interruptions: nothing is lost, nothing is half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.run import TODAY, environment, run

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")


def in_terminal(*words: str | Path, stdin: bytes = b"", **env: str) -> str:
    """What the command shows in a terminal of 90 columns."""
    import pty  # noqa: PLC0415 -- POSIX only

    ours, theirs = pty.openpty()
    settings = environment(**{"COLUMNS": "90", "TERM": "xterm", **env})
    with subprocess.Popen(
        [sys.executable, "-m", "linter", *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=settings,
    ) as process:
        os.close(theirs)
        assert process.stdin
        process.stdin.write(stdin)
        process.stdin.close()
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # Linux says so when the other end is closed
            pass
    os.close(ours)
    return shown.decode()


@POSIX
def test_a_person_gets_coloured_text_and_a_pipe_gets_json(form: bytes) -> None:
    shown = in_terminal("form", "-", *TODAY, stdin=form)
    assert "\x1b[" in shown
    assert "Complément probable" in shown
    assert max(len(line) for line in shown.splitlines() if "\x1b" not in line) <= 90
    assert run("form", "-", *TODAY, stdin=form).out.startswith("{")


@POSIX
@pytest.mark.parametrize("refusal", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_refused(form: bytes, refusal: dict[str, str]) -> None:
    assert "\x1b[" not in in_terminal("form", "-", *TODAY, stdin=form, **refusal)


def test_text_in_a_pipe_has_no_colour_and_one_line_a_finding(form: bytes) -> None:
    out = run("form", "-", *TODAY, "--format", "text", stdin=form).out
    assert "\x1b" not in out
    (line,) = [each for each in out.splitlines() if "[TEL01]" in each]
    assert line.startswith("  Complément probable  Téléphone portable : ")


def test_a_terminal_without_accents_loses_accents_only(form: bytes) -> None:
    result = run(
        "form", "-", *TODAY, "--format", "text", stdin=form, env={"PYTHONIOENCODING": "ascii"}
    )
    assert result.code == 1
    assert "Complement probable  Telephone portable" in result.out
    assert "?" not in result.out.replace(" ?", "")


def test_json_is_utf8_whatever_the_locale(form: bytes) -> None:
    settings = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    result = run("form", "-", *TODAY, stdin=form, env=settings)
    assert "Téléphone" in str(result.json) or "chiffres" in str(result.json)
    assert "é" in result.out


@POSIX
@pytest.mark.parametrize(("command", "code"), [("titles", 0), ("form", 1)])
def test_a_reader_that_has_gone_is_no_error(form: bytes, command: str, code: int) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    words = ["form", "-", *TODAY] if command == "form" else [command]
    done = subprocess.run(
        [sys.executable, "-m", "linter", *words],
        input=form,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (code, b"")


@POSIX
@pytest.mark.parametrize(
    ("closed", "command", "code"),
    [
        (">&-", ["titles"], 0),
        (">&-", ["form", "-", *TODAY], 1),
        ("2>&-", ["form", "absent.json"], 2),
        ("<&- 2>&-", ["form", "-"], 2),
        ("<&- >&- 2>&-", ["titles"], 0),
    ],
)
def test_a_stream_that_was_closed_from_the_start_has_nobody_behind_it(
    form: bytes, closed: str, command: list[str], code: int
) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "linter", *command],
        input=form,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_a_sentence(form: bytes) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "linter", "form", "-"],
            input=form,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert "disque plein" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_output_is_written_whole_and_named_by_its_ending(tmp_path: Path, form: bytes) -> None:
    report = tmp_path / "rapport.csv"
    result = run("form", "-", *TODAY, "--output", report, stdin=form)
    assert (result.code, result.out) == (1, "")
    assert report.read_bytes().startswith(b"\xef\xbb\xbfdossier;")
    assert [each.name for each in tmp_path.iterdir()] == ["rapport.csv"]


def test_a_report_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, form: bytes) -> None:
    result = run("form", "-", "--output", tmp_path / "absent" / "r.json", stdin=form)
    assert result.code == 2
    assert "n'existe pas" in result.err
    old = tmp_path / "r.json"
    old.write_text("ancien", "utf-8")
    assert run("form", "-", "--output", old, stdin=b"{").code == 2
    assert old.read_text("utf-8") == "ancien"


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupting_ends_at_once_without_a_trace(tmp_path: Path, number: signal.Signals) -> None:
    report = tmp_path / "rapport.json"
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "form", "-", "--output", str(report)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        time.sleep(1.5)  # it now waits for the form
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are not text")
def test_file_names_that_move_cursors_or_are_not_text(dossier: Path) -> None:
    good = (dossier / "piece.pdf").read_bytes()
    odd = [b"a\x1b[31mrouge.pdf", b"b\xe9t\xe9.pdf", "c\u202efdp.exe".encode(), b"d\nligne.pdf"]
    for name in odd:
        (Path(os.fsdecode(os.fsencode(dossier) + b"/" + name))).write_bytes(good[:900])
    for form in ("text", "json", "csv", "sarif", "junit"):
        result = run(dossier, *TODAY, "--format", form)
        assert result.code == 1, result.err
        assert "\x1b" not in result.out
        if form != "json":
            assert "\u202e" not in result.out


def test_help_speaks_french() -> None:
    for words in ((), ("form",), ("request",), ("annexe10",), ("annexe10", "show")):
        result = run(*words, "--help")
        assert result.code == 0
        assert result.out.startswith("Usage : python -m linter")
        assert not {"usage:", "options:", "positional", "show this"} & set(result.out.split())


def test_version_is_one_line() -> None:
    result = run("--version")
    assert result.code == 0
    assert result.out.startswith("anef-linter ")
    assert result.out.count("\n") == 1
