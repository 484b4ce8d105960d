"""Where the imported official text is kept on this machine, to be quoted word for word."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from linter.errors import UsageError
from linter.law.text.official import Official, read_official

FOLDER = "ANEF_LINTER_DATA"  # environment variable that says another folder


def kept_path() -> Path:
    """The file, whether or not it is there: in the person's own folder for programs' data."""
    return _folder() / "annexe-10.json"


def read_kept() -> Official:
    """The text imported last.

    Raises:
        UsageError: none was imported.
        InputError: it is not an imported annexe.
    """
    path = kept_path()
    if not path.is_file():
        raise UsageError(
            "le texte officiel de l'annexe 10 n'a pas encore été importé.",
            "Enregistrez-le depuis Légifrance, puis : python -m linter annexe10 import FICHIER",
        )
    return read_official(path)


def _folder() -> Path:
    if named := os.environ.get(FOLDER):
        return Path(named)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home)) / "anef-linter"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "anef-linter"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "anef-linter"
