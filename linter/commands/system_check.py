"""What the system itself must have, beside Python's packages: each system lacks other things."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import Final

from linter.commands.checked import Check
from linter.reading.ocr.install import system

# Scripts of the person's sheet that a bare Linux cannot draw, by the code that fontconfig knows;
# Windows and macOS have a font for each.
_SCRIPTS: Final = {
    "ar": "arabe",
    "fa": "persan",
    "ps": "pachto",
    "ti": "tigrigna",
    "bn": "bengali",
    "zh-cn": "chinois",
}
_FONTS: Final = {
    "debian": "sudo apt install fonts-noto-core fonts-noto-cjk",
    "fedora": "sudo dnf install google-noto-sans-fonts google-noto-sans-cjk-fonts",
}
_STARTERS: Final = {"linux": "systemctl", "darwin": "launchctl", "win32": "schtasks"}
_SECONDS: Final = 10


def system_checks() -> tuple[Check, ...]:
    """What this system has of it; none is needed to read a dossier."""
    return (*_zone(), *_fonts(), _session())


def _zone() -> tuple[Check, ...]:
    """Windows has no table of time zones of its own: which day it is in France."""
    if system() != "windows":
        return ()
    found = "oui" if find_spec("tzdata") else None
    remedy = "pip install tzdata ; sans elle, le jour est celui de cet ordinateur."
    return (Check("heure de France (tzdata)", found, needed=False, remedy=remedy),)


def _fonts() -> tuple[Check, ...]:
    """Fonts for the languages of the person's sheet."""
    finder = shutil.which("fc-list")
    if finder is None:
        return ()
    absent = [name for code, name in _SCRIPTS.items() if not _has_font(finder, code)]
    install = _FONTS.get(system(), "les polices Noto (Noto Sans, Noto Sans CJK)")
    remedy = f"Sans police : {', '.join(absent)}. Installez : {install}."
    name = "polices de la feuille pour la personne"
    return (Check(name, None if absent else "toutes", needed=False, remedy=remedy),)


def _has_font(finder: str, language: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 -- fontconfig's own program
            [finder, f":lang={language}", "family"],
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return True  # nothing is said of what could not be asked
    return bool(done.stdout.strip()) or done.returncode != 0


def _session() -> Check:
    """What `python -m server install` relies on."""
    starter = _STARTERS.get(sys.platform, "")
    return Check(
        "démarrage avec la session",
        starter if starter and shutil.which(starter) else None,
        needed=False,
        remedy="Sans lui, lancez « python -m server --open » à la main.",
    )
