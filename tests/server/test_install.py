"""Start with the session: what is written on each system, and that nothing of it stays."""

from __future__ import annotations

import plistlib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from server import cli
from server.install import install, service, uninstall

PYTHON = "/opt/été & co/python"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_what_is_written_is_taken_away(platform: str, tmp_path: Path) -> None:
    (tmp_path / "à moi.txt").write_text("gardé")
    found = service(platform, tmp_path, PYTHON)
    said = install(found)
    assert all(each.is_file() and str(each) in said for each in found.files)
    install(found)  # twice is once
    assert "ne démarre plus" in uninstall(found, tmp_path)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == ["à moi.txt"]
    assert "Rien à enlever" in uninstall(found, tmp_path)


def test_linux_has_a_unit(tmp_path: Path) -> None:
    (unit, wanted) = service("linux", tmp_path, PYTHON).files.items()
    assert unit[1] == wanted[1]
    read = ConfigParser(interpolation=None)
    read.read_string(unit[1])
    assert read["Service"]["ExecStart"] == f'"{PYTHON}" -m server --open'
    assert wanted[0].parent.name == f"{read['Install']['WantedBy']}.wants"


def test_macos_has_an_agent(tmp_path: Path) -> None:
    ((_, text),) = service("darwin", tmp_path, PYTHON).files.items()
    read = plistlib.loads(text.encode())
    assert read["ProgramArguments"] == [PYTHON, "-m", "server", "--open"]
    assert read["RunAtLoad"] is True


def test_windows_has_a_task(tmp_path: Path) -> None:
    found = service("win32", tmp_path, PYTHON)
    install(found)
    (path,) = found.files
    task = ET.fromstring(path.read_text("utf-16"))  # noqa: S314 -- our own file
    named = {each.tag.rpartition("}")[2]: each.text for each in task.iter()}
    assert (named["Command"], named["Arguments"]) == (PYTHON, "-m server --open")
    assert named["RunLevel"] == "LeastPrivilege"
    assert found.register[-1] == str(path)


def test_by_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cli.main(["install"]) == 0
    assert any(each.is_file() for each in tmp_path.rglob("*"))
    assert cli.main(["uninstall"]) == 0
    assert not any(each.is_file() for each in tmp_path.rglob("*"))
    assert cli.main(["install", "--non"]) == 2
