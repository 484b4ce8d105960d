"""How to install what reads scans, on the person's own system."""

from __future__ import annotations

import platform
from pathlib import Path

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


def remedy() -> str:
    """What to do, in a sentence."""
    command = _COMMANDS.get(system())
    first = (
        f"Pour lire les scans : {command}."
        if command
        else ("Pour lire les scans, installez Tesseract et son modèle français (« fra »).")
    )
    return f"{first} À défaut : pip install 'anef-linter[ocr]'."
