"""Tell which files have changed, once they are whole: a scanner writes one for seconds.

They are told together, when none of them has changed for a moment and none is still being written.
What the linter keeps in a dossier (`.anef-linter`) is no change, nor are hidden drafts.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import Change, watch

STILL_SECONDS: Final = 0.5  # without change: the file is whole
_LOOK_MS: Final = 100  # between two looks
_LONGEST_SECONDS: Final = 30.0  # a program may keep a file open for ever
_PROCESSES: Final = Path("/proc")
_WRITING: Final = os.O_WRONLY | os.O_RDWR
_NOT_PIECES: Final = (".", "~$")

State = tuple[int, int] | None


def changes(roots: Sequence[Path], stop: Event | None = None) -> Iterator[frozenset[Path]]:
    """The files that were made, changed or removed below `roots`, once all of them lie still.

    The first answer is empty: from then on no change is missed, whatever is done between two
    answers. Ends when `stop` is set.

    Raises:
        KeyboardInterrupt: the person pressed Ctrl-C.
    """
    waiting: dict[Path, tuple[State, float]] = {}
    begun = False
    for batch in watch(
        *roots,
        watch_filter=_is_piece,
        debounce=2 * _LOOK_MS,
        step=_LOOK_MS,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=True,
    ):
        if not begun:
            begun = True
            yield frozenset()
        now = time.monotonic()
        for _, name in batch:
            waiting[Path(name)] = _state(Path(name)), now
        for path, (state, _) in waiting.items():
            if (found := _state(path)) != state:
                waiting[path] = found, now
        if waiting and _are_whole(waiting, now):
            yield frozenset(waiting)
            waiting.clear()


def _is_piece(_: Change, path: str) -> bool:
    return not Path(path).name.startswith(_NOT_PIECES) and ".anef-linter" not in Path(path).parts


def _state(path: Path) -> State:
    """Size and time of change; None when it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _are_whole(waiting: dict[Path, tuple[State, float]], now: float) -> bool:
    still = now - max(since for _, since in waiting.values())
    if still < STILL_SECONDS:
        return False
    return still > _LONGEST_SECONDS or not _are_written_to(waiting)


def _are_written_to(paths: Iterable[Path]) -> bool:
    """Whether a program of this person holds one open to write, where the system tells (Linux)."""
    wanted = {os.path.realpath(each) for each in paths}
    for link in _PROCESSES.glob("[0-9]*/fd/*"):
        with suppress(OSError, ValueError, IndexError):  # the process ended, or is somebody else's
            if str(link.readlink()) in wanted and _flags(link) & _WRITING:
                return True
    return False


def _flags(link: Path) -> int:
    """How a file was opened."""
    text = (link.parents[1] / "fdinfo" / link.name).read_text("ascii")
    return int(text.partition("flags:")[2].split()[0], 8)
