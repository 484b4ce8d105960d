"""What reads the uploads, kept for the next one: new children cost a blank page half a second.

Between two uploads they do nothing and hold no file; after some minutes without one they are ended,
and with them whatever their memory still held. A child that has grown is replaced by its guard.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from server.config import ServerConfig

if TYPE_CHECKING:
    from linter.reading.dossier import Reader

_IDLE_SECONDS = 120.0


def readers_of(config: ServerConfig) -> Readers:
    """Those of a server."""

    def make(day: date) -> Reader:
        from linter.reading.dossier import Reader  # noqa: PLC0415 -- only when there is something to read

        return Reader(config.linter, config.children, day)

    return Readers(make)


class Readers:
    """Lends a reader to one thread at a time, and keeps the last one that came back.

    Args:
        make: a reader for a day, which settles the century of two-digit years.
        idle_seconds: how long it is kept without being used.
    """

    def __init__(self, make: Callable[[date], Reader], idle_seconds: float = _IDLE_SECONDS) -> None:
        self._make = make
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._kept: tuple[date, Reader] | None = None
        self._end_of_idleness: threading.Timer | None = None

    @contextmanager
    def lent(self, day: date) -> Iterator[Reader]:
        """A reader for a day. After an error its children are ended: they may be at some task."""
        reader = self._taken(day) or self._make(day)
        try:
            yield reader
        except BaseException:
            reader.__exit__()
            raise
        self._keep(day, reader)

    def _taken(self, day: date) -> Reader | None:
        with self._lock:
            found, self._kept = self._kept, None
        if found and found[0] != day:
            found[1].__exit__()
            return None
        return found[1] if found else None

    def _keep(self, day: date, reader: Reader) -> None:
        timer = threading.Timer(self._idle_seconds, self._end, [reader])
        timer.daemon = True
        with self._lock:
            before, self._kept = self._kept, (day, reader)
            if self._end_of_idleness:
                self._end_of_idleness.cancel()
            self._end_of_idleness = timer
            timer.start()
        if before:
            before[1].__exit__()

    def _end(self, reader: Reader) -> None:
        """Nobody has come for it."""
        with self._lock:
            if self._kept is None or self._kept[1] is not reader:
                return
            self._kept = None
        reader.__exit__()
