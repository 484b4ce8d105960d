"""Work on untrusted files in child processes with a time and a memory limit.

Children stay alive between files, since a new process costs more than most files. One that
overruns, dies or chokes is replaced, and its file gets a `Failure` instead of a result: whatever
the file, the batch goes on. A child cannot write files, and ends when its parent does.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

if sys.platform != "win32":
    import resource

T = TypeVar("T")
R = TypeVar("R")
# A fresh interpreter: the same on every system, and free of the parent's threads and memory.
_CONTEXT = get_context("spawn")


class Failure(StrEnum):
    """Why there is no result for a task."""

    TOO_LONG = "too_long"
    TOO_BIG = "too_big"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: seconds a task, and megabytes of address space.

    The memory limit is the kernel's (RLIMIT_AS), so it holds on Linux; elsewhere the limits on
    pages and pixels of the readers bound the memory.
    """

    seconds: float
    memory_mb: int


class _Child(Generic[T, R]):
    """One process, and the task it is at."""

    def __init__(self, work: Callable[[T], R], limits: Limits) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=_serve, args=(theirs, work, limits.memory_mb), daemon=True
        )
        self._process.start()
        theirs.close()
        self.ready = False
        self.task = -1
        self.deadline = 0.0

    def begin(self, number: int, task: T, seconds: float) -> None:
        self.task = number
        self.deadline = time.monotonic() + seconds
        self.connection.send(task)

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()


class Guard(Generic[T, R]):
    """A pool of guarded children that all run `work`, a module-level function.

    Args:
        work: gets a task and returns its result; both cross a process boundary (pickle).
        limits: for each task.
        jobs: how many children; they start when there is work.
    """

    # The first task of a child also waits for its start: imports on a slow disk are not its fault.
    START_SECONDS = 60.0

    def __init__(self, work: Callable[[T], R], limits: Limits, jobs: int) -> None:
        self._work = work
        self._limits = limits
        self._jobs = jobs
        self._children: list[_Child[T, R]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for child in self._children:
            child.end()
        self._children.clear()

    def run(self, tasks: Sequence[T]) -> Iterator[tuple[int, R | Failure]]:
        """The number and result of each task, as they come."""
        waiting = deque(enumerate(tasks))
        while len(self._children) < min(self._jobs, len(tasks)):
            self._children.append(_Child(self._work, self._limits))
        idle = list(self._children)
        busy: list[_Child[T, R]] = []
        while waiting or busy:
            while waiting and idle:
                child = idle.pop()
                seconds = self._limits.seconds + (0 if child.ready else self.START_SECONDS)
                child.begin(*waiting.popleft(), seconds)
                busy.append(child)
            for child, answer in self._answers(busy):
                busy.remove(child)
                idle.append(self._replaced(child) if isinstance(answer, Failure) else child)
                yield child.task, answer

    def _answers(self, busy: list[_Child[T, R]]) -> list[tuple[_Child[T, R], R | Failure]]:
        """Wait until some child has answered, died or overrun its time."""
        patience = min(child.deadline for child in busy) - time.monotonic()
        ready = wait([child.connection for child in busy], max(0.0, patience))
        now = time.monotonic()
        answers: list[tuple[_Child[T, R], R | Failure]] = []
        for child in busy:
            if child.connection in ready:
                answers.append((child, self._received(child)))
            elif now >= child.deadline:
                answers.append((child, Failure.TOO_LONG))
        return answers

    @staticmethod
    def _received(child: _Child[T, R]) -> R | Failure:
        try:
            answer = child.connection.recv()
        except (EOFError, OSError):
            return Failure.BROKEN
        child.ready = True
        return cast("R | Failure", answer)

    def _replaced(self, child: _Child[T, R]) -> _Child[T, R]:
        child.end()
        fresh: _Child[T, R] = _Child(self._work, self._limits)
        self._children[self._children.index(child)] = fresh
        return fresh


def _serve(connection: Connection, work: Callable[[T], R], memory_mb: int) -> None:
    """What a child does: answer tasks until the parent hangs up."""
    _restrain(memory_mb)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    with suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            connection.send(_answer(work, connection.recv()))


def _answer(work: Callable[[T], R], task: T) -> R | Failure:
    try:
        return work(task)
    except MemoryError:
        return Failure.TOO_BIG
    except Exception:  # noqa: BLE001 -- parsers of odd files raise a dozen classes of errors
        return Failure.BROKEN


def _restrain(memory_mb: int) -> None:
    """Bound what this process may use, and silence libraries that write to the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if sys.platform != "win32":
        megabytes = memory_mb * 1024 * 1024
        for limit, value in (
            (resource.RLIMIT_AS, megabytes),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            # macOS knows RLIMIT_AS and refuses to set it.
            with suppress(ValueError, OSError):
                resource.setrlimit(limit, (value, value))


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
