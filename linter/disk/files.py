"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from linter.errors import AnefLinterError


class WriteError(AnefLinterError):
    """A file could not be written; what was there before is intact."""


def write_atomically(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Put `content` at `path`: a reader sees the old file or the new one, never half of it.

    `lasting` waits until the disk has it, as a power cut would otherwise lose it.

    Raises:
        WriteError: the folder is missing, or cannot be written to, or is full.
    """
    with drafted(path, lasting=lasting) as draft:
        draft.write(content)


@contextmanager
def drafted(path: Path, *, lasting: bool = True) -> Iterator[BinaryIO]:
    """A file to be written piece by piece, which takes the place of `path` once it is whole.

    Raises:
        WriteError: as `write_atomically`.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe, /dev/null: to write to, not to replace
            with path.open("wb") as file:
                yield file
            return
        from tempfile import NamedTemporaryFile  # noqa: PLC0415 -- slow to load; little is written

        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as draft:
            try:
                yield cast("BinaryIO", draft)
                draft.flush()
                if lasting:
                    os.fsync(draft.fileno())
                Path(draft.name).chmod(_mode(path))
                Path(draft.name).replace(path)
            except BaseException:
                Path(draft.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        reason = (
            "le dossier n'existe pas"
            if isinstance(error, FileNotFoundError)
            else ("l'écriture a été refusée ou le disque est plein")
        )
        raise WriteError(
            f"{path} : {reason}.", "Libérez de la place, ou choisissez un autre endroit."
        ) from None


def folder_beside(path: Path) -> Path:
    """A folder for what goes with a file to be written: called like it, and never in its place.

    Raises:
        WriteError: it cannot be made.
    """
    folder = path.with_suffix("") if path.suffix else path.with_name(f"{path.name}-pages")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        raise WriteError(
            f"{folder} : ce dossier ne peut pas être créé.", "Choisissez un autre endroit."
        ) from None
    return folder


def write_new(path: Path, content: bytes) -> bool:
    """Put `content` at `path`, where nothing may be yet: False, and nothing done, when there is.

    Raises:
        WriteError: the folder cannot be written to, or is full.
    """
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    except OSError:
        raise WriteError(
            f"{path} : l'écriture a été refusée ou le disque est plein.",
            "Vérifiez les droits sur ce dossier.",
        ) from None
    return True


def _mode(path: Path) -> int:
    """The mode of the file that is replaced; for a new one, what the user's umask allows."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
