"""What a dossier's folder holds: the files to check, and what is left aside, with why."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from linter.errors import UsageError
from linter.given.config import FILE_NAME
from linter.given.forms import DOSSIER_FILE

EXPECTED_FILE = "expected.json"
TODO_FILE = "a-faire.txt"
_OURS = frozenset({DOSSIER_FILE, FILE_NAME, EXPECTED_FILE, TODO_FILE})
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_LOCK = "~$"  # what Office leaves beside a document that is open
# What a person scans or photographs; a list of names or notes beside folders is something else.
_SCANS = frozenset(
    {".pdf", ".jpg", ".jpeg", ".jfif", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff"}
)


@dataclass(frozen=True, slots=True)
class Folder:
    """The entries of a dossier; names are relative to it, with `/`, in natural order.

    `names` open the files, whatever bytes they hold; `printable` shows them. `skipped` are to be
    shown, each with why.
    """

    path: Path
    names: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]


def list_folder(path: Path) -> Folder:
    """The files of a dossier, sub-folders included. Links are never followed.

    Raises:
        UsageError: the folder cannot be read.
    """
    names: list[str] = []
    skipped: list[tuple[str, str]] = []
    waiting = _children(path)
    while waiting:
        entry = waiting.pop()
        if entry.name.startswith(".") or _not_a_piece(entry):
            continue
        name = entry.relative_to(path).as_posix()
        why = _reason_to_skip(entry)
        if why is None and _is_folder(entry):
            try:
                waiting += _children(entry)
            except UsageError:
                why = "ce dossier ne peut pas être lu"
        elif why is None:
            names.append(name)
        if why:
            skipped.append((printable(name), why))
    return Folder(path, tuple(sorted(names, key=natural)), tuple(sorted(skipped)))


def printable(name: str) -> str:
    r"""A name that any output can hold: bytes that are not UTF-8 are spelled out, as `\xe9`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def dossiers_in(path: Path) -> tuple[Path, ...]:
    """The dossiers of a folder: itself, or its sub-folders, each one.

    A folder with a `dossier.toml` is a dossier, and so is one without sub-folders. Otherwise its
    sub-folders are the dossiers if one of them has a `dossier.toml`, or if no scan lies beside
    them; with scans beside them, they are parts of one dossier.

    Raises:
        UsageError: there is no such folder, it cannot be read, or it holds nothing at all.
    """
    children = [each for each in _children(path) if not each.name.startswith(".")]
    folders = sorted(
        (each for each in children if _is_folder(each)), key=lambda each: natural(each.name)
    )
    pieces = [each for each in children if not _is_folder(each) and not _not_a_piece(each)]
    if (path / DOSSIER_FILE).is_file():
        return (path,)
    if not folders:
        if not pieces:
            raise UsageError(f"{path} : ce dossier ne contient aucun fichier.")
        return (path,)
    declared = any((each / DOSSIER_FILE).is_file() for each in folders)
    scans = any(each.suffix.lower() in _SCANS for each in pieces)
    return (path,) if scans and not declared else tuple(folders)


def loose_in(path: Path) -> tuple[str, ...]:
    """The files that lie beside the dossiers of a folder of dossiers, and belong to none."""
    return tuple(
        sorted(
            (
                each.name
                for each in _children(path)
                if not each.name.startswith(".") and not _is_folder(each) and not _not_a_piece(each)
            ),
            key=natural,
        )
    )


def natural(name: str) -> list[tuple[int, int, str]]:
    """A sort key that puts `page 2` before `page 10`."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in re.split(r"(\d+)", name)
        if part
    ]


def _children(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        reason = (
            "ce dossier n'existe pas"
            if isinstance(error, FileNotFoundError)
            else ("ce dossier ne peut pas être lu")
        )
        raise UsageError(f"{folder} : {reason}.", "Vérifiez le chemin et les droits.") from None


def _is_folder(entry: Path) -> bool:
    try:
        return stat.S_ISDIR(entry.lstat().st_mode) and not _is_link(entry)
    except OSError:
        return False


def _is_link(entry: Path) -> bool:
    # Windows has junctions too, which Python knows since 3.12.
    isjunction: Callable[[Path], bool] = getattr(os.path, "isjunction", lambda _: False)
    return entry.is_symlink() or isjunction(entry)


def _not_a_piece(entry: Path) -> bool:
    name = entry.name
    return name in _OURS or name.lower() in _SYSTEM or name.startswith(_LOCK)


def _reason_to_skip(entry: Path) -> str | None:
    try:
        mode = entry.lstat().st_mode
    except OSError:
        return "ne peut pas être lu"
    if _is_link(entry):
        return "c'est un lien vers un autre endroit"
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return "ce n'est pas un fichier ordinaire"
