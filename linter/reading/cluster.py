"""The same reading on many machines: a Dask cluster in place of this machine's children.

A task is some pages of a file, as on one machine, and is read in a guarded child of its worker. A
worker that is lost loses nothing: its tasks go to another, and each result counts once. Workers
open the files where they are (a folder that all machines share), or are sent them: see `sending`.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import current_process
from pathlib import Path
from socket import create_connection
from tempfile import TemporaryDirectory
from typing import Any, Final, Self
from urllib.parse import urlsplit

from linter import __version__
from linter.errors import ClusterError
from linter.model.dossier import UNKNOWN_SIZE
from linter.reading.document import ReadPages, Task, blames_file, read_pages
from linter.reading.guard import Failure, Guard, ResourceLimits
from linter.reading.ocr.models import model_folder
from linter.reading.sending import Room, RoomError, Sender

Client = Any  # Dask's classes, whose functions are half typed
Future = Any

_SECONDS: Final = 20  # to find the scheduler and a first worker
_AHEAD: Final = 2  # tasks sent for each worker's thread, so that none waits for the next
_RETRIES: Final = 3
_LOST: Final = ("lost", "cancelled")  # of a task whose worker is gone, with what it was sent
_MODULES: Final = ("tesserocr", "rapidocr", "zxingcpp", "numpy", "cryptography", "pillow_heif")


class Cluster:
    """A connection to a scheduler; ends with the `with` block.

    Args:
        address: `tcp://…` or `tls://…`; the certificates for TLS come from Dask's own settings.
        send: send the bytes of the files, to workers that do not share the folder.

    Raises:
        ClusterError: no scheduler or no worker there, or workers with another version.
    """

    def __init__(self, address: str, *, send: bool = False) -> None:
        self._room = Room() if send else None
        self._client = _connected(address)
        try:
            self._check_workers()
        except BaseException:
            self._client.close()
            raise
        self.threads = sum(self._client.nthreads().values())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def pool(
        self, work: Callable[[Task], ReadPages], limits: ResourceLimits, jobs: int
    ) -> ClusterPool:
        """What a reader takes in place of this machine's children."""
        del work, jobs  # the workers know what to do, and how many they are
        return ClusterPool(self._client, limits, _AHEAD * max(1, self.threads), self._room)

    def _check_workers(self) -> None:
        """All workers must read as this machine does, or the results would depend on which did."""
        try:
            self._client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError:
            raise ClusterError(
                "Le répartiteur n'a aucun ouvrier.",
                "Sur chaque machine : dask worker ADRESSE (voir docs/cluster.md).",
            ) from None
        here = abilities()
        if any(each != here for each in self._client.run(abilities).values()):
            raise ClusterError(
                "Des ouvriers n'ont pas la même version d'anef-linter, ou pas les mêmes modules.",
                "Installez la même chose partout ; « python -m linter doctor » dit ce qui est là.",
            )


class ClusterPool:
    """Reads tasks on a cluster, as `Guard` does on this machine. Several threads may use it."""

    def __init__(
        self, client: Client, limits: ResourceLimits, ahead: int, room: Room | None
    ) -> None:
        self._client = client
        self._limits = limits
        self._ahead = ahead
        self._room = room

    def __exit__(self, *error: object) -> None:
        """The cluster outlives its pools."""

    def run(self, tasks: deque[Task]) -> Iterator[tuple[Task, ReadPages | Failure]]:
        """Each task with its result, as they come; tasks may be added meanwhile.

        Raises:
            ClusterError: the scheduler is gone, or the workers do not see the files.
        """
        sent: dict[Future, Task] = {}
        sender = Sender(self._client, self._room) if self._room else None
        coming = _dask().as_completed(loop=self._client.loop)
        losses: Counter[Task] = Counter()
        try:
            while tasks or sent:
                while tasks and len(sent) < self._ahead:
                    try:
                        future = self._submitted(tasks[0], sender)
                    except RoomError:
                        if sent:
                            break
                        tasks.rotate(-1)  # to one whose file is there already
                        continue
                    except OSError as error:
                        raise _stopped(error) from None
                    sent[future] = tasks.popleft()
                    coming.add(future)
                future = next(coming)
                task = sent.pop(future)
                if sender and future.status in _LOST and losses[task] < _RETRIES:
                    losses[task] += 1
                    sender.lost(task.path)
                    tasks.appendleft(task)
                    continue
                yield task, _answer(future, task)
                if sender:  # the task may have led to others, of the same file
                    sender.keep({each.path for each in (*tasks, *sent.values())})
        finally:
            self._client.cancel(list(sent))
            if sender:
                sender.keep(())

    def _submitted(self, task: Task, sender: Sender | None) -> Future:
        there = replace(task, path=task.path.absolute())
        file = sender.file(task.path) if sender else None
        return self._client.submit(
            read_on_worker,
            there,
            file and file.content,
            self._limits,
            workers=file and [file.worker],  # it would be sent once more to another
            pure=False,
            retries=_RETRIES,
        )


def abilities() -> tuple[object, ...]:
    """What the readings of a machine depend on."""
    return __version__, model_folder() is not None, *(bool(find_spec(each)) for each in _MODULES)


def read_on_worker(
    task: Task, content: bytes | None, limits: ResourceLimits
) -> ReadPages | Failure:
    """What a worker does: read some pages in a guarded child of its own.

    Nothing is raised: Dask would log the task, and with it the name of the file.
    """
    try:
        if content is None:
            return _read(task, limits)
        # In the worker's own folder: Dask empties it if the worker is killed meanwhile.
        with TemporaryDirectory(dir=_dask().get_worker().local_directory) as folder:
            path = Path(folder, f"piece{task.path.suffix}")
            path.write_bytes(content)
            return _read(replace(task, path=path), limits)
    except Exception:  # noqa: BLE001 -- as above
        return Failure.BROKEN


_own = threading.local()


def _read(task: Task, limits: ResourceLimits) -> ReadPages | Failure:
    """In the child of this thread, which stays for the next task."""
    guards: dict[ResourceLimits, Guard[Task, ReadPages]] = _own.__dict__.setdefault("guards", {})
    if limits not in guards:
        # Dask's workers are « daemonic », which may have no children by themselves; the guard's
        # end with their parent, whatever becomes of it.
        vars(current_process())["_config"]["daemon"] = False
        # Dask has its processes give memory back at each turn, which costs a page of OCR a quarter.
        os.environ.pop("MALLOC_TRIM_THRESHOLD_", None)
        guards[limits] = Guard(read_pages, limits, 1, blames_file)
    ((_, answer),) = guards[limits].run(deque([task]))
    return answer


def _dask() -> Any:
    try:
        return import_module("distributed")
    except ImportError:
        raise ClusterError(
            "--cluster demande un module qui n'est pas installé.",
            "Installez-le : pip install 'anef-linter[cluster]'.",
        ) from None


def _connected(address: str) -> Client:
    dask = _dask()
    try:
        _knock(address)
        # What befalls the connection is said by us, in a sentence, and not at length by Dask.
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        asyncio.run(asyncio.wait_for(_greet(address), _SECONDS))
        return dask.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError):
        raise ClusterError(
            "Le répartiteur ne répond pas à cette adresse, ou pas de façon sûre (TLS).",
            "Une adresse est comme tcp://192.168.1.20:8786 ; voir docs/cluster.md.",
        ) from None


def _knock(address: str) -> None:
    """Fail at once where nobody listens: Dask would try for a while, and say so at length."""
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or parts.port is None:
        raise ValueError
    with create_connection((parts.hostname, parts.port), _SECONDS):
        pass


async def _greet(address: str) -> None:
    """Fail at once where another program listens, or the certificates do not suit: as above."""
    settings = import_module("distributed.security").Security().get_connection_args("client")
    await (await import_module("distributed.comm").connect(address, **settings)).close()


def _answer(future: Future, task: Task) -> ReadPages | Failure:
    try:
        answer: ReadPages | Failure = future.result()
    except _dask().KilledWorker:  # each worker that tried it died
        return Failure.BROKEN
    except Exception as error:  # noqa: BLE001 -- whatever befalls a cluster is said alike
        raise _stopped(error) from None
    unseen = isinstance(answer, ReadPages) and answer.document.size == UNKNOWN_SIZE
    if unseen and task.path.is_file():
        raise ClusterError(
            "Les ouvriers ne voient pas les fichiers de ce dossier.",
            "Mettez-le sur un partage monté au même endroit partout, ou ajoutez --send-files.",
        )
    return answer


def _stopped(error: Exception) -> ClusterError:
    return ClusterError(
        f"Le répartiteur ou ses ouvriers se sont arrêtés ({type(error).__name__}).",
        "Relancez-les, puis relancez la commande : ce qui était lu n'est pas relu.",
    )
