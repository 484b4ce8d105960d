"""The report on a dossier, kept beside what was read of it for as long as nothing changes.

A report holds for one day, one state of the program and of the law, the same settings and words of
the command line, the same `dossier.toml`, and files of the same name, size, times and place on the
disk. Whatever differs, the dossier is checked anew from what was read of its files.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import msgspec

from linter import __version__
from linter.disk.files import WriteError, write_atomically
from linter.given.forms import form_file
from linter.model.dossier import Dossier
from linter.model.report import DossierReport
from linter.reading.folder import list_folder
from linter.reading.store import REPORT, Store, decoded, state_of, state_of_code

# A file that changes twice within a tick of its disk's clock looks as if it had not (FAT: 2 s).
_SETTLED_NS: Final = 3 * 10**9
# What rules and verdicts ask besides our own code: a new version may answer otherwise.
_LIBRARIES: Final = ("phonenumbers", "rapidfuzz", "unidecode")


class _Kept(msgspec.Struct):
    """`basis` is all that the report rests on, as a digest."""

    basis: str
    report: DossierReport


class KeptReport:
    """What is kept of one dossier; the state of its files is taken when this is made.

    Args:
        folder: the dossier.
        store: where what was read of it is kept.
        basis: what the report rests on besides the files: the day, the settings, the options.

    Raises:
        UsageError: the folder cannot be read.
    """

    def __init__(self, folder: Path, store: Store, *basis: str) -> None:
        self._store = store
        self._entry = store.folder / REPORT.format(_digest(str(folder.resolve())))
        self._settled = True
        parts = (str(folder), *basis, store.stamp, program(), *self._files(folder))
        self._basis = _digest(*parts)

    def find(self) -> DossierReport | None:
        """The report, when it still holds."""
        kept = decoded(self._entry, _Kept)
        return kept.report if kept and kept.basis == self._basis else None

    def keep(self, dossier: Dossier, report: DossierReport) -> None:
        """Keep the report on a dossier as it was read, unless reading might give more next time."""
        if self._settled and all(map(self._store.holds, dossier.documents)):
            with suppress(OSError, WriteError):
                if self._entry.is_file() or not self._entry.exists():
                    content = msgspec.json.encode(_Kept(self._basis, report))
                    write_atomically(self._entry, content)

    def _files(self, folder: Path) -> Iterator[str]:
        """The state of what the folder holds; notes whether anything in it has just changed."""
        listed = list_folder(folder)
        yield from (part for each in listed.skipped for part in each)
        form = form_file(folder)
        names = [os.fspath(form.relative_to(folder))] if form else []
        now = time.time_ns()
        for name in (*names, *listed.names):
            yield name
            try:
                state = (folder / name).stat()
            except OSError:
                self._settled = False
                continue
            changed = max(state.st_mtime_ns, state.st_ctime_ns)
            self._settled &= changed + _SETTLED_NS < now
            yield f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


@cache
def program() -> str:
    """The state of all that checks: our code with the law in it, and what it asks."""
    found = (find_spec(each) for each in _LIBRARIES)
    libraries = (part for each in found if each and each.origin for part in state_of(each.origin))
    ours = state_of_code(Path(__file__).parents[1])
    return _digest(__version__, sys.version, ours, *libraries)


def _digest(*parts: str) -> str:
    """Of texts that may hold anything but a null."""
    joined = "\0".join(parts).encode("utf-8", "surrogateescape")
    return blake2b(joined, digest_size=16).hexdigest()
