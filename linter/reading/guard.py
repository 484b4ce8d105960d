"""Work on untrusted files in child processes with a time and a memory limit.

Children stay alive between tasks, since a new process costs more than most files. One that
overruns, dies or chokes is replaced, and its task gets a `Failure` instead of a result: whatever
the file, the batch goes on. What a child says against a file counts only when the child was fresh
and had room enough. A child writes no file, opens no connection, starts no program, and ends when
its parent does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from mmap import PAGESIZE
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from typing import Final, Generic, Self, TypeVar, cast

if sys.platform != "win32":
    import resource

T = TypeVar("T")
R = TypeVar("R")
# A fresh interpreter: the same on every system, and free of the parent's threads and memory.
_CONTEXT = get_context("spawn")
_READY: Final = "ready"
_START_SECONDS = 60.0  # imports from a slow disk are not the first file's fault
_POLITE = 10  # what a person waits for goes first: the form, the browser
_GRACE_SECONDS = 5.0  # the parent's clock decides; the child's own is for when there is no parent
# A polite child on a busy machine waits more than it works: it is its own work that is counted
# where the system can, and the clock gives it that many times as long.
_TURNS = 1 if sys.platform == "win32" else 4
# One thread a child: there is a child a core, and each thread takes address space.
_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS")
# Libraries keep some of what they took; a child is replaced before they lack room for a page.
_FULL = 0.75  # of the address space allowed
_MORE_ROOM = 2  # times as much, for a child that doubts its answer
_STATM = "/proc/{}/statm"  # Linux; the limit holds there alone
_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system"),
    *("os.startfile", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"),
)


class Failure(StrEnum):
    """Why there is no result for a task."""

    TOO_LONG = "too_long"
    TOO_BIG = "too_big"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class ResourceLimits:
    """What a child may use: seconds of work a task, and megabytes of address space.

    Work is processor time, but on Windows, where the clock counts. The memory limit is the
    kernel's (RLIMIT_AS), so it holds on Linux; elsewhere the limits on pages and pixels of the
    readers bound the memory.
    """

    seconds: float
    memory_mb: int


class Guard(Generic[T, R]):
    """A pool of guarded children that all run `work`, a module-level function.

    Not for several threads at once. The children end with the `with` block.

    Args:
        work: gets a task and returns its result; both cross a process boundary (pickle).
        limits: for each task.
        jobs: how many children; they start when there is work.
        blames: tells, of a result, that it finds fault with what was read, which a child without
            room would find too; a module-level function.
    """

    def __init__(
        self,
        work: Callable[[T], R],
        limits: ResourceLimits,
        jobs: int,
        blames: Callable[[R], bool] | None = None,
    ) -> None:
        self._work = work
        self._limits = limits
        self._jobs = jobs
        self._blames = blames or _never
        self._idle: list[_Child[T, R]] = []
        self._busy: list[_Child[T, R]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._end(self._idle)
        self._end(self._busy)

    def run(self, tasks: deque[T]) -> Iterator[tuple[T, R | Failure]]:
        """Each task with its result, as they come; tasks may be added meanwhile.

        The answer depends on the task alone: one that fails in a child that has worked before,
        and may have been harmed by it, or finds fault there, gets a second chance in a fresh child.
        """
        try:
            while tasks or self._busy:
                while tasks and len(self._busy) < self._jobs:
                    self._begin(tasks.popleft(), self._idle.pop() if self._idle else None)
                for child, answer in self._answers():
                    self._busy.remove(child)
                    failed = isinstance(answer, Failure)
                    if child.used and answer is not Failure.TOO_LONG and self._bad(answer):
                        child.end()
                        self._begin(child.task, None)
                        continue
                    if failed or child.is_full():
                        child.end()
                    else:
                        self._idle.append(child)
                        child.used = True
                    yield child.task, answer
        finally:
            self._end(self._busy)

    def _bad(self, answer: R | Failure) -> bool:
        return isinstance(answer, Failure) or self._blames(answer)

    def _begin(self, task: T, child: _Child[T, R] | None) -> None:
        child = child or _Child(self._work, self._limits, self._blames)
        child.begin(task)
        self._busy.append(child)

    def _answers(self) -> list[tuple[_Child[T, R], R | Failure]]:
        """Wait until some child has answered, died or overrun its time."""
        patience = min(child.deadline for child in self._busy) - time.monotonic()
        ready = wait([child.connection for child in self._busy], max(0.0, patience))
        now = time.monotonic()
        answers: list[tuple[_Child[T, R], R | Failure]] = []
        for child in self._busy:
            if child.connection in ready:
                answer = child.receive()
                if answer is not None:
                    answers.append((child, answer))
            elif now >= child.deadline:
                answers.append((child, Failure.TOO_LONG))
        return answers

    @staticmethod
    def _end(children: list[_Child[T, R]]) -> None:
        while children:
            children.pop().end()


class _Child(Generic[T, R]):
    """One process, and the task it is at. `used` once it has finished a task."""

    task: T

    def __init__(
        self, work: Callable[[T], R], limits: ResourceLimits, blames: Callable[[R], bool]
    ) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        given = (theirs, work, limits, blames)
        self._process = _CONTEXT.Process(target=_serve, args=given, daemon=True)
        self._process.start()
        theirs.close()
        self._seconds = _TURNS * limits.seconds
        self._bytes = limits.memory_mb * 1024 * 1024
        self._started = False
        self.used = False
        self.deadline = 0.0

    def begin(self, task: T) -> None:
        self.task = task
        self.deadline = time.monotonic() + (self._seconds if self._started else _START_SECONDS)
        with suppress(OSError):  # already dead: `receive` will tell
            self.connection.send(task)

    def receive(self) -> R | Failure | None:
        """The answer to the task; None when the child only says that it has started."""
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            return self._end_of_task()
        if answer == _READY and not self._started:
            self._started = True
            self.deadline = time.monotonic() + self._seconds
            return None
        return cast("R | Failure", answer)

    def _end_of_task(self) -> Failure:
        """Why the child has gone: the system tells those that have worked too long."""
        self._process.join(_GRACE_SECONDS)
        if sys.platform != "win32" and self._process.exitcode == -signal.SIGPROF:
            return Failure.TOO_LONG
        return Failure.BROKEN

    def is_full(self) -> bool:
        """Whether it holds so much that the next task may fail for want of room."""
        try:
            with open(_STATM.format(self._process.pid), encoding="ascii") as file:  # noqa: PTH123
                pages = int(file.read().split()[0])
        except (OSError, ValueError):
            return False
        return pages * PAGESIZE > _FULL * self._bytes

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _never(_: object) -> bool:
    return False


def _serve(
    connection: Connection,
    work: Callable[[T], R],
    limits: ResourceLimits,
    blames: Callable[[R], bool],
) -> None:
    """What a child does: answer tasks until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and ends its children
    if sys.platform != "win32":
        for each in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(each, signal.SIG_DFL)
    _restrain(limits.memory_mb)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        connection.send(_READY)
        fresh = True
        while True:
            task = connection.recv()
            _set_alarm(limits.seconds)
            answer = _answer(work, task)
            if fresh and not isinstance(answer, Failure) and blames(answer):
                answer = _settled(answer, work, task, blames)
            _set_alarm(0)
            connection.send(answer)
            fresh = False


def _answer(work: Callable[[T], R], task: T) -> R | Failure:
    try:
        return work(task)
    except MemoryError:
        return Failure.TOO_BIG
    except Exception:  # noqa: BLE001 -- parsers of odd files raise a dozen classes of errors
        return Failure.BROKEN


def _settled(
    answer: R, work: Callable[[T], R], task: T, blames: Callable[[R], bool]
) -> R | Failure:
    """The answer once more with more room: libraries call a file broken when they lack it."""
    if sys.platform != "win32":
        allowed, most = resource.getrlimit(resource.RLIMIT_AS)
        if allowed != most:  # else no limit holds here
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
            again = _answer(work, task)
            resource.setrlimit(resource.RLIMIT_AS, (allowed, most))
            return answer if isinstance(again, Failure) or blames(again) else Failure.TOO_BIG
    return answer


def _restrain(memory_mb: int) -> None:
    """Bound what this process may use, and silence libraries that write to the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    sys.dont_write_bytecode = True
    sys.addaudithook(_forbid)
    if sys.platform != "win32":
        os.nice(_POLITE)
        room = memory_mb * 1024 * 1024
        for limit, value, most in (
            (resource.RLIMIT_AS, room, _MORE_ROOM * room),
            (resource.RLIMIT_FSIZE, 0, 0),
            (resource.RLIMIT_CORE, 0, 0),
        ):
            # macOS knows RLIMIT_AS and refuses to set it.
            with suppress(ValueError, OSError):
                resource.setrlimit(limit, (value, most))


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what reading never needs, were a library or its defect to try (PEP 578)."""
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError
    elif event.startswith(_FORBIDDEN):
        raise PermissionError


def _set_alarm(seconds: float) -> None:
    """Have the system end this process after that much work, whatever it does; 0 calls it off."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds and _TURNS * seconds + _GRACE_SECONDS)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
