"""Files on the workers of a cluster: each goes once, straight to the worker that reads all of it.

A file whose worker is lost is sent again, to another. What is on the workers at a time is bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import Any, Final

Client = Any  # Dask's classes, whose functions are half typed
Future = Any

_MOST: Final = 64 << 20  # bytes on all workers together, but for a single file that is larger


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that a worker holds: its address, the content there, and how many bytes."""

    worker: str
    content: Future
    size: int


class RoomError(Exception):
    """The workers hold enough for now."""


class Room:
    """How much is on the workers, and how many files each has; shared by all that send."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._used = 0
        self._files: Counter[str] = Counter()
        self._changed = Condition()

    def take(self, size: int, *, wait: bool) -> bool:
        """Room for so many bytes; False when there is none now and the caller does not `wait`."""
        with self._changed:
            while self._used and self._used + size > self._most:
                if not wait:
                    return False
                self._changed.wait()
            self._used += size
            return True

    def give(self, size: int, worker: str | None = None) -> None:
        """Have the room back, and note that the worker holds a file less."""
        with self._changed:
            self._used -= size
            if worker:
                self._files[worker] -= 1
            self._changed.notify_all()

    def freest(self, threads: dict[str, int]) -> str:
        """The worker that has the fewest files for its threads, and one more from now on."""
        with self._changed:
            found = min(threads, key=lambda each: self._files[each] / max(1, threads[each]))
            self._files[found] += 1
            return found


class Sender:
    """Sends the files of one dossier; the caller says of which it still needs the content."""

    def __init__(self, client: Client, room: Room) -> None:
        self._client = client
        self._room = room
        self._sent: dict[Path, SentFile | None] = {}

    def file(self, path: Path) -> SentFile | None:
        """Where the file is, sent now if it was not; None when it cannot be read here either.

        Raises:
            RoomError: there is no room for it now; some of the others must go first.
            ConnectionError: no worker takes it.
        """
        if path not in self._sent:
            self._sent[path] = self._send(path)
        return self._sent[path]

    def lost(self, path: Path) -> None:
        """The worker that had it is gone."""
        if sent := self._sent.pop(path, None):
            self._room.give(sent.size, sent.worker)

    def keep(self, needed: Collection[Path]) -> None:
        """Have the workers drop all others."""
        for path in [each for each in self._sent if each not in needed]:
            self.lost(path)

    def _send(self, path: Path) -> SentFile | None:
        try:
            content = path.read_bytes() if path.is_file() else None
        except OSError:
            content = None
        if content is None:
            return None
        size = len(content)
        if not self._room.take(size, wait=not any(self._sent.values())):
            raise RoomError
        silent: set[str] = set()
        while threads := self._threads(silent):
            worker = self._room.freest(threads)
            try:
                (there,) = self._client.scatter(
                    [content], workers=[worker], direct=True, hash=False
                )
            except (OSError, TimeoutError):  # it has just died
                self._room.give(0, worker)
                silent.add(worker)
                continue
            return SentFile(worker, there, size)
        self._room.give(size)
        raise ConnectionError

    def _threads(self, silent: Collection[str]) -> dict[str, int]:
        """Of each worker that may answer; none once the scheduler is gone."""
        if self._client.status != "running":  # asking would wait for it to come back
            return {}
        try:
            threads: dict[str, int] = self._client.nthreads()
        except OSError:
            return {}
        return {each: number for each, number in threads.items() if each not in silent}
