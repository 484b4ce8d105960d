"""A real Dask scheduler and workers on this machine, started with Dask's own commands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from tests.cli.run import environment
from tests.loopback import free_port

Client = Any  # Dask's, whose functions are half typed
_T = TypeVar("_T")

PATIENCE = 120.0  # seconds
_DASK = Path(sys.executable).with_name("dask")
_HERE = ("--host", "127.0.0.1", "--no-dashboard")


@contextmanager
def workers(folder: Path, number: int, protocol: str = "tcp", *words: str) -> Iterator[str]:
    """A scheduler and its workers, that write in `folder`; gives the scheduler's address."""
    port = str(free_port())
    address = f"{protocol}://127.0.0.1:{port}"
    several = ("--nworkers", str(number), "--nthreads", "1", "--local-directory", str(folder))
    with (
        _dask("scheduler", "--protocol", protocol, "--port", port, *_HERE, *words),
        _dask("worker", address, *several, *_HERE, *words),
    ):
        yield address


@contextmanager
def cluster(folder: Path, number: int) -> Iterator[tuple[str, Client]]:
    """The address of a scheduler whose workers are all there, and a connection to it."""
    connect = import_module("distributed").Client
    with (
        workers(folder, number) as address,
        connect(address, timeout=PATIENCE, set_as_default=False) as client,
    ):
        client.wait_for_workers(number, timeout=PATIENCE)
        yield address, client


def kill_one_reading(client: Client, process: subprocess.Popen[Any]) -> None:
    """Kill a worker as soon as it has a task of the program's."""
    pids = client.run(os.getpid)
    os.kill(pids[_reading(client, process)[0]], signal.SIGKILL)


def kill_scheduler(client: Client, process: subprocess.Popen[Any]) -> None:
    """Kill the scheduler as soon as a worker has a task of the program's."""
    pid = client.run_on_scheduler(os.getpid)
    _reading(client, process)
    os.kill(pid, signal.SIGKILL)


def _reading(client: Client, process: subprocess.Popen[Any]) -> list[str]:
    """The workers that have tasks, once there are some."""

    def reading() -> list[str]:
        assert process.poll() is None
        return [each for each, tasks in client.processing().items() if tasks]

    return until(reading)


def until(true: Callable[[], _T]) -> _T:
    """What it gives, once that is true."""
    end = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return found


@contextmanager
def _dask(*words: str) -> Iterator[None]:
    """One of Dask's commands, as its process group."""
    process = subprocess.Popen(
        [_DASK, *words], env=environment(), stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
