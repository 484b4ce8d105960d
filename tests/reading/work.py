"""Work that misbehaves, for the guard's children: they import it by its name."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from linter.model.dossier import Document, Page
from linter.reading.document import (
    PAGES,
    ReadPages,
    Task,
    read_pages,
)

_HEAP: list[bytes] = []


def misbehave(task: str) -> str:
    """What the word says, then the word; `whoami` answers with the process."""
    word, _, argument = task.partition(":")
    answer = _WAYS[word](argument) if word in _WAYS else None
    return answer if word == "whoami" and isinstance(answer, str) else task


def _spin(_: str) -> None:
    while True:
        pass


def _print(_: str) -> None:
    os.write(1, b"noise\n")
    os.write(2, b"noise\n")


def _raise(_: str) -> None:
    raise ValueError


_WAYS: dict[str, Callable[[str], object]] = {
    "sleep": lambda seconds: time.sleep(float(seconds)),
    "spin": _spin,
    "allocate": lambda megabytes: len(bytearray(int(megabytes) * 1_000_000)),
    # Never freed: it harms the tasks that come after.
    "hoard": lambda megabytes: _HEAP.append(bytes(int(megabytes) * 1_000_000)),
    "die": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "exit": lambda _: sys.exit(3),
    "raise": _raise,
    "write": lambda path: Path(path).write_bytes(b"x" * 10),
    "connect": lambda port: socket.create_connection(("127.0.0.1", int(port)), timeout=1),
    "run": lambda _: subprocess.run([sys.executable, "-c", ""], check=True),
    "print": _print,
    "whoami": lambda _: str(os.getpid()),
}


def complain(task: str) -> str:
    """As `misbehave`; « cramped » is what a library says that finds no room, or is out of order."""
    word, _, argument = task.partition(":")
    if word == "need":
        try:
            len(bytearray(int(argument) * 1_000_000))
        except MemoryError:
            return "cramped"
    return "cramped" if word == "spoilt" or (word == "after" and _HEAP) else misbehave(task)


def is_cramped(answer: str) -> bool:
    return answer == "cramped"


def unpicklable(task: str) -> object:
    return lambda: task


def read_with_traps(task: Task) -> ReadPages:
    """As `read_part`, but for files named after what a parser might do to us."""
    if task.path.name.startswith("dort"):
        time.sleep(60)
    if task.path.name.startswith("gonfle"):
        bytearray(2_000_000_000)
    if task.path.name.startswith("meurt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return read_pages(task)


def read_until_page_five(task: Task) -> ReadPages:
    """A long file of which the third few pages never end."""
    if task.first == 1 + 2 * PAGES:
        time.sleep(60)
    document = Document(task.name, 1000, pages=tuple(Page(task.first + n) for n in range(PAGES)))
    return ReadPages(document, total=40)


def read_nothing(task: Task) -> ReadPages:
    """Shows that a file was read, when it should not have been."""
    return ReadPages(Document(task.name, 0, damaged="lu de nouveau"))
