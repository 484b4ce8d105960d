"""What was read of a dossier's files, kept so that unchanged ones are not read again.

It lives inside the dossier's own folder, for it holds what the documents say. An entry is found by
the content of the file and by all that reading depends on: another version of the linter or of
what it reads with finds nothing. Entries are written whole or not at all; one that cannot be
understood is as good as none.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import blake2b, file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from linter import __version__
from linter.disk.files import WriteError, write_atomically
from linter.model.dossier import Document
from linter.reading.ocr.models import model_folder
from linter.reading.settings import Settings

T = TypeVar("T")

_NOTE: Final = """\
Ce dossier garde ce qui a été lu dans les pièces et le dernier compte rendu, pour ne pas tout
refaire à chaque fois.
Il contient des données personnelles : il se supprime avec le dossier, et peut l'être seul,
sans rien perdre.
"""
_NOTE_NAME: Final = "LISEZMOI.txt"
REPORT: Final = "compte-rendu-{}.json"  # kept by what checks; it goes when files are read again
_OURS: Final = re.compile(
    rf"[0-9a-f]{{64}}-[0-9a-f]{{16}}\.json|{REPORT.format('[0-9a-f]{32}')}|\..+\.(json|txt)\..+"
)  # the last are drafts
_MODULES: Final = ("tesserocr", "rapidocr", "zxingcpp", "numpy", "cryptography", "pillow_heif")


class Store:
    """The entries of one folder.

    Args:
        folder: where they are; made when the first one is kept.
        settings: what reading depends on.

    Attributes:
        stamp: changes whenever the same file might be read otherwise.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.stamp = _stamp(settings)
        self._used = {_NOTE_NAME}

    def find(self, path: Path, name: str) -> Document | None:
        """What was read of a file with the same content, now called `name`."""
        try:
            if not path.is_file():
                return None
            with path.open("rb") as file:
                entry = self._entry(file_digest(file, "sha256").hexdigest())
        except OSError:
            return None
        document = decoded(entry, Document)
        if document is None:
            return None
        self._used.add(entry.name)
        return replace(document, path=name)

    def holds(self, document: Document) -> bool:
        """Whether this is kept: what was read in full is, what may be read better is not."""
        kept = decoded(self._entry(document.sha256), Document) if document.sha256 else None
        return kept is not None and replace(kept, path=document.path) == document

    def keep(self, document: Document) -> None:
        """Keep what was read; a folder that cannot be written to keeps nothing."""
        if not document.sha256:
            return
        entry, note = self._entry(document.sha256), self.folder / _NOTE_NAME
        with suppress(OSError, WriteError):
            self.folder.mkdir(0o700, parents=True, exist_ok=True)
            if not note.exists():
                write_atomically(note, _NOTE.encode())
            if entry.is_file() or not entry.exists():  # a pipe there would be waited for
                # What a power cut takes is no entry any more, and the file is read again; to wait
                # for a disk at each file is long on an old PC.
                write_atomically(entry, msgspec.json.encode(document), lasting=False)
                self._used.add(entry.name)

    def forget_the_rest(self) -> None:
        """Remove the entries of files that are no longer there, and drafts of a killed run."""
        with suppress(OSError):
            for each in self.folder.iterdir():
                if each.name not in self._used and _OURS.fullmatch(each.name):
                    each.unlink(missing_ok=True)

    def _entry(self, sha256: str) -> Path:
        return self.folder / f"{sha256}-{self.stamp}.json"


def _stamp(settings: Settings) -> str:
    """Changes whenever the same file might be read otherwise."""
    model = model_folder()
    parts = (
        __version__,
        state_of_code(Path(__file__).parent),
        str(settings.today.year),  # which settles the century of two-digit years
        *_modules(),
        *(state_of(model / "fra.traineddata") if model else ()),
        *(part for path in settings.certificates for part in _states(path)),
    )
    return blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


@cache
def _modules() -> tuple[str, ...]:
    """What is installed of what reading may use: asked once, for it is sought on the disk."""
    return tuple(name for name in _MODULES if find_spec(name))


def decoded(entry: Path, kind: type[T]) -> T | None:
    """What an entry says; None where there is none, or it cannot be understood."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        if entry.is_file():  # a pipe there would be waited for
            return msgspec.json.decode(entry.read_bytes(), type=kind)
    return None


@cache
def state_of_code(folder: Path) -> str:
    """The state of the code in a folder, with its data: for those who change it."""
    files = (f"{at}/{name}" for at, _, names in os.walk(folder) for name in names)
    code = sorted(each for each in files if not each.endswith(".pyc"))
    return "\n".join(part for each in code for part in state_of(each))


def _states(path: Path) -> Iterable[str]:
    return (part for each in sorted((path, *path.glob("*"))) for part in state_of(each))


def state_of(path: Path | str) -> tuple[str, ...]:
    """What changes with a file, without reading it; nothing when it is not there."""
    with suppress(OSError):
        status = os.stat(path)  # noqa: PTH116 -- hundreds of them, for which no `Path` is made
        return str(path), str(status.st_size), str(status.st_mtime_ns)
    return ()
