"""A private folder for what is uploaded, removed at the end, or at the next start after a kill."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, Self

from linter.disk.files import write_atomically
from linter.errors import AnefLinterError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PREFIX = "anef-linter-serveur-"
_LOCK = "en-cours"


class WorkFolder:
    """A context that makes the folder and removes it. Left-overs of dead runs go first.

    Args:
        parent: where to make it; the system's place for temporary files unless told otherwise.
        note: a file in which runs say where theirs are: that place may be another the next time.
    """

    def __init__(self, parent: Path | None = None, note: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())
        self._note = note

    def __enter__(self) -> Self:
        self._remove_left_overs()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._parent))
        self._lock = (self.path / _LOCK).open("wb")
        _held(self._lock)
        self._say([*self._said(), self.path])
        return self

    def __exit__(self, *error: object) -> None:
        self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)
        self._say([each for each in self._said() if each != self.path])

    def folder(self) -> Path:
        """A new folder inside."""
        return Path(tempfile.mkdtemp(dir=self.path))

    def _remove_left_overs(self) -> None:
        noted = [each for each in self._said() if each.name.startswith(_PREFIX)]
        for each in {*self._parent.glob(f"{_PREFIX}*"), *noted}:
            if each.is_dir() and not each.is_symlink() and _is_ours(each) and not _is_alive(each):
                shutil.rmtree(each, ignore_errors=True)
        self._say([each for each in noted if each.is_dir()])

    def _said(self) -> list[Path]:
        """Where runs have said that their folders are."""
        try:
            lines = self._note.read_text("utf-8").splitlines() if self._note else []
        except (OSError, ValueError):
            return []
        return [Path(each) for each in lines if each]

    def _say(self, folders: list[Path]) -> None:
        if self._note and folders != self._said():
            with suppress(AnefLinterError):  # the left-overs of the usual place are found anyway
                text = "".join(f"{each}\n" for each in folders)
                write_atomically(self._note, text.encode("utf-8", "surrogateescape"))


def _is_ours(folder: Path) -> bool:
    return sys.platform == "win32" or folder.stat().st_uid == os.getuid()


def _is_alive(folder: Path) -> bool:
    """Whether the run that made this folder still holds its lock, which a kill lets go."""
    with suppress(OSError), (folder / _LOCK).open("r+b") as lock:
        return not _held(lock)
    return False


def _held(lock: IO[bytes]) -> bool:
    """Take the lock; False when another process has it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
