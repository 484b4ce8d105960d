"""Small pictures of pages, drawn one after the other by a child that stays.

Each used to start a process of its own: eighteen at once kept every form check waiting.
"""

from __future__ import annotations

import threading
from collections import Counter
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from linter.given.config import Config
from server.errors import RefusedError

if TYPE_CHECKING:
    from linter.reading.page.thumbnail import ThumbnailTask

# Fewer than the threads that answer: a form check always finds one. A page asks for as many as it
# shows, and leaves room for another's.
_MOST_WAITING, _MOST_OF_ONE = 24, 18


class DrawingQueue:
    """Whoever asks waits for their turn; beyond a bound, they are told to come back."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._places = threading.Lock()
        self._waiting: Counter[str] = Counter()
        self._turn = threading.Lock()
        self._drawing: ThumbnailTask | None = None

    def draw(self, path: Path, page: int, owner: str = "") -> bytes | None:
        """A JPEG of the page; None when it cannot be drawn.

        Raises:
            RefusedError: too many are waiting.
        """
        from linter.reading.page.thumbnail import ThumbnailTask  # noqa: PLC0415 -- only for pictures

        with self._places:
            if self._waiting.total() >= _MOST_WAITING or self._waiting[owner] >= _MOST_OF_ONE:
                raise busy()
            self._waiting[owner] += 1
        try:
            with self._turn:
                self._drawing = self._drawing or ThumbnailTask(self._config)
                return self._drawing.draw(path, page)
        finally:
            with self._places:
                self._waiting[owner] -= 1


def busy() -> RefusedError:
    """Too many pages are being drawn."""
    return RefusedError(
        HTTPStatus.TOO_MANY_REQUESTS,
        "occupe",
        "Trop de pages sont demandées à la fois.",
        "Réessayez dans un instant.",
    )
