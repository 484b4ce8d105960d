"""How to install what reads scans, on the person's own system."""

from __future__ import annotations

import platform
from importlib.util import find_spec
from pathlib import Path

from linter.reading.ocr.models import model_folder

_COMMANDS = {
    "debian": "sudo apt install tesseract-ocr-fra",
    "fedora": "sudo dnf install tesseract-langpack-fra",
    "macos": "brew install tesseract-lang",
    "windows": (
        "installez Tesseract (winget install UB-Mannheim.TesseractOCR) en cochant la langue "
        "« French »"
    ),
}
_OS_RELEASE = Path("/etc/os-release")


def system() -> str:
    """`debian` (Ubuntu and Mint too), `fedora`, `macos`, `windows`, or `other`."""
    named = {"Darwin": "macos", "Windows": "windows"}.get(platform.system())
    if named:
        return named
    words = _OS_RELEASE.read_text("utf-8").lower() if _OS_RELEASE.is_file() else ""
    family = " ".join(line for line in words.splitlines() if line.startswith(("id=", "id_like=")))
    return next((each for each in ("debian", "fedora") if each in family), "other")


def is_heavy() -> bool:
    """Whether the only engine here is the one that comes from pip, slow and large."""
    light = find_spec("tesserocr") is not None and model_folder() is not None
    return not light and find_spec("rapidocr") is not None


def remedy() -> str:
    """What to do, in a sentence."""
    command = _COMMANDS.get(system())
    first = (
        f"Pour lire les scans : {command}."
        if command
        else ("Pour lire les scans, installez Tesseract et son modèle français (« fra »).")
    )
    return f"{first} À défaut : pip install 'anef-linter[ocr]'."
