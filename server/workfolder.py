"""A private folder for what is uploaded, removed at the end, or at the next start after a kill."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PREFIX = "anef-linter-serveur-"
_LOCK = "en-cours"


class WorkFolder:
    """A context that makes the folder and removes it. Left-overs of dead runs go first."""

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())

    def __enter__(self) -> Self:
        self._remove_left_overs()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._parent))
        self._lock = (self.path / _LOCK).open("wb")
        _held(self._lock)
        return self

    def __exit__(self, *error: object) -> None:
        self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)

    def folder(self) -> Path:
        """A new folder inside."""
        return Path(tempfile.mkdtemp(dir=self.path))

    def _remove_left_overs(self) -> None:
        for each in self._parent.glob(f"{_PREFIX}*"):
            if each.is_dir() and not each.is_symlink() and _is_ours(each) and not _is_alive(each):
                shutil.rmtree(each, ignore_errors=True)


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
