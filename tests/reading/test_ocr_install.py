"""How each system gets an engine, and the pieces of the one from pip put in lines."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from linter.reading.ocr import install
from linter.reading.ocr.rapid import piece_of
from linter.reading.page.laid import Piece

OS_RELEASES = {
    "debian": "ID=debian\nVERSION_ID=12\n",
    "ubuntu": 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n',
    "mint": 'ID=linuxmint\nID_LIKE="ubuntu debian"\n',
    "fedora": "ID=fedora\n",
    "rocky": 'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
    "other": "ID=slackware\n",
}


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ("debian", "sudo apt install tesseract-ocr-fra"),
        ("ubuntu", "sudo apt install tesseract-ocr-fra"),
        ("mint", "sudo apt install tesseract-ocr-fra"),
        ("fedora", "sudo dnf install tesseract-langpack-fra"),
        ("rocky", "sudo dnf install tesseract-langpack-fra"),
        ("other", "installez Tesseract et son modèle français"),
    ],
)
def test_a_linux_gets_its_own_command(
    release: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "os-release").write_text(OS_RELEASES[release])
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(install, "_OS_RELEASE", tmp_path / "os-release")
    assert command in install.remedy()
    assert "anef-linter[ocr]" in install.remedy()


@pytest.mark.parametrize(
    ("system", "command"),
    [("Darwin", "brew install tesseract-lang"), ("Windows", "winget install UB-Mannheim")],
)
def test_other_systems_too(system: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    assert command in install.remedy()


def test_a_piece_is_as_wide_and_as_high_as_its_corners() -> None:
    corners = [(10, 12), (110, 10), (111, 30), (11, 32)]
    assert piece_of(corners, "Total") == Piece("Total", 10, 10, 111, 32)
