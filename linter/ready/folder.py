"""The folder of the copy: whole files only, nobody else's touched, the same files left alone.

A note in it (`.anef-linter/pret.json`) says which files are ours, by their content: a file that a
person has put there or changed is kept, and said. The note is written before the files and after
them, so that a run that was killed leaves nothing of which it is not known whose it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from linter.disk.files import WriteError, write_atomically

_NOTE: Final = Path(".anef-linter", "pret.json")


class OutFolder:
    """The folder of one copy.

    Args:
        folder: made when something is written.
        last: the file that tells that the copy is whole, written last.
        meanwhile: what stands in that file while the others are written.
    """

    def __init__(self, folder: Path, last: str, meanwhile: bytes) -> None:
        self._folder = folder
        self._last = last
        self._meanwhile = meanwhile
        self._ours = _noted(folder)

    def put(self, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Make the folder hold these files of ours; gives others' names that were kept instead.

        A name may have one folder before it.

        Raises:
            WriteError: the folder cannot be written to.
        """
        before = {name: ours for name, ours in self._ours.items() if name != self._last}
        wanted = {name: _sum(content) for name, content in files.items()}
        kept = tuple(name for name in wanted if self._is_anothers(name, wanted[name]))
        after = {name: [digest] for name, digest in wanted.items() if name not in kept}
        if before == after and all(self._is(name, wanted[name]) for name in after):
            return kept
        self._may_become({**wanted, self._last: _sum(self._meanwhile)})
        self._forget_drafts()
        if not self._is_anothers(self._last, ""):
            write_atomically(self._folder / self._last, self._meanwhile)
        for name in before:
            if name not in wanted:
                self._remove(name)
        for name in after:
            if not self._is(name, wanted[name]):
                _make((self._folder / name).parent)
                write_atomically(self._folder / name, files[name])
        last = self._ours[self._last]
        self._note({**after, self._last: last})
        return kept

    def finish(self, content: bytes) -> bool:
        """Write the last file; False when another's stands in its place.

        Raises:
            WriteError: the folder cannot be written to.
        """
        if self._is_anothers(self._last, _sum(content)):
            return False
        if not self._is(self._last, _sum(content)):
            self._may_become({self._last: _sum(content)})
            write_atomically(self._folder / self._last, content)
        self._note({**self._ours, self._last: [_sum(content)]})
        return True

    def _is(self, name: str, digest: str) -> bool:
        return _digest(self._folder / name) == digest

    def _is_anothers(self, name: str, digest: str) -> bool:
        found = _digest(self._folder / name)
        return found is not None and found not in (*self._ours.get(name, ()), digest)

    def _may_become(self, wanted: Mapping[str, str]) -> None:
        """Note what is about to be written, beside what is there."""
        names = (*self._ours, *wanted)
        self._note(
            {
                name: sorted(
                    {*self._ours.get(name, ()), *([wanted[name]] if name in wanted else [])}
                )
                for name in names
            }
        )

    def _note(self, ours: dict[str, list[str]]) -> None:
        if ours == self._ours:
            return
        text = json.dumps(ours, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        _make((self._folder / _NOTE).parent)
        write_atomically(self._folder / _NOTE, text.encode("utf-8", "replace"))
        self._ours = ours

    def _remove(self, name: str) -> None:
        """Take away a file that is still as we wrote it, and its folder if nothing is left."""
        path = self._folder / name
        if _digest(path) in self._ours[name]:
            path.unlink(missing_ok=True)
            if path.parent != self._folder:
                with suppress(OSError):  # something is left
                    path.parent.rmdir()

    def _forget_drafts(self) -> None:
        """Take away what a killed run left unfinished, under names that nothing shows."""
        for name in (*self._ours, str(_NOTE)):
            path = self._folder / name
            for draft in path.parent.glob(f".{_literal(path.name)}.????????"):
                draft.unlink(missing_ok=True)


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest(path: Path) -> str | None:
    try:
        return _sum(path.read_bytes())
    except OSError:
        return None


def _noted(folder: Path) -> dict[str, list[str]]:
    """Our files with the digests they may have; none when the note is not there or broken."""
    try:
        note = json.loads((folder / _NOTE).read_bytes())
        return {str(name): [str(each) for each in digests] for name, digests in note.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise WriteError(
            f"{folder} : ce dossier ne peut pas être créé.",
            "Choisissez un autre endroit avec --out.",
        ) from None


def _literal(name: str) -> str:
    return "".join(f"[{each}]" if each in "*?[" else each for each in name)
